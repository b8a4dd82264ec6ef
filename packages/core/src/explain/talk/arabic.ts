import { DAYS } from "../arabic.ts";
import { count, money, number, words } from "../isolated.ts";
import { whole } from "../sentences.ts";
import { wordsOf } from "../texts.ts";
import { title } from "../together/arabic.ts";
import type { Talk } from "./shape.ts";

/** How staff speak Arabic. */
export const arabicTalk: Talk = {
  code: "ar",
  direction: "rtl",
  between: "، ",
  phrases: {
    required: (e, w) => `يلزم أيضًا منتج ${title(e.title)} (${money(e.price, w)}): لا يعمل ما اخترته من دونه.`,
    suggest: (e) => `هل لي أن أعرض عليك ${title(e.title)}؟`,
    suggest_pieces: (e, w) => `هل لي أن أعرض عليك ${number(e.quantity, w)} × ${title(e.title)}؟`,
    in_place: (e) => `بدلًا من ${title(e.of)}، ما رأيك في ${title(e.title)}؟`,
    together: (e) => `نقترح هذه المجموعة: ${wordsOf(e.titles)}.`,
    named: (e) => words(e.name),
    pieces: (e, w) => `${number(e.quantity, w)} × ${words(e.title)}`,
    gains: (e) => `المكاسب: ${wordsOf(e.list)}.`,
    differs: (e) => `ما يختلف: ${wordsOf(e.list)}.`,
    lacks: (e) => `ما لا يتوفر فيه: ${wordsOf(e.list)}.`,
    changed: (e) => `${words(e.feature)} ${words(e.to)} بدلًا من ${words(e.from)}`,
    has: (e) => `${words(e.feature)} ${words(e.to)}`,
    price: (e, w) => `السعر ${money(e.amount, w)}.`,
    monthly: (e, w) => `السعر ${money(e.amount, w)} شهريًا.`,
    saved: (e, w) => `السعر ${money(e.amount, w)} بدلًا من ${money(e.was, w)}: توفير ${money(e.saving, w)}.`,
    more_than: (e, w) => `أي أغلى من ${title(e.title)} بمقدار ${money(e.amount, w)}.`,
    less_than: (e, w) => `أي أرخص من ${title(e.title)} بمقدار ${money(e.amount, w)}.`,
    version: (e, w) => {
      const priced = `${words(e.title)}، ${money(e.price, w)}`;
      return whole(`${priced}: ${wordsOf(e.list)}`, priced);
    },
    trial: (e, w) => `تتوفر أولًا تجربة مجانية لمدة ${count(e.days, w, DAYS)}.`,
    beside: (e, w) => `وهناك أيضًا ${title(e.title)} بسعر ${money(e.price, w)}.`,
    partner: (e) => `يقدّمه شريكنا ${words(e.partner)}.`,
    code: (e) => `الرمز: ${words(e.code)}`,
    gift: (e) => `الهدية: ${words(e.gift)}`,
    not_while_hesitant: () => "ما زال العميل مترددًا: الأفضل تدوين هذا للمرة القادمة.",
    not_while_new: () => "العميل في بداية الطريق: الأفضل أن يرى أولًا فائدة ما لديه.",
    not_what_they_have: () => "هذا بديل عما لدى العميل بالفعل: الأفضل الانتظار حتى يسأل عنه.",
    not_so_soon: (e, w) =>
      `شحنة ثانية بهذه السرعة لا تفيد أحدًا: الأفضل الانتظار لمدة ${count(e.days, w, DAYS)} أو حتى يبدي العميل اهتمامًا.`,
    not_now: () => "ليس هذا هو الوقت المناسب.",
    help: () => "لا بيع الآن. الأفضل مساعدة العميل على تحقيق استفادة أكبر مما لديه:",
    guide: (e) => `${words(e.title)}: ${words(e.link)}`,
    nothing: () => "لا يوجد عرض مناسب الآن: تكفي كلمة طيبة.",
  },
};
