import type { Facts } from "../model/response.ts";
import { count } from "./counts.ts";
import type { Language, Wording } from "./language.ts";
import { countryName, monthName } from "./names.ts";
import { discount, money, number, rating } from "./numbers.ts";
import { type Sentences, sayFrom, whole } from "./sentences.ts";
import { text } from "./texts.ts";
import { CUSTOMERS, dutchForComplement, type Noun, ORDERS, TOGETHER, title } from "./together/dutch.ts";

/** Dutch. */
export const dutch: Language = {
  ...dutchForComplement,
  say: (reason, wording) => sayFrom(SENTENCES, reason, wording),
};

const BOUGHT: Noun = { one: "kocht, kwam", other: "kochten, kwamen" };
const CAME: Noun = { one: "kwam", other: "kwamen" };
/** Days that something lasts. */
export const DAYS: Noun = { one: "# dag", other: "# dagen" };
const LASTS: Noun = { "=0": "minder dan een dag", one: "ongeveer # dag", other: "ongeveer # dagen" };
const DAYS_AGO: Noun = { "=0": "minder dan een dag geleden", one: "# dag geleden", other: "# dagen geleden" };
const VISITS: Noun = { one: "# bezoek", other: "# bezoeken" };
const RATINGS: Noun = { one: "# beoordeling", other: "# beoordelingen" };
const VERSIONS: Noun = { one: "# versie", other: "# versies naast elkaar" };

const SENTENCES: Sentences = {
  ...TOGETHER,
  bought_later: [
    (e, w) => {
      const who = count(e.customers, w, CUSTOMERS);
      const back = `binnen ${count(e.withinDays, w, DAYS)} terug voor dit artikel`;
      const bought = `die ${title(e.title)} ${count(e.customers, w, BOUGHT)}`;
      return whole(`${who} ${bought} ${back}`, `${who} ${count(e.customers, w, CAME)} ${back}`);
    },
    "Klanten kwamen terug voor dit artikel",
  ],
  option_of: [(e) => `Een extra voor ${title(e.title)}`, "Een extra bij uw keuze"],
  similar_to: [(e) => `Een alternatief voor ${title(e.title)}`, "Een alternatief"],
  also_considered: [
    (e, w) => {
      const beside = `Samen met ${title(e.title)} bekeken`;
      return whole(`${beside} tijdens ${count(e.sessions, w, VISITS)}`, beside);
    },
    "Ook door anderen bekeken",
  ],
  better_version: [(e) => `Een betere versie van ${title(e.title)}`, "Een betere versie"],
  all_versions: [(e, w) => count(e.versions, w, VERSIONS), "De versies naast elkaar"],
  completes_set: [
    (e, w) => {
      const completes = Number(e.have) + 1 >= Number(e.of);
      const so = `u hebt er ${number(e.have, w)} van de ${number(e.of, w)}`;
      return `${completes ? "Maakt uw set compleet" : "Hoort bij uw set"}: ${so}`;
    },
    "Hoort bij uw set",
  ],
  set_price: [(e, w) => `${discount(e.percent, w)} voordeliger als set`, "Samen als set"],
  volume_price: [
    (e, w) => `${discount(e.percent, w)} voordeliger per stuk als u er ${number(e.quantity, w)} neemt`,
    "Meer van hetzelfde",
  ],
  reaches_threshold: [
    (e, w) => `Nog ${money(e.missing, w)} en u krijgt: ${text(e.reward)}`,
    "Hiermee haalt u de volgende beloning",
  ],
  saves_money: [
    (e, w) =>
      e.saving === 0
        ? `Voor de ${money(e.current, w)} per maand die u nu betaalt, is er meer inbegrepen`
        : `U zou ${money(e.next, w)} per maand betalen in plaats van ${money(e.current, w)}: ${money(e.saving, w)} minder`,
    "Niet duurder dan nu, en er is meer inbegrepen",
  ],
  unlocks_feature: [
    (e, w) =>
      `Passend bij uw gebruik (${text(e.metric)}: ${number(e.value, w)}): ${text(e.benefit ?? e.feature)}`,
    "Passend bij uw gebruik",
  ],
  pays_back: [
    (e, w) => `Kost ${money(e.cost, w)} per maand meer en levert ongeveer ${money(e.value, w)} op`,
    "Levert meer op dan het kost",
  ],
  try_first: [(e, w) => `Probeer het ${count(e.days, w, DAYS)} gratis`, "Probeer het eerst gratis"],
  runs_out_soon: [
    (e, w) =>
      `Hier doet u ${count(e.everyDays, w, LASTS)} mee; u kocht dit ${count(e.daysSince, w, DAYS_AGO)}`,
    "Kan binnenkort op zijn",
  ],
  you_viewed: [() => "U hebt dit bekeken", ""],
  left_in_cart: [() => "U hebt dit in uw winkelwagen laten liggen", ""],
  thank_you: [
    (e, w) => {
      const thanks = "Bedankt voor uw bestelling:";
      const valid = `${count(e.validDays, w, DAYS)} geldig`;
      return whole(
        `${thanks} ${discount(e.percent, w)} korting op de volgende, ${valid}`,
        `${thanks} een beloning bij de volgende, ${valid}`,
      );
    },
    "Bedankt voor uw bestelling",
  ],
  second_item_discount: [
    (e, w) => `${discount(e.percent, w)} korting als tweede artikel`,
    "Als tweede artikel",
  ],
  small_addition: [() => "Een kleinigheid voor erbij", ""],
  new_from_brand: [(e) => `Nieuw van ${text(e.brand)}`, "Nieuw van een merk dat u koopt"],
  popular_here: [
    (e, w) => {
      const orders = `Zit in ${count(e.orders, w, ORDERS)}`;
      return whole(`${orders}${whose(e, w)}`, orders);
    },
    "Hier gewild",
  ],
  top_rated: [
    (e, w) => `Beoordeeld met ${rating(e.rating, w)} van de 5 (${count(e.count, w, RATINGS)})`,
    "Door klanten beoordeeld",
  ],
};

/** Whose orders, or of when. */
function whose({ country, source, month }: Facts, wording: Wording): string {
  return [
    country === undefined ? "" : ` uit ${withArticle(countryName(country, wording))}`,
    source === undefined ? "" : ` van bezoekers via ${text(source)}`,
    month === undefined ? "" : ` uit ${monthName(month, wording)}`,
  ].join("");
}

/** Countries that Dutch says with an article. */
const WITH_DE =
  /^(?:Verenigde |Filip|Bahama|Maldi|Seychel|Comoren|Faer|Noordelijke )|(?:eilanden|Eilanden|[Rr]epubliek|[Gg]ebieden)$/;

function withArticle(country: string): string {
  if (country === "Verenigd Koninkrijk") return `het ${country}`;
  return WITH_DE.test(country) ? `de ${country}` : country;
}
