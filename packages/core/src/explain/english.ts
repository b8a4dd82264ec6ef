import type { Facts } from "../model/response.ts";
import { count } from "./counts.ts";
import type { Language, Wording } from "./language.ts";
import { countryName, monthName } from "./names.ts";
import { discount, money, number, rating } from "./numbers.ts";
import { type Sentences, sayFrom, whole } from "./sentences.ts";
import { text } from "./texts.ts";
import { CUSTOMERS, englishForComplement, type Noun, ORDERS, TOGETHER } from "./together/english.ts";

/** English. */
export const english: Language = {
  ...englishForComplement,
  say: (reason, wording) => sayFrom(SENTENCES, reason, wording),
};

/** Days that something lasts. */
export const DAYS: Noun = { one: "# day", other: "# days" };
const LASTS: Noun = { "=0": "less than a day", one: "about # day", other: "about # days" };
const DAYS_AGO: Noun = { "=0": "less than a day ago", one: "# day ago", other: "# days ago" };
const VISITS: Noun = { one: "# visit", other: "# visits" };
const RATINGS: Noun = { one: "# rating", other: "# ratings" };
const VERSIONS: Noun = { one: "# version", other: "# versions side by side" };

const SENTENCES: Sentences = {
  ...TOGETHER,
  bought_later: [
    (e, w) => {
      const who = count(e.customers, w, CUSTOMERS);
      const back = `came back for this within ${count(e.withinDays, w, DAYS)}`;
      return whole(`${who} who bought ${text(e.title)} ${back}`, `${who} ${back}`);
    },
    "Customers came back for this",
  ],
  option_of: [(e) => `An extra for ${text(e.title)}`, "An extra for your choice"],
  similar_to: [(e) => `An alternative to ${text(e.title)}`, "An alternative"],
  also_considered: [
    (e, w) => {
      const beside = `Looked at together with ${text(e.title)}`;
      return whole(`${beside} in ${count(e.sessions, w, VISITS)}`, beside);
    },
    "Looked at by others too",
  ],
  better_version: [(e) => `A better version of ${text(e.title)}`, "A better version"],
  all_versions: [(e, w) => count(e.versions, w, VERSIONS), "The versions side by side"],
  completes_set: [
    (e, w) => {
      const completes = Number(e.have) + 1 >= Number(e.of);
      const so = `you have ${number(e.have, w)} of ${number(e.of, w)}`;
      return `${completes ? "Completes" : "Part of"} your set: ${so}`;
    },
    "Part of your set",
  ],
  set_price: [(e, w) => `${discount(e.percent, w)} less as a set`, "Together as a set"],
  volume_price: [
    (e, w) => `${discount(e.percent, w)} less each when you take ${number(e.quantity, w)}`,
    "More of the same",
  ],
  reaches_threshold: [
    (e, w) => `${money(e.missing, w)} more and you get: ${text(e.reward)}`,
    "Takes you to the next reward",
  ],
  saves_money: [
    (e, w) =>
      e.saving === 0
        ? `More included for the ${money(e.current, w)} a month you pay now`
        : `You would pay ${money(e.next, w)} a month instead of ${money(e.current, w)}: ${money(e.saving, w)} less`,
    "More included for no more than you pay now",
  ],
  unlocks_feature: [
    (e, w) => `For your usage (${text(e.metric)}: ${number(e.value, w)}): ${text(e.benefit ?? e.feature)}`,
    "For what you use",
  ],
  pays_back: [
    (e, w) => `Costs ${money(e.cost, w)} more a month and brings in about ${money(e.value, w)}`,
    "Brings in more than it costs",
  ],
  try_first: [(e, w) => `Try it free for ${count(e.days, w, DAYS)}`, "Try it free first"],
  runs_out_soon: [
    (e, w) => `Lasts you ${count(e.everyDays, w, LASTS)}; you bought it ${count(e.daysSince, w, DAYS_AGO)}`,
    "May soon run out",
  ],
  you_viewed: [() => "You looked at this", ""],
  left_in_cart: [() => "You left this in your cart", ""],
  thank_you: [
    (e, w) => {
      const thanks = "Thank you for your order:";
      const valid = `valid for ${count(e.validDays, w, DAYS)}`;
      return whole(
        `${thanks} ${discount(e.percent, w)} off the next one, ${valid}`,
        `${thanks} a reward for the next one, ${valid}`,
      );
    },
    "Thank you for your order",
  ],
  second_item_discount: [(e, w) => `${discount(e.percent, w)} off as a second item`, "As a second item"],
  small_addition: [() => "A small thing to add", ""],
  new_from_brand: [(e) => `New from ${text(e.brand)}`, "New from a brand you buy"],
  popular_here: [
    (e, w) => {
      const orders = `Bought in ${count(e.orders, w, ORDERS)}`;
      return whole(`${orders}${whose(e, w)}`, orders);
    },
    "Popular here",
  ],
  top_rated: [
    (e, w) => `Rated ${rating(e.rating, w)} out of 5 (${count(e.count, w, RATINGS)})`,
    "Rated by customers",
  ],
};

/** Whose orders, or of when. */
function whose({ country, source, month }: Facts, wording: Wording): string {
  return [
    country === undefined ? "" : ` from ${withArticle(countryName(country, wording))}`,
    month === undefined ? "" : ` made in ${monthName(month, wording)}`,
    source === undefined ? "" : ` by visitors from ${text(source)}`,
  ].join("");
}

/** Countries that English says with an article. */
const WITH_ARTICLE =
  /^(?:United |Caribbean |Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Isle )|(?:Islands|Republic|Territor(?:y|ies)|States)$/;

function withArticle(country: string): string {
  return WITH_ARTICLE.test(country) ? `the ${country}` : country;
}
