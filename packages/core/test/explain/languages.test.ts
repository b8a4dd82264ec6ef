import { describe, expect, test } from "vitest";
import { english, PLAYBOOK, russian } from "../../src/index.ts";
import { cart, product, shop } from "../support/shop.ts";
import { bare } from "./shared/say.ts";

const kiosk = shop({
  catalog: [
    product("phone", 300, { title: "Phone" }),
    product("case", 20, { title: "Case" }),
    product("glass", 10, { isAccessoryOrSparePartFor: ["phone"] }),
  ],
  baskets: [
    [40, "phone", "case"],
    [20, "phone"],
  ],
  policy: { locale: "nl-BE", thresholds: [{ amount: 310, reward: "delivery" }] },
});

/** The sentences of the offers for a phone in the cart. */
function said(locale?: string, techniques: readonly string[] = ["complement"]): string[] {
  const { offers } = kiosk.answer({
    cart: cart("phone"),
    placement: "cart",
    techniques,
    ...(locale !== undefined && { locale }),
  });
  return offers.flatMap(({ reasons }) => reasons.map(({ text }) => bare(text))).sort();
}

describe("offers speak the language of the request:", () => {
  test.each([
    [
      "ru",
      ["В 67 % заказов с товаром «Phone» есть и этот товар (40 заказов)", "Дополнение к товару «Phone»"],
    ],
    ["nl-BE", ["In 67% van de bestellingen met ‘Phone’ zit dit ook (40 bestellingen)", "Past bij ‘Phone’"]],
    ["ar-EG", ["٦٧٪ من الطلبات التي فيها «Phone» تشمل هذا المنتج أيضًا (٤٠ طلبًا)", "مكمّل لمنتج «Phone»"]],
    ["en-GB", ["67% of orders with Phone have it too (40 orders)", "Goes with Phone"]],
  ])("%s", (locale, sentences) => expect(said(locale)).toEqual([...sentences].sort()));

  test("money too is written as the locale writes it", () => {
    const threshold = (locale: string) =>
      said(locale, ["threshold"]).filter((text) => text.includes("delivery"));
    expect(threshold("ru-KZ")).toContain("Ещё 10,00 € — и ваш бонус: delivery");
    expect(threshold("ar-EG")).toContain("يتبقى ١٠٫٠٠ € للحصول على: delivery");
  });
});

describe("a language that nobody here speaks", () => {
  test.each(["pt-BR", "pt_BR", "not a tag", ""])("%j falls back to that of the policy", (locale) => {
    expect(said(locale)).toContain("Past bij ‘Phone’");
  });

  test("or none at all, falls back to the policy's too", () => {
    expect(said()).toContain("Past bij ‘Phone’");
  });
});

test("a playbook speaks the languages it was given, the first where another is asked for", () => {
  expect(PLAYBOOK.languages[0]).toBe(english);
  expect(PLAYBOOK.languages.map(({ code }) => code)).toEqual(["en", "ru", "nl", "ar"]);
  expect(russian.direction).toBe("ltr");
});
