import { completePolicy, type PolicyInput } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { policyNotes } from "../../src/graph/policy-notes.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const known = new Set(["phone", "case"]);
const notes = (policy: PolicyInput) => policyNotes(completePolicy(policy), (id) => known.has(id));

describe("the notes on a policy", () => {
  test("are none where every product is known and every placement tries something", () => {
    expect(notes({})).toEqual([]);
    expect(
      notes({
        placements: { drawer: { techniques: ["complement"] } },
        bundles: [{ productIds: ["phone", "case"], percent: 5 }],
        multibuy: [{ category: "socks", quantity: 3, percent: 5 }],
        merchandising: [{ effect: "hide", category: "old" }],
      }),
    ).toEqual([]);
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
          { for: "category:beds", product: "mattress" },
          { for: "bed", product: "group:mattresses" },
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
    expect(said.at(-1)).toBe("policy: the graph does not know 35 more of the products that it names");
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
