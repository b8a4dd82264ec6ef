import { createClient, type OfferResponse } from "@basketwise/sdk";
import { describe, expect, test } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";

const endpoint = "https://offers.test";
const [OFFER] = RESPONSE.offers;
const [PRODUCT] = OFFER?.products ?? [];
const [REASON] = OFFER?.reasons ?? [];

/** What a client makes of this answer. */
function answer(body: object | string, currency?: string) {
  const fetch = () => ok(typeof body === "string" ? body : JSON.stringify(body));
  return createClient({ endpoint, fetch, currency }).offers({ placement: "cart" });
}

const withOffer = (more: object) => ({ ...RESPONSE, offers: [{ ...OFFER, ...more }] });
const withProduct = (more: object) => withOffer({ products: [{ ...PRODUCT, ...more }] });
const withReason = (more: object) => withOffer({ reasons: [{ ...REASON, ...more }] });

/** The first product of an answer that is one. */
async function productOf(body: object) {
  const result = await answer(body);
  return result.status === "ok" ? result.response.offers[0]?.products[0] : result;
}

describe("an answer that a page could not show", () => {
  test.each<[sentence: string, body: object | string]>([
    ["a title that is no text", withProduct({ title: { en: "Case" } })],
    ["a product without a price", withProduct({ price: undefined })],
    ["a price in words", withProduct({ price: "19" })],
    ["a price that is endless", JSON.stringify(RESPONSE).replace('"amount":19', '"amount":1e999')],
    ["half a product", withProduct({ quantity: null })],
    ["a reason without its sentence", withReason({ text: undefined })],
    ["evidence that is none", withReason({ evidence: "40 baskets" })],
    ["evidence that can't be shown", withReason({ evidence: { baskets: { n: 40 } } })],
    ["a currency that nobody can format", withOffer({ price: { amount: 19, currency: "euro" } })],
    ["a price from before that is no number", withOffer({ price: { amount: 1, currency: "EUR", was: "2" } })],
    ["a code that is a record", withOffer({ code: { text: "SAVE" } })],
    ["a comparison of records", withOffer({ compare: [{ feature: "Zoom", from: {}, to: 1 }] })],
    ["a companion without reasons", withOffer({ companion: { productId: "a", title: "A", price: 1 } })],
    ["a guide without a link", { ...RESPONSE, guides: [{ title: "How to" }] }],
    ["a required product without a title", { ...RESPONSE, required: [{ productId: "a", price: 1 }] }],
    ["a later one without its reason", { ...RESPONSE, later: [{ technique: "upgrade", productId: "a" }] }],
    ["another version that calls offers otherwise", { ...RESPONSE, offers: undefined, suggestions: [] }],
  ])("%s is an invalid response", async (_, body) => {
    expect(await answer(body)).toMatchObject({ status: "unavailable", code: "invalid-response" });
  });

  test("another version that answers more is as good", async () => {
    const more = { ...withProduct({ colours: ["red"] }), mood: { of: "day" } };
    expect(await answer(more)).toMatchObject({ status: "ok", response: { mood: { of: "day" } } });
  });

  test("with all that an answer can have is shown whole", async () => {
    const whole: OfferResponse = {
      ...withOffer({
        compare: [
          { feature: "Zoom", from: false, to: 3 },
          { feature: "Colour", to: "red" },
        ],
        story: { text: "It lasts", link: "/stories/1" },
        companion: { ...PRODUCT, reasons: [REASON] },
        trialDays: 14,
        code: "SAVE",
        gift: "a mug",
        partner: "Acme",
        disclosure: "Paid",
        expiresAt: "2026-10-02T00:00:00Z",
        token: "a.b.c",
      }),
      guides: [{ title: "How to", link: "https://shop.test/how" }],
      required: [{ productId: "sim", title: "SIM", price: 1 }],
      later: [{ technique: "upgrade", productId: "plus", reason: { code: "a", text: "b", evidence: {} } }],
    } as OfferResponse;
    expect(await answer(whole)).toEqual({ status: "ok", response: whole, answeredBy: "graph" });
  });
});

describe("a price in another currency", () => {
  test("is an invalid response, and the detail says which was expected", async () => {
    expect(await answer(RESPONSE, "EUR")).toMatchObject({ status: "ok" });
    const other = await answer(RESPONSE, "CHF");
    expect(other).toMatchObject({ code: "invalid-response" });
    expect(other.status === "unavailable" && other.detail).toContain("CHF");
  });

  test("is not asked about where the client names none", async () => {
    expect(await answer(withOffer({ price: { amount: 1, currency: "JPY" } }))).toMatchObject({
      status: "ok",
    });
  });
});

describe("a link", () => {
  test.each([
    "https://shop.test/case",
    "HTTP://shop.test",
    "//cdn.test/case.jpg",
    "/case",
    "case?colour=red:blue",
    "#case",
    "case.html",
    "",
  ])("%j is followed", async (link) => {
    expect(await productOf(withProduct({ link, imageLink: link }))).toMatchObject({ link, imageLink: link });
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://shop.test",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://shop.test/1",
    "file:///etc/passwd",
  ])("%j becomes an empty text, and the product stands", async (link) => {
    expect(await productOf(withProduct({ link, imageLink: link }))).toMatchObject({
      title: "Case",
      link: "",
      imageLink: "",
    });
  });

  test("of a story or a guide is looked at too", async () => {
    const link = "javascript:alert(1)";
    const result = await answer({
      ...withOffer({ story: { text: "It lasts", link } }),
      guides: [{ title: "How to", link }],
    });
    expect(JSON.stringify(result)).not.toContain("javascript");
    expect(result).toMatchObject({ status: "ok", response: { guides: [{ title: "How to", link: "" }] } });
  });

  test("that is no text is an invalid response", async () => {
    expect(await answer(withProduct({ link: { href: "/" } }))).toMatchObject({ code: "invalid-response" });
  });
});
