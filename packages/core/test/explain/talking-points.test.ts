import { describe, expect, test } from "vitest";
import { type OfferRequest, TALKS, type TalkingPoints, talkingPoints, voiceFor } from "../../src/index.ts";
import { answerIn, law } from "../laws/check.ts";
import { cart, order, product, type Shop, type ShopParts, shop } from "../support/shop.ts";
import { bare } from "./shared/say.ts";

/** What staff say in a shop. */
function pointsIn({ answer, graph }: Shop, request: Partial<OfferRequest>): TalkingPoints {
  const voice = voiceFor([request.locale ?? "en"], "EUR", TALKS);
  return talkingPoints(answer(request), voice, (id) => graph.listing(id)?.product);
}

/** What staff say for the first offer. */
function say(parts: ShopParts, request: Partial<OfferRequest>): string[] {
  return (pointsIn(shop(parts), request).offers[0]?.say ?? []).map(bare);
}

const cooler = product("cooler", 100, { title: "Cooler", group: "g", features: { volume: 20, lid: true } });
const plus = product("plus", 120, {
  title: "Cooler Plus",
  group: "g",
  features: { volume: 24.5, wheels: true, USB: "type C" },
  highlights: ["Keeps drinks cold for two days", "Charges your phone!"],
});
const phone = product("phone", 300, { title: "Phone" });

describe("for an offer staff say", () => {
  test("of a better version what one gains for what more it costs, and what it lacks", () => {
    expect(say({ catalog: [cooler, plus] }, { productId: "cooler" })).toEqual([
      "Instead of Cooler, have a look at Cooler Plus.",
      "A better version of Cooler.",
      "What you gain: wheels, USB type C.",
      "What differs: volume 24.5 instead of 20.",
      "What it does not have: lid.",
      "Keeps drinks cold for two days.",
      "Charges your phone!",
      "It is €120.00.",
      "That is €20.00 more than Cooler.",
    ]);
  });

  test("of an addition why, what it is good for and what it costs", () => {
    const glass = product("glass", 20, {
      title: "Glass",
      isAccessoryOrSparePartFor: ["phone"],
      highlights: ["No scratches", "No dust", "No glare", "No fourth one"],
      partner: "Glazier Ltd",
    });
    expect(say({ catalog: [phone, glass] }, { productId: "phone" })).toEqual([
      "May I show you Glass?",
      "Goes with Phone.",
      "No scratches.",
      "No dust.",
      "No glare.",
      "It is €20.00.",
      "It comes from our partner Glazier Ltd.",
    ]);
  });

  test("what is saved where that is true, and only there", () => {
    const glass = { ...product("glass", 20), isAccessoryOrSparePartFor: ["phone"] };
    const request = { productId: "phone" };
    const reduced = { catalog: [phone, { ...glass, lowestPrice30Days: 25 }] };
    expect(say(reduced, request)).toContain("It is €20.00 instead of €25.00: you save €5.00.");
    const dearerNow = { catalog: [phone, { ...glass, lowestPrice30Days: 15 }] };
    expect(say(dearerNow, request)).toContain("It is €20.00.");
    expect(say(dearerNow, request).join(" ")).not.toMatch(/save|instead/);
  });

  test("of a set and of several pieces what they are together", () => {
    const catalog = [
      product("bike", 400),
      product("lock", 40, { highlights: ["Safe"] }),
      product("socks", 10),
    ];
    const policy = {
      bundles: [{ productIds: ["bike", "lock"], percent: 10 }],
      multibuy: [{ productId: "socks", quantity: 6, percent: 10 }],
    };
    expect(say({ catalog, policy }, { productId: "bike", techniques: ["bundle"] })).toEqual([
      "Take these together: bike, lock.",
      "10% less as a set.",
      "Safe.",
      "It is €396.00 instead of €440.00: you save €44.00.",
    ]);
    expect(
      say({ catalog, policy }, { cart: cart("socks"), placement: "cart", techniques: ["multibuy"] }),
    ).toEqual([
      "May I show you 6 × socks?",
      "10% less each when you take 6.",
      "It is €54.00 instead of €60.00: you save €6.00.",
    ]);
  });

  test("of a set that holds several pieces of one thing how many", () => {
    const { answer, graph } = shop({
      catalog: [product("tent", 200), product("pegs", 2)],
      policy: { bundles: [{ productIds: ["tent", "pegs"], percent: 10 }] },
    });
    const response = answer({ productId: "tent", techniques: ["bundle"] });
    const offers = response.offers.map((offer) => ({
      ...offer,
      products: offer.products.map((one) => (one.productId === "pegs" ? { ...one, quantity: 4 } : one)),
    }));
    const voice = voiceFor(["en"], "EUR", TALKS);
    const points = talkingPoints({ ...response, offers }, voice, (id) => graph.listing(id)?.product);
    expect(points.offers[0]?.say[0]).toBe("Take these together: tent, 4 × pegs.");
  });

  test("of all versions what each has and costs", () => {
    const request = { productId: "plus", techniques: ["ladder"] };
    expect(
      say({ catalog: [cooler, plus, product("bag", 30, { title: "Bag", group: "g" })] }, request),
    ).toEqual([
      "3 versions side by side.",
      "Bag, €30.00",
      "Cooler, €100.00: volume 20, lid",
      "Cooler Plus, €120.00: volume 24.5, wheels, USB type C",
    ]);
  });

  test("of a thank-you the code, and no price", () => {
    const parts = {
      catalog: [phone],
      policy: { rewards: [{ atLeast: 50, code: "THANKS10", percent: 10, validDays: 30 }] },
    };
    const points = pointsIn(shop(parts), { placement: "confirmation", cart: cart("phone") });
    expect(points.offers).toEqual([
      {
        productIds: [],
        title: "THANKS10",
        say: ["Thank you for your order: 10% off the next one, valid for 30 days.", "Your code: THANKS10"],
      },
    ]);
  });

  test("of a reminder what stands beside it, with its price", () => {
    const shoes = product("shoes", 80, { isSimilarTo: ["boots"] });
    const parts = { catalog: [shoes, product("boots", 90)] };
    expect(say(parts, { placement: "home", session: { viewed: ["shoes"] } })).toEqual([
      "May I show you shoes?",
      "You looked at this.",
      "It is €80.00.",
      "Also worth a look: boots for €90.00.",
    ]);
  });
});

