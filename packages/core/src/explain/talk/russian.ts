import { money, number } from "../numbers.ts";
import { DAYS } from "../russian.ts";
import { whole } from "../sentences.ts";
import { text, wordsOf } from "../texts.ts";
import { count, title } from "../together/russian.ts";
import type { Talk } from "./shape.ts";

/** How staff speak Russian. */
export const russianTalk: Talk = {
  code: "ru",
  direction: "ltr",
  between: ", ",
  phrases: {
    required: (e, w) =>
      `Вам также понадобится товар ${title(e.title)} (${money(e.price, w)}): без этого ваша покупка работать не будет.`,
    suggest: (e) => `Обратите внимание: ${title(e.title)}.`,
    suggest_pieces: (e, w) => `Обратите внимание: ${number(e.quantity, w)} × ${title(e.title)}.`,
    in_place: (e) => `Вместо товара ${title(e.of)} посмотрите вот этот: ${title(e.title)}.`,
    together: (e) => `Возьмите вместе: ${wordsOf(e.titles)}.`,
    named: (e) => text(e.name),
    pieces: (e, w) => `${number(e.quantity, w)} × ${text(e.title)}`,
    gains: (e) => `Что вы получаете: ${wordsOf(e.list)}.`,
    differs: (e) => `Что отличается: ${wordsOf(e.list)}.`,
    lacks: (e) => `Чего здесь нет: ${wordsOf(e.list)}.`,
    changed: (e) => `${text(e.feature)}\u00a0— ${text(e.to)} (а не ${text(e.from)})`,
    has: (e) => `${text(e.feature)}\u00a0— ${text(e.to)}`,
    price: (e, w) => `Цена\u00a0— ${money(e.amount, w)}.`,
    monthly: (e, w) => `Цена\u00a0— ${money(e.amount, w)} в месяц.`,
    saved: (e, w) =>
      `Цена\u00a0— ${money(e.amount, w)} вместо ${money(e.was, w)}: вы экономите ${money(e.saving, w)}.`,
    more_than: (e, w) => `Это на ${money(e.amount, w)} дороже, чем ${title(e.title)}.`,
    less_than: (e, w) => `Это на ${money(e.amount, w)} дешевле, чем ${title(e.title)}.`,
    version: (e, w) => {
      const priced = `${text(e.title)}, ${money(e.price, w)}`;
      return whole(`${priced}: ${wordsOf(e.list)}`, priced);
    },
    trial: (e, w) => `Сначала можно попробовать: ${count(e.days, w, DAYS)} бесплатно.`,
    beside: (e, w) => `Посмотрите также товар ${title(e.title)} за ${money(e.price, w)}.`,
    partner: (e) => `Это предлагает наш партнёр ${title(e.partner)}.`,
    code: (e) => `Ваш код: ${text(e.code)}`,
    gift: (e) => `Ваш подарок: ${text(e.gift)}`,
    not_while_hesitant: () => "Клиент ещё сомневается: запишите это на следующий раз.",
    not_while_new: () => "Клиент только начал: пусть сначала увидит пользу от того, что уже есть.",
    not_what_they_have: () => "Это замена тому, что у клиента уже есть: подождите, пока сам спросит.",
    not_so_soon: (e, w) =>
      `Вторая посылка так скоро никому не нужна: подождите ещё ${count(e.days, w, DAYS)} или до тех пор, пока клиент сам этим не заинтересуется.`,
    not_now: () => "Сейчас не время.",
    help: () => "Сейчас ничего не продавайте. Помогите клиенту получить больше от того, что у него уже есть:",
    guide: (e) => `${text(e.title)}: ${text(e.link)}`,
    nothing: () => "Сейчас предложить нечего: достаточно доброго слова.",
  },
};
