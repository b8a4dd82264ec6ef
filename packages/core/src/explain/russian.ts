import type { Facts } from "../model/response.ts";
import type { Language, Wording } from "./language.ts";
import { countryName, monthName } from "./names.ts";
import { discount, money, number, rating } from "./numbers.ts";
import { type Sentences, sayFrom, whole } from "./sentences.ts";
import { text } from "./texts.ts";
import { count, type Noun, russianForComplement, TOGETHER, title } from "./together/russian.ts";

/** Russian. A title stands in guillemets behind a noun, or behind «чем», so that it needs no case. */
export const russian: Language = {
  ...russianForComplement,
  say: (reason, wording) => sayFrom(SENTENCES, reason, wording),
};

const IN_ORDERS: Noun = { one: "# заказе", few: "# заказах", many: "# заказах", other: "# заказа" };
const MADE: Noun = { one: "сделанном", few: "сделанных", many: "сделанных", other: "сделанных" };
const BUYERS: Noun = {
  one: "# покупатель",
  few: "# покупателя",
  many: "# покупателей",
  other: "# покупателя",
};
const CAME: Noun = { one: "вернулся", few: "вернулись", many: "вернулись", other: "вернулись" };
const RATINGS: Noun = { one: "# оценка", few: "# оценки", many: "# оценок", other: "# оценки" };
/** Days that something lasts. */
export const DAYS: Noun = { one: "# день", few: "# дня", many: "# дней", other: "# дня" };
const OF_DAYS: Noun = { one: "# дня", few: "# дней", many: "# дней", other: "# дня" };
const PIECES: Noun = { one: "# штуку", few: "# штуки", many: "# штук", other: "# штуки" };
const OF_VISITS: Noun = { one: "# посещения", few: "# посещений", many: "# посещений", other: "# посещения" };
const VERSIONS: Noun = { one: "# версия", few: "# версии", many: "# версий", other: "# версии" };

const SENTENCES: Sentences = {
  ...TOGETHER,
  bought_later: [
    (e, w) => {
      const who = count(e.customers, w, BUYERS);
      const came = count(e.customers, w, CAME);
      const back = `за этим товаром в течение ${count(e.withinDays, w, OF_DAYS)}`;
      return whole(`${who} товара ${title(e.title)} ${came} и ${back}`, `${who} ${came} ${back}`);
    },
    "Покупатели возвращались за этим товаром",
  ],
  option_of: [(e) => `Опция для товара ${title(e.title)}`, "Опция к вашей покупке"],
  similar_to: [(e) => `Альтернатива товару ${title(e.title)}`, "Альтернатива вашему выбору"],
  also_considered: [
    (e, w) => {
      const beside = `Смотрели вместе с товаром ${title(e.title)}`;
      return whole(`${beside} во время ${count(e.sessions, w, OF_VISITS)}`, beside);
    },
    "Смотрели и другие покупатели",
  ],
  better_version: [(e) => `Версия лучше, чем ${title(e.title)}`, "Улучшенная версия"],
  all_versions: [(e, w) => `${count(e.versions, w, VERSIONS)} для сравнения`, "Версии для сравнения"],
  completes_set: [
    (e, w) => {
      const completes = Number(e.have) + 1 >= Number(e.of);
      const so = `у вас есть ${number(e.have, w)} из ${number(e.of, w)}`;
      return `${completes ? "Завершает ваш набор" : "Часть вашего набора"}: ${so}`;
    },
    "Часть вашего набора",
  ],
  set_price: [(e, w) => `Комплектом дешевле на ${discount(e.percent, w)}`, "Комплектом"],
  volume_price: [
    (e, w) => `Каждая штука дешевле на ${discount(e.percent, w)}, если взять ${count(e.quantity, w, PIECES)}`,
    "Несколько штук сразу",
  ],
  reaches_threshold: [
    (e, w) => `Ещё ${money(e.missing, w)}\u00a0— и ваш бонус: ${text(e.reward)}`,
    "С этим товаром вы получите следующий бонус",
  ],
  saves_money: [
    (e, w) =>
      e.saving === 0
        ? `За те же ${money(e.current, w)} в месяц, что вы платите сейчас, включено больше`
        : `Вы платили бы ${money(e.next, w)} в месяц вместо ${money(e.current, w)}: на ${money(e.saving, w)} меньше`,
    "Не дороже, чем сейчас, а включено больше",
  ],
  unlocks_feature: [
    (e, w) => `Под ваши объёмы (${text(e.metric)}: ${number(e.value, w)}): ${text(e.benefit ?? e.feature)}`,
    "Под ваши объёмы",
  ],
  pays_back: [
    (e, w) => `Стоит на ${money(e.cost, w)} в месяц больше, а приносит около ${money(e.value, w)}`,
    "Приносит больше, чем стоит",
  ],
  try_first: [(e, w) => `Попробуйте: ${count(e.days, w, DAYS)} бесплатно`, "Сначала попробуйте бесплатно"],
  runs_out_soon: [
    (e, w) => `Вам этого хватает ${lasts(e.everyDays, w)}, последняя покупка\u00a0— ${ago(e.daysSince, w)}`,
    "Скоро может закончиться",
  ],
  you_viewed: [() => "Вы смотрели этот товар", ""],
  left_in_cart: [() => "Вы оставили этот товар в корзине", ""],
  thank_you: [
    (e, w) => {
      const thanks = "Спасибо за ваш заказ:";
      const valid = `действует ${count(e.validDays, w, DAYS)}`;
      return whole(
        `${thanks} скидка ${discount(e.percent, w)} на следующий, ${valid}`,
        `${thanks} бонус на следующий, ${valid}`,
      );
    },
    "Спасибо за ваш заказ",
  ],
  second_item_discount: [(e, w) => `Скидка ${discount(e.percent, w)} на второй товар`, "Второй товар"],
  small_addition: [() => "Небольшое дополнение к покупке", ""],
  new_from_brand: [(e) => `Новинка бренда ${title(e.brand)}`, "Новинка бренда, который вы покупаете"],
  popular_here: [
    (e, w) => {
      const orders = `Есть в ${count(e.orders, w, IN_ORDERS)}`;
      return whole(`${orders}${whose(e, w)}`, orders);
    },
    "Здесь покупают",
  ],
  top_rated: [
    (e, w) => `Оценка покупателей: ${rating(e.rating, w)} из 5 (${count(e.count, w, RATINGS)})`,
    "Есть оценки покупателей",
  ],
};

function lasts(days: unknown, wording: Wording): string {
  return days === 0 ? "менее чем на сутки" : `примерно на ${count(days, wording, DAYS)}`;
}

function ago(days: unknown, wording: Wording): string {
  return days === 0 ? "менее суток назад" : `${count(days, wording, DAYS)} назад`;
}

/** Whose orders, or of when. The name of a country stays in the nominative. */
function whose({ orders, country, source, month }: Facts, wording: Wording): string {
  return [
    source === undefined ? "" : ` посетителей, пришедших через ${title(source)}`,
    month === undefined ? "" : `, ${count(orders, wording, MADE)} в ${inMonth(month, wording)}`,
    country === undefined ? "" : ` (${countryName(country, wording)})`,
  ].join("");
}

/** A month in the prepositional case, which all twelve form alike. */
function inMonth(month: unknown, wording: Wording): string {
  return monthName(month, wording).replace(/[ьй]?$/, "е");
}
