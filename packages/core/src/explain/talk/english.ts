import { count, type Forms } from "../counts.ts";
import { DAYS } from "../english.ts";
import { money, number } from "../numbers.ts";
import { whole } from "../sentences.ts";
import { text, wordsOf } from "../texts.ts";
import type { Talk } from "./shape.ts";

const MORE_DAYS: Forms<"one"> = { one: "# more day", other: "# more days" };

/** How staff speak English. */
export const englishTalk: Talk = {
  code: "en",
  direction: "ltr",
  between: ", ",
  phrases: {
    required: (e, w) =>
      `You also need ${text(e.title)} (${money(e.price, w)}): what you chose does not work without it.`,
    suggest: (e) => `May I show you ${text(e.title)}?`,
    suggest_pieces: (e, w) => `May I show you ${number(e.quantity, w)} × ${text(e.title)}?`,
    in_place: (e) => `Instead of ${text(e.of)}, have a look at ${text(e.title)}.`,
    together: (e) => `Take these together: ${wordsOf(e.titles)}.`,
    named: (e) => text(e.name),
    pieces: (e, w) => `${number(e.quantity, w)} × ${text(e.title)}`,
    gains: (e) => `What you gain: ${wordsOf(e.list)}.`,
    differs: (e) => `What differs: ${wordsOf(e.list)}.`,
    lacks: (e) => `What it does not have: ${wordsOf(e.list)}.`,
    changed: (e) => `${text(e.feature)} ${text(e.to)} instead of ${text(e.from)}`,
    has: (e) => `${text(e.feature)} ${text(e.to)}`,
    price: (e, w) => `It is ${money(e.amount, w)}.`,
    monthly: (e, w) => `It is ${money(e.amount, w)} a month.`,
    saved: (e, w) =>
      `It is ${money(e.amount, w)} instead of ${money(e.was, w)}: you save ${money(e.saving, w)}.`,
    more_than: (e, w) => `That is ${money(e.amount, w)} more than ${text(e.title)}.`,
    less_than: (e, w) => `That is ${money(e.amount, w)} less than ${text(e.title)}.`,
    version: (e, w) => {
      const priced = `${text(e.title)}, ${money(e.price, w)}`;
      return whole(`${priced}: ${wordsOf(e.list)}`, priced);
    },
    trial: (e, w) => `You can try it free for ${count(e.days, w, DAYS)} first.`,
    beside: (e, w) => `Also worth a look: ${text(e.title)} for ${money(e.price, w)}.`,
    partner: (e) => `It comes from our partner ${text(e.partner)}.`,
    code: (e) => `Your code: ${text(e.code)}`,
    gift: (e) => `Your gift: ${text(e.gift)}`,
    not_while_hesitant: () => "They are still in doubt: keep it as a note for next time.",
    not_while_new: () => "They have only just begun: let them first see what they get out of what they have.",
    not_what_they_have: () => "It would replace what they have already: wait until they ask.",
    not_so_soon: (e, w) =>
      `A second parcel so soon helps nobody: wait ${count(e.days, w, MORE_DAYS)}, or until they look at it.`,
    not_now: () => "This is not the moment.",
    help: () => "Sell nothing now. Help them to get more out of what they have:",
    guide: (e) => `${text(e.title)}: ${text(e.link)}`,
    nothing: () => "Nothing fits here now: a kind word is enough.",
  },
};