describe("for a plan staff say", () => {
  const basic = product("basic", 29, {
    kind: "plan",
    group: "p",
    plan: { includes: { leads: 100 }, overage: { leads: 1 }, unlocks: [] },
    guides: [{ title: "First steps", link: "https://example.com/start" }],
  });
  const pro = product("pro", 99, {
    kind: "plan",
    group: "p",
    plan: {
      includes: { leads: 900 },
      overage: { leads: 1 },
      trialDays: 14,
      unlocks: [
        { metric: "leads", atLeast: 80, feature: "CRM", benefit: "No lead is lost" },
        { metric: "seats", atLeast: 9, feature: "SSO", benefit: "One password for all" },
      ],
    },
    stories: [{ segment: "agencies", text: "Blue Agency won a third more deals" }],
  });
  const parts = { catalog: [basic, pro], policy: { trade: "saas" as const } };
  const account = { placement: "account", customer: { plan: "basic", usage: { leads: 90 } } };

  test("what its features are good for, the price a month, and that it can be tried", () => {
    expect(say(parts, account)).toEqual([
      "Instead of basic, have a look at pro.",
      "For your usage (leads: 90): No lead is lost.",
      "One password for all.",
      "It is €99.00 a month.",
      "You can try it free for 14 days first.",
    ]);
  });

  test("the story of a customer like this one", () => {
    const agency = { ...account, customer: { ...account.customer, segments: ["agencies"] } };
    expect(say(parts, agency)).toContain("Blue Agency won a third more deals.");
    expect(say(parts, account).join(" ")).not.toContain("Blue Agency");
  });

  test("after a no that it can be tried, once, and no price", () => {
    const refused = { session: { dismissed: [{ productId: "pro", at: "2026-11-01T10:00:00Z" }] } };
    const said = say(parts, { ...account, ...refused });
    expect(said).toContain("Try it free for 14 days.");
    expect(said.filter((line) => line.includes("14 days"))).toHaveLength(1);
    expect(said.join(" ")).not.toContain("€");
  });

  test("nothing too early, but show how to get more out of the current one", () => {
    const early = { ...account, customer: { ...account.customer, stage: "onboarding" as const } };
    const points = pointsIn(shop(parts), early);
    expect(points).toMatchObject({
      offers: [],
      instead: [
        "Sell nothing now. Help them to get more out of what they have:",
        "First steps: https://example.com/start",
      ],
    });
  });
});

