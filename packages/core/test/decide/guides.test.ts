import { describe, expect, test } from "vitest";
import { product, shop } from "../support/shop.ts";

const guide = (title: string) => ({ title, link: `https://shop.example/${title}` });
const named = { isAccessoryOrSparePartFor: ["saw"] };
const store = shop({
  catalog: [
    product("saw", 400, { guides: [guide("care"), guide("safety")] }),
    product("blade", 20, named),
    product("bench", 90, named),
    product("plus", 50, { kind: "plan", guides: [guide("first steps")] }),
  ],
});
const titles = (request: Parameters<typeof store.answer>[0]) =>
  store.ask("complement", { productId: "saw", ...request }).guides.map(({ title }) => title);

describe("guides", () => {
  test("stand where the budget stopped all there was, those of the basket and of the customer's plan", () => {
    expect(titles({ customer: { budget: 5 } })).toEqual(["care", "safety"]);
    expect(titles({ customer: { budget: 5, plan: "plus" } })).toEqual(["care", "safety", "first steps"]);
  });

  test("don't stand beside an offer, nor where nothing was stopped", () => {
    expect(titles({ customer: { budget: 50 } })).toEqual([]);
    expect(titles({ exclude: ["blade", "bench"] })).toEqual([]);
  });

  test("stand during onboarding, whether or not there was anything to stop", () => {
    const customer = { stage: "onboarding" } as const;
    expect(titles({ placement: "email", customer })).toEqual(["care", "safety"]);
    expect(titles({ placement: "email", customer, productId: "blade" })).toEqual([]);
    expect(titles({ placement: "product", customer })).toEqual([]);
  });

  test.each([true, false])("are the same with an explanation or without (%s)", (explain) => {
    const request = {
      customer: { budget: 50 },
      min: 2,
      techniques: ["complement", "popular"],
      productId: "saw",
    };
    expect(store.answer({ ...request, explain }).guides.map(({ title }) => title)).toEqual([
      "care",
      "safety",
    ]);
    const scarce = { ...request, limit: 1, min: 2, explain };
    expect(store.answer(scarce).guides.map(({ title }) => title)).toEqual(["care", "safety"]);
    const none = { ...request, limit: 0, min: 1, explain };
    expect(store.answer(none).guides.map(({ title }) => title)).toEqual(["care", "safety"]);
  });
});
