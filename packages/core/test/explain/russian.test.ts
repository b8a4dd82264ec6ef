import { describe, expect, test } from "vitest";
import { russian } from "../../src/index.ts";
import { bare, type Said, say } from "./shared/say.ts";

const phone = { productId: "phone", title: "The phone" };

describe("Russian says", () => {
  const table: readonly Said[] = [
    [
      "bought_together",
      "ru",
      { ...phone, confidence: 0.75, baskets: 1761 },
      "В 75 % заказов с товаром «The phone» есть и этот товар (1 761 заказ)",
    ],
    [
      "bought_together",
      "ru",
      { ...phone, confidence: 0.004, baskets: 3 },
      "Менее чем в 1 % заказов с товаром «The phone» есть и этот товар (3 заказа)",
    ],
    [
      "bought_together",
      "ru",
      { ...phone, confidence: 0.997, baskets: 111 },
      "Более чем в 99 % заказов с товаром «The phone» есть и этот товар (111 заказов)",
    ],
    [
      "bought_later",
      "ru",
      { ...phone, customers: 21, withinDays: 1 },
      "21 покупатель товара «The phone» вернулся и за этим товаром в течение 1 дня",
    ],
    [
      "bought_later",
      "ru",
      { ...phone, customers: 4, withinDays: 90 },
      "4 покупателя товара «The phone» вернулись и за этим товаром в течение 90 дней",
    ],
    [
      "bought_later",
      "ru",
      { customers: 11, withinDays: 22 },
      "11 покупателей вернулись за этим товаром в течение 22 дней",
    ],
    [
      "also_considered",
      "ru",
      { ...phone, sessions: 21 },
      "Смотрели вместе с товаром «The phone» во время 21 посещения",
    ],
    [
      "also_considered",
      "ru",
      { ...phone, sessions: 40 },
      "Смотрели вместе с товаром «The phone» во время 40 посещений",
    ],
    ["better_version", "ru", phone, "Версия лучше, чем «The phone»"],
    ["completes_set", "ru", { have: 2, of: 3 }, "Завершает ваш набор: у вас есть 2 из 3"],
    ["completes_set", "ru", { have: 1, of: 3 }, "Часть вашего набора: у вас есть 1 из 3"],
    [
      "volume_price",
      "ru",
      { percent: 12.5, quantity: 2 },
      "Каждая штука дешевле на 12,5 %, если взять 2 штуки",
    ],
    [
      "volume_price",
      "ru",
      { percent: 10, quantity: 21 },
      "Каждая штука дешевле на 10 %, если взять 21 штуку",
    ],
    [
      "reaches_threshold",
      "ru-KZ",
      { missing: 1008.5, reward: "бесплатная доставка" },
      "Ещё 1 008,50 € — и ваш бонус: бесплатная доставка",
    ],
    [
      "saves_money",
      "ru",
      { current: 175, next: 175, saving: 0 },
      "За те же 175,00 € в месяц, что вы платите сейчас, включено больше",
    ],
    [
      "unlocks_feature",
      "ru",
      { metric: "лиды", value: 1620, feature: "CRM" },
      "Под ваши объёмы (лиды: 1 620): CRM",
    ],
    ["try_first", "ru", { days: 14 }, "Попробуйте: 14 дней бесплатно"],
    [
      "runs_out_soon",
      "ru",
      { everyDays: 0, daysSince: 0 },
      "Вам этого хватает менее чем на сутки, последняя покупка — менее суток назад",
    ],
    [
      "runs_out_soon",
      "ru",
      { everyDays: 21, daysSince: 22 },
      "Вам этого хватает примерно на 21 день, последняя покупка — 22 дня назад",
    ],
    ["thank_you", "ru", { validDays: 5 }, "Спасибо за ваш заказ: бонус на следующий, действует 5 дней"],
    ["popular_here", "ru", { orders: 1 }, "Есть в 1 заказе"],
    ["popular_here", "ru", { orders: 101, country: "NL" }, "Есть в 101 заказе (Нидерланды)"],
    ["popular_here", "ru", { orders: 1240, month: 5 }, "Есть в 1 240 заказах, сделанных в мае"],
    ["popular_here", "ru", { orders: 21, month: 3 }, "Есть в 21 заказе, сделанном в марте"],
    ["popular_here", "ru", { orders: 5, month: 11 }, "Есть в 5 заказах, сделанных в ноябре"],
    [
      "popular_here",
      "ru",
      { orders: 3, source: "google" },
      "Есть в 3 заказах посетителей, пришедших через «google»",
    ],
    ["top_rated", "ru", { rating: 4.6, count: 1 }, "Оценка покупателей: 4,6 из 5 (1 оценка)"],
    ["popular_in_segment", "ru", { customers: 2 }, "Это выбрали похожие на вас покупатели: 2 человека"],
  ];
  test.each(table)("%s (%s) %j: %s", (...said) => expect(bare(say(russian, said))).toBe(said[3]));
});

describe("Russian counts", () => {
  const versions: readonly (readonly [number, string])[] = [
    [0, "0 версий для сравнения"],
    [1, "1 версия для сравнения"],
    [2, "2 версии для сравнения"],
    [4, "4 версии для сравнения"],
    [5, "5 версий для сравнения"],
    [11, "11 версий для сравнения"],
    [14, "14 версий для сравнения"],
    [21, "21 версия для сравнения"],
    [22, "22 версии для сравнения"],
    [100, "100 версий для сравнения"],
    [111, "111 версий для сравнения"],
    [1.5, "1,5 версии для сравнения"],
  ];
  test.each(versions)("%d: %s", (number, sentence) => {
    expect(bare(say(russian, ["all_versions", "ru", { versions: number }, ""]))).toBe(sentence);
  });
});

test("in Russian a number stays on one line with what it counts, and a dash with what it follows", () => {
  expect(say(russian, ["popular_here", "ru", { orders: 1240 }, ""])).toBe("Есть в 1\u00a0240\u00a0заказах");
  expect(say(russian, ["runs_out_soon", "ru", { everyDays: 30, daysSince: 27 }, ""])).toBe(
    "Вам этого хватает примерно на 30\u00a0дней, последняя покупка\u00a0— 27\u00a0дней назад",
  );
});