describe("before and beside the offers", () => {
  test("comes what the purchase does not work without", () => {
    const parts = {
      catalog: [
        product("lamp", 50, { requires: ["bulb"] }),
        product("bulb", 4, { title: "Bulb" }),
        product("shade", 10, { isAccessoryOrSparePartFor: ["lamp"] }),
      ],
    };
    const points = pointsIn(shop(parts), { productId: "lamp" });
    expect(points.first).toEqual(["You also need Bulb (€4.00): what you chose does not work without it."]);
    expect(points.offers).toHaveLength(1);
    expect(points.instead).toEqual([]);
  });

  test("stands why something is kept for later", () => {
    const why = (parts: ShopParts, request: Partial<OfferRequest>) =>
      pointsIn(shop(parts), request).keepBack.map((kept) => kept.why);
    const hesitant = { productId: "cooler", customer: { signals: ["hesitant"] } };
    expect(pointsIn(shop({ catalog: [cooler, plus] }), hesitant).keepBack).toEqual([
      {
        productId: "plus",
        title: "Cooler Plus",
        reason: "A better version of Cooler.",
        why: "They are still in doubt: keep it as a note for next time.",
      },
    ]);
    const glass = product("glass", 20, { isAccessoryOrSparePartFor: ["phone"] });
    const mail = {
      placement: "email",
      techniques: ["complement"],
      customer: { orders: [order("o", "2026-10-30T10:00:00Z", "phone")] },
    };
    expect(why({ catalog: [phone, glass] }, mail)).toEqual([
      "A second parcel so soon helps nobody: wait 11 more days, or until they look at it.",
    ]);
    const bought = {
      productId: "cooler",
      customer: { orders: [order("o", "2026-10-01T10:00:00Z", "cooler")] },
    };
    expect(why({ catalog: [cooler, plus] }, { ...bought, techniques: ["upgrade"] })).toEqual([
      "It would replace what they have already: wait until they ask.",
    ]);
    const begun = { productId: "cooler", customer: { stage: "new" as const } };
    expect(why({ catalog: [cooler, plus], policy: { trade: "saas" } }, begun)).toEqual([
      "They have only just begun: let them first see what they get out of what they have.",
    ]);
  });

  test("without an explanation it is only said that this is not the moment", () => {
    const { answer, graph } = shop({ catalog: [cooler, plus] });
    const response = answer({ productId: "cooler", customer: { signals: ["hesitant"] }, explain: false });
    const voice = voiceFor(["en"], "EUR", TALKS);
    const points = talkingPoints(response, voice, (id) => graph.listing(id)?.product);
    expect(points.keepBack).toMatchObject([{ productId: "plus", why: "This is not the moment." }]);
  });

  test("where nothing fits and there is no guide, a kind word is enough", () => {
    expect(pointsIn(shop({ catalog: [phone] }), { productId: "phone" })).toMatchObject({
      first: [],
      offers: [],
      keepBack: [],
      instead: ["Nothing fits here now: a kind word is enough."],
    });
  });
});

