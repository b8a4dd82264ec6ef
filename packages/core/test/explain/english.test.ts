import { describe, expect, test } from "vitest";
import { english } from "../../src/index.ts";
import { type Said, say } from "./shared/say.ts";

const phone = { productId: "phone", title: "The phone" };

describe("English says", () => {
  const table: readonly Said[] = [
    [
      "bought_together",
      "en",
      { ...phone, confidence: 0.75, baskets: 1761 },
      "75% of orders with The phone have it too (1,761 orders)",
    ],
    [
      "bought_together",
      "en",
      { ...phone, confidence: 1, baskets: 1 },
      "100% of orders with The phone have it too (1 order)",
    ],
    ["bought_later", "en", { customers: 2, withinDays: 1 }, "2 customers came back for this within 1 day"],
    [
      "bought_later",
      "en",
      { ...phone, customers: 1, withinDays: 90 },
      "1 customer who bought The phone came back for this within 90 days",
    ],
    ["also_considered", "en", { ...phone, sessions: 1 }, "Looked at together with The phone in 1 visit"],
    ["accessory_of", "en", phone, "Goes with The phone"],
    ["consumable_for", "en", phone, "Supplies for The phone"],
    ["all_versions", "en", { versions: 3 }, "3 versions side by side"],
    ["volume_price", "en", { percent: 12.5, quantity: 6 }, "12.5% less each when you take 6"],
    [
      "reaches_threshold",
      "en-GB",
      { missing: 8.5, reward: "free delivery", threshold: 50 },
      "€8.50 more and you get: free delivery",
    ],
    [
      "saves_money",
      "en-IE",
      { current: 175, next: 125, saving: 50 },
      "You would pay €125.00 a month instead of €175.00: €50.00 less",
    ],
    [
      "unlocks_feature",
      "en",
      { metric: "leads", value: 1620, feature: "CRM", benefit: "No lead is lost" },
      "For your usage (leads: 1,620): No lead is lost",
    ],
    [
      "unlocks_feature",
      "en",
      { metric: "leads", value: 1, feature: "CRM" },
      "For your usage (leads: 1): CRM",
    ],
    ["try_first", "en", { days: 1 }, "Try it free for 1 day"],
    [
      "runs_out_soon",
      "en",
      { everyDays: 30, daysSince: 27 },
      "Lasts you about 30 days; you bought it 27 days ago",
    ],
    [
      "thank_you",
      "en",
      { validDays: 30 },
      "Thank you for your order: a reward for the next one, valid for 30 days",
    ],
    [
      "thank_you",
      "en",
      { percent: 10, validDays: 1 },
      "Thank you for your order: 10% off the next one, valid for 1 day",
    ],
    ["popular_here", "en", { orders: 1 }, "Bought in 1 order"],
    ["popular_here", "en", { orders: 1240, month: 11 }, "Bought in 1,240 orders made in November"],
    ["popular_here", "en", { orders: 7, source: "ads" }, "Bought in 7 orders by visitors from ads"],
    ["popular_here", "en", { orders: 12, country: "DE" }, "Bought in 12 orders from Germany"],
    ["popular_here", "en", { orders: 12, country: "NL" }, "Bought in 12 orders from the Netherlands"],
    ["popular_here", "en", { orders: 12, country: "KY" }, "Bought in 12 orders from the Cayman Islands"],
    [
      "popular_here",
      "en",
      { orders: 12, country: "Channel Isles" },
      "Bought in 12 orders from Channel Isles",
    ],
    ["top_rated", "en", { rating: 4.6, count: 1 }, "Rated 4.6 out of 5 (1 rating)"],
    ["top_rated", "en", { rating: 5, count: 1210 }, "Rated 5 out of 5 (1,210 ratings)"],
    ["small_addition", "en", {}, "A small thing to add"],
    [
      "pays_back",
      "en-GB",
      { cost: 100, value: 1000 },
      "Costs €100.00 more a month and brings in about €1,000.00",
    ],
    ["popular_in_segment", "en", { segment: "at-risk", customers: 12 }, "Chosen by 12 customers like you"],
    ["popular_in_segment", "en", { customers: 1 }, "Chosen by 1 customer like you"],
  ];
  test.each(table)("%s (%s) %j: %s", (...said) => expect(say(english, said)).toBe(said[3]));
});

describe("at the edges English says what is true:", () => {
  const table: readonly Said[] = [
    [
      "bought_together",
      "en",
      { ...phone, confidence: 0.0049, baskets: 5 },
      "Less than 1% of orders with The phone have it too (5 orders)",
    ],
    [
      "bought_together",
      "en",
      { ...phone, confidence: 0.996, baskets: 5 },
      "More than 99% of orders with The phone have it too (5 orders)",
    ],
    [
      "bought_together",
      "en",
      { ...phone, confidence: 0.005, baskets: 5 },
      "1% of orders with The phone have it too (5 orders)",
    ],
    [
      "saves_money",
      "en",
      { current: 175, next: 175, saving: 0 },
      "More included for the €175.00 a month you pay now",
    ],
    ["runs_out_soon", "en", { everyDays: 1, daysSince: 1 }, "Lasts you about 1 day; you bought it 1 day ago"],
    [
      "runs_out_soon",
      "en",
      { everyDays: 0, daysSince: 0 },
      "Lasts you less than a day; you bought it less than a day ago",
    ],
    ["completes_set", "en", { have: 2, of: 3 }, "Completes your set: you have 2 of 3"],
    ["completes_set", "en", { have: 1, of: 3 }, "Part of your set: you have 1 of 3"],
    ["set_price", "en", { percent: 0 }, "Together as a set"],
    ["volume_price", "en", { percent: 0, quantity: 6 }, "More of the same"],
    ["second_item_discount", "en", { percent: 0 }, "As a second item"],
    [
      "thank_you",
      "en",
      { percent: 0, validDays: 30 },
      "Thank you for your order: a reward for the next one, valid for 30 days",
    ],
    ["top_rated", "en", { rating: 87, count: 12 }, "Rated by customers"],
    ["popular_here", "en", { orders: 3, month: 13 }, "Bought in 3 orders"],
    ["better_version", "en", { productId: "phone", title: " " }, "A better version"],
  ];
  test.each(table)("%s (%s) %j: %s", (...said) => expect(say(english, said)).toBe(said[3]));

  test("a title written from right to left does not turn the sentence round", () => {
    const sentence = say(english, ["accessory_of", "en", { title: "هاتف" }, ""]);
    expect(sentence).toBe("Goes with \u2068هاتف\u2069");
  });
});
