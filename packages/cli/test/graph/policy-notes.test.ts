import { readFileSync } from "node:fs";
import { buildGraph, completePolicy, orderTableOf, type PolicyInput, type Product } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { knowsRefs } from "../../src/graph/notes/knows-refs.ts";
import { policyNotes } from "../../src/graph/policy-notes.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const catalog: readonly Product[] = [
  { id: "phone", title: "Phone", price: 300, category: "electronics/phones", group: "phones" },
  { id: "case", title: "Case", price: 20, category: "electronics/cases" },
];
const knows = knowsRefs(buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" }));
const notes = (policy: PolicyInput) => policyNotes(completePolicy(policy), knows);

/** What no graph, language, market or playbook has, and what contradicts itself, with what is said of it. */
const MEANT_OTHERWISE: readonly (readonly [PolicyInput, string])[] = [
  [
    { locale: "de" },
    'locale: nobody speaks "de", so that reasons are in "en"; there are "en", "ru", "nl", "ar"',
  ],
  [
    { market: "de" },
    'market: the law of "de" is not known here, so that the strictest holds; did you mean "DE"?',
  ],
  [
    { market: "Germany" },
    'market: the law of "Germany" is not known here, so that the strictest holds; did you mean "DE"?',
  ],
  [
    { market: "UK" },
    'market: the law of "UK" is not known here, so that the strictest holds; did you mean "GB"?',
  ],
  [
    { market: "eu" },
    'market: the law of "eu" is not known here, so that the strictest holds; did you mean "EU"?',
  ],
  [
    { market: "BR" },
    'market: the law of "BR" is not known here, so that the strictest holds; what it asks can be said in law',
  ],
  [
    { placements: { cart: { min: 4 } } },
    "placements.cart: min 4 is above limit 3, so that nothing is offered there",
  ],
  [
    { bundles: [{ productIds: ["case"], percent: 5 }] },
    "bundles[0].productIds: a set is of two products or more, found 1",
  ],
  [
    { bundles: [{ productIds: ["case", "case"], percent: 5 }] },
    "bundles[0].productIds: a set is of two products or more, found 1",
  ],
  [
    {
      rewards: [
        { percent: 5, validDays: 9 },
        { atLeast: 50, validDays: 9 },
      ],
    },
    "rewards[1]: it has no code, gift or percent, so that it gives nothing",
  ],
  [
    { audiences: { "support-heavy": { allow: ["reward", "replenishment"] } } },
    'audiences.support-heavy.allow[1]: there is no technique "replenishment"',
  ],
  [
    { merchandising: [{ effect: "pin", productIds: ["case"], placements: ["cart", "basket"] }] },
    'merchandising[0].placements[1]: there is no placement "basket"',
  ],
  [
    { merchandising: [{ effect: "hide", productIds: ["case"], from: "2026-12-24", until: "2026-12-24" }] },
    "merchandising[0]: from 2026-12-24 is not before until 2026-12-24, so that it never holds",
  ],
  [
    { merchandising: [{ effect: "boost", productIds: ["case"] }] },
    "merchandising[0]: a boost without a factor changes nothing",
  ],
  [
    { merchandising: [{ effect: "hide", category: "electronics/phone" }] },
    'merchandising[0].category: no product lies in "electronics/phone"',
  ],
  [
    { merchandising: [{ effect: "pin", for: "category:tv", productIds: ["case"] }] },
    'merchandising[0].for: no product lies in "tv"',
  ],
  [
    { multibuy: [{ category: "socks", quantity: 3, percent: 5 }] },
    'multibuy[0].category: no product lies in "socks"',
  ],
  [
    { anchor: { waivers: [{ for: "category:beds", product: "case" }] } },
    'anchor.waivers[0].for: no product lies in "beds"',
  ],
  [
    { anchor: { waivers: [{ for: "phone", product: "group:cases" }] } },
    'anchor.waivers[0].product: no product lies in "group:cases"',
  ],
];

describe("the notes on a policy", () => {
  test("are none where every product is known and every placement tries something", () => {
    expect(notes({})).toEqual([]);
    expect(
      notes({
        placements: { drawer: { techniques: ["complement"] } },
        locale: "nl-BE",
        market: "NL",
        anchor: { waivers: [{ for: "group:phones", product: "category:electronics" }] },
        bundles: [{ productIds: ["phone", "case"], percent: 5 }],
        multibuy: [{ category: "electronics/cases", quantity: 3, percent: 5 }],
        rewards: [{ gift: "a tote bag", validDays: 9 }],
        audiences: { "support-heavy": { allow: ["remind"] } },
        merchandising: [
          { effect: "hide", category: "electronics", placements: ["drawer", "cart"] },
          { effect: "boost", productIds: ["case"], factor: 2, from: "2026-12-01", until: "2026-12-24" },
        ],
      }),
    ).toEqual([]);
  });

  test.each(MEANT_OTHERWISE)("say of %j that it can't be meant", (policy, said) => {
    expect(notes(policy)).toEqual([`policy: ${said}`]);
  });

  test("of the example that says everything are of its products and categories alone", () => {
    const example = JSON.parse(
      readFileSync(new URL("../../../../examples/policy.json", import.meta.url), "utf8"),
    );
    for (const line of notes(example))
      expect(line).toMatch(/the graph does not know|no product lies in|more like/);
  });

  test("name a placement that tries nothing, a new one and a known one", () => {
    expect(notes({ placements: { drawer: {}, cart: { techniques: [] } } })).toEqual([
      "policy: placements.cart names no techniques, so that nothing is offered there",
      "policy: placements.drawer names no techniques, so that nothing is offered there",
    ]);
  });

  test("name each product that nobody knows, with its path", () => {
    const policy: PolicyInput = {
      anchor: {
        waivers: [
          { for: "category:electronics", product: "mattress" },
          { for: "bed", product: "group:phones" },
        ],
      },
      bundles: [{ productIds: ["phone", "film"], percent: 5 }],
      multibuy: [{ productId: "socks", quantity: 3, percent: 5 }],
      merchandising: [{ effect: "pin", for: "radio", productIds: ["case"] }],
    };
    expect(notes(policy)).toEqual([
      'policy: anchor.waivers[0].product: the graph does not know "mattress"',
      'policy: anchor.waivers[1].for: the graph does not know "bed"',
      'policy: bundles[0].productIds[1]: the graph does not know "film"',
      'policy: multibuy[0].productId: the graph does not know "socks"',
      'policy: merchandising[0].for: the graph does not know "radio"',
    ]);
  });

  test("stay short", () => {
    const productIds = Array.from({ length: 40 }, (_, i) => `gone-${i}`);
    const said = notes({ merchandising: [{ effect: "hide", productIds }] });
    expect(said).toHaveLength(6);
    expect(said.at(-1)).toBe("policy: 35 more like the last");
  });
});

describe("build and publish", () => {
  const { file, path } = scratch();
  const said = 'policy: bundles[0].productIds[1]: the graph does not know "fil"';

  test("say it, and go on", async () => {
    const policy = file(
      "policy.json",
      JSON.stringify({ bundles: [{ productIds: ["phone", "fil"], percent: 5 }] }),
    );
    const inputs = [file("orders.csv", ordersCsv()), "--catalog", file("catalog.json", catalogJson(3))];
    const folder = path("shop");
    const built = await run("build", ...inputs, "--out", folder, "--policy", policy);
    expect(built).toMatchObject({ code: 0, err: "" });
    expect(built.out).toContain(`\n${said}\n`);
    const again = await run("build", ...inputs, "--out", folder, "--json");
    expect(JSON.parse(again.out).notes).toEqual([said]);
    const published = await run("publish", folder, "--persist-to", path("kv"));
    expect(published).toMatchObject({ code: 0, err: "" });
    expect(published.out).toContain(`\n${said}\n`);
  });
});