describe("the same is said in every language:", () => {
  test.each([
    [
      "ru-RU",
      [
        "Вместо товара «Cooler» посмотрите вот этот: «Cooler Plus».",
        "Версия лучше, чем «Cooler».",
        "Что вы получаете: wheels, USB — type C.",
        "Что отличается: volume — 24,5 (а не 20).",
        "Чего здесь нет: lid.",
        "Keeps drinks cold for two days.",
        "Charges your phone!",
        "Цена — 120,00 €.",
        "Это на 20,00 € дороже, чем «Cooler».",
      ],
    ],
    [
      "nl-BE",
      [
        "Bekijk in plaats van ‘Cooler’ eens ‘Cooler Plus’.",
        "Een betere versie van ‘Cooler’.",
        "Wat u wint: wheels, USB type C.",
        "Wat er anders is: volume 24,5 in plaats van 20.",
        "Wat dit niet heeft: lid.",
        "Keeps drinks cold for two days.",
        "Charges your phone!",
        "Het kost € 120,00.",
        "Dat is € 20,00 meer dan ‘Cooler’.",
      ],
    ],
    [
      "ar",
      [
        "بدلًا من «Cooler»، ما رأيك في «Cooler Plus»؟",
        "إصدار أفضل من «Cooler».",
        "المكاسب: wheels، USB type C.",
        "ما يختلف: volume 24.5 بدلًا من 20.",
        "ما لا يتوفر فيه: lid.",
        "Keeps drinks cold for two days.",
        "Charges your phone!",
        "السعر 120.00 €.",
        "أي أغلى من «Cooler» بمقدار 20.00 €.",
      ],
    ],
  ])("%s", (locale, lines) => {
    expect(say({ catalog: [cooler, plus] }, { productId: "cooler", locale })).toEqual(lines);
  });

  test.each([
    ["en", "May I show you 6 × socks?"],
    ["ru", "Обратите внимание: 6 × «socks»."],
    ["nl", "Mag ik u 6 × ‘socks’ laten zien?"],
    ["ar", "هل لي أن أعرض عليك 6 × «socks»؟"],
  ])("%s: %s", (locale, line) => {
    const policy = { multibuy: [{ productId: "socks", quantity: 6, percent: 10 }] };
    const request = { cart: cart("socks"), placement: "cart", techniques: ["multibuy"], locale };
    expect(say({ catalog: [product("socks", 10)], policy }, request)[0]).toBe(line);
  });

  test.each([
    ["en", "Also worth a look: boots for €90.00."],
    ["ru", "Посмотрите также товар «boots» за 90,00 €."],
    ["nl", "Kijk ook eens naar ‘boots’ voor € 90,00."],
    ["ar", "وهناك أيضًا «boots» بسعر 90.00 €."],
  ])("%s: %s", (locale, line) => {
    const catalog = [product("shoes", 80, { isSimilarTo: ["boots"] }), product("boots", 90)];
    const request = { placement: "home", session: { viewed: ["shoes"] }, locale };
    expect(say({ catalog }, request)).toContain(line);
  });

  test("in Arabic each title of a set and each feature stands isolated", () => {
    const parts = {
      catalog: [product("bike", 400), product("lock", 40)],
      policy: { bundles: [{ productIds: ["bike", "lock"], percent: 10 }] },
    };
    const set = pointsIn(shop(parts), { productId: "bike", techniques: ["bundle"], locale: "ar" });
    expect(set.offers[0]?.say[0]).toBe("نقترح هذه المجموعة: \u2068bike\u2069، \u2068lock\u2069.");
    const better = pointsIn(shop({ catalog: [cooler, plus] }), { productId: "cooler", locale: "ar" });
    expect(better.offers[0]?.say).toContain(
      "المكاسب: \u2068wheels\u2069، \u2068USB\u2069 \u2068type C\u2069.",
    );
    const ladder = { productId: "cooler", techniques: ["ladder"], locale: "ar" };
    expect(say({ catalog: [cooler, plus] }, ladder)).toContain("Cooler، 100.00 €: volume 20، lid");
  });

  test("a language that staff don't speak falls back, and says so", () => {
    const points = (locale: string) => pointsIn(shop({ catalog: [phone] }), { productId: "phone", locale });
    expect(points("ar-EG")).toMatchObject({ language: "ar", direction: "rtl" });
    expect(points("pt-BR")).toMatchObject({ language: "en", direction: "ltr" });
  });
});

test("in no shop and no language anything is said that is none", () => {
  let said = 0;
  law((anyShop, request) => {
    const { graph, policy } = anyShop;
    const response = answerIn(anyShop, request);
    for (const talk of TALKS) {
      const voice = voiceFor([talk.code], policy.currency, TALKS);
      const points = talkingPoints(response, voice, (id) => graph.listing(id)?.product);
      expect(points.offers.map(({ productIds }) => productIds)).toEqual(
        response.offers.map(({ products }) => products.map(({ productId }) => productId)),
      );
      const { first, offers, keepBack, instead } = points;
      const lines = [...first, ...offers.flatMap(({ say }) => say), ...instead];
      for (const { why, reason } of keepBack) lines.push(why, reason);
      for (const line of lines)
        expect(line).not.toMatch(/undefined|NaN|null|Infinity|\[object|\0|^\s|\s$|^$/);
      for (const { say } of offers) expect(new Set(say).size).toBe(say.length);
      said += lines.length;
    }
  });
  expect(said).toBeGreaterThan(1000);
});
