import { count } from "../counts.ts";
import { DAYS } from "../dutch.ts";
import { money, number } from "../numbers.ts";
import { whole } from "../sentences.ts";
import { text, wordsOf } from "../texts.ts";
import { title } from "../together/dutch.ts";
import type { Talk } from "./shape.ts";

/** How staff speak Dutch. */
export const dutchTalk: Talk = {
  code: "nl",
  direction: "ltr",
  between: ", ",
  phrases: {
    required: (e, w) =>
      `U hebt ook ${title(e.title)} nodig (${money(e.price, w)}): wat u hebt gekozen, werkt niet zonder.`,
    suggest: (e) => `Mag ik u ${title(e.title)} laten zien?`,
    suggest_pieces: (e, w) => `Mag ik u ${number(e.quantity, w)} × ${title(e.title)} laten zien?`,
    in_place: (e) => `Bekijk in plaats van ${title(e.of)} eens ${title(e.title)}.`,
    together: (e) => `Neem deze samen: ${wordsOf(e.titles)}.`,
    named: (e) => text(e.name),
    pieces: (e, w) => `${number(e.quantity, w)} × ${text(e.title)}`,
    gains: (e) => `Wat u wint: ${wordsOf(e.list)}.`,
    differs: (e) => `Wat er anders is: ${wordsOf(e.list)}.`,
    lacks: (e) => `Wat dit niet heeft: ${wordsOf(e.list)}.`,
    changed: (e) => `${text(e.feature)} ${text(e.to)} in plaats van ${text(e.from)}`,
    has: (e) => `${text(e.feature)} ${text(e.to)}`,
    price: (e, w) => `Het kost ${money(e.amount, w)}.`,
    monthly: (e, w) => `Het kost ${money(e.amount, w)} per maand.`,
    saved: (e, w) =>
      `Het kost ${money(e.amount, w)} in plaats van ${money(e.was, w)}: u bespaart ${money(e.saving, w)}.`,
    more_than: (e, w) => `Dat is ${money(e.amount, w)} meer dan ${title(e.title)}.`,
    less_than: (e, w) => `Dat is ${money(e.amount, w)} minder dan ${title(e.title)}.`,
    version: (e, w) => {
      const priced = `${text(e.title)}, ${money(e.price, w)}`;
      return whole(`${priced}: ${wordsOf(e.list)}`, priced);
    },
    trial: (e, w) => `U kunt het eerst ${count(e.days, w, DAYS)} gratis proberen.`,
    beside: (e, w) => `Kijk ook eens naar ${title(e.title)} voor ${money(e.price, w)}.`,
    partner: (e) => `Het komt van onze partner ${text(e.partner)}.`,
    code: (e) => `Uw code: ${text(e.code)}`,
    gift: (e) => `Uw cadeau: ${text(e.gift)}`,
    not_while_hesitant: () => "De klant twijfelt nog: noteer het voor de volgende keer.",
    not_while_new: () => "De klant is net begonnen: laat eerst zien wat de huidige keuze oplevert.",
    not_what_they_have: () => "Het zou vervangen wat de klant al heeft: wacht tot de klant ernaar vraagt.",
    not_so_soon: (e, w) =>
      `Met zo snel een tweede pakket is niemand geholpen: wacht nog ${count(e.days, w, DAYS)}, of tot de klant er zelf naar kijkt.`,
    not_now: () => "Dit is niet het moment.",
    help: () => "Verkoop nu niets. Help de klant meer te halen uit wat er al is:",
    guide: (e) => `${text(e.title)}: ${text(e.link)}`,
    nothing: () => "Er is nu niets dat past: een vriendelijk woord is genoeg.",
  },
};
