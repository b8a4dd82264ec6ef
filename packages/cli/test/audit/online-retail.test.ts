import { fileURLToPath } from "node:url";
import { buildGraph, completePolicy, latestOrder } from "@basketwise/core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Audit, audit } from "../../src/audit/audit.ts";
import { readPolicyFile } from "../../src/graph/read-policy.ts";
import { readShop } from "../../src/read-shop.ts";

const example = (name: string) =>
  fileURLToPath(new URL(`../../../../examples/data/${name}`, import.meta.url));

let found: Audit;

beforeAll(async () => {
  const currency = "GBP";
  const options = { currency, at: 0, history: true };
  const { orders, catalog, history = orders } = await readShop([example("online-retail.parquet")], options);
  found = audit({
    graph: buildGraph({ orders, catalog, currency }),
    policy: completePolicy(await readPolicyFile(example("policy.json"))),
    orders,
    history,
    at: (latestOrder(orders) ?? 0) + 1000,
    sample: 60,
    pages: 400,
    seed: 1,
    onProgress: () => {},
  });
}, 120_000);

/** The share of some answers, with what chance could make of a sample of that size (three standard deviations). */
function share(part: number, of: number): { readonly share: number; readonly doubt: number } {
  const ratio = part / of;
  return { share: ratio, doubt: 3 * Math.sqrt((ratio * (1 - ratio)) / of) };
}

describe("under the demo's policy, of Online Retail", () => {
  test("at least 60 % of the product pages that have a tie get an offer by complement or better", () => {
    const { groundedOfTied = 0, tied = 0, asked } = found.reach.get("product") ?? {};
    const { share: reached, doubt } = share(groundedOfTied, tied);
    expect(asked).toBe(400);
    expect(reached - doubt).toBeGreaterThan(0.6);
  });

  test("at least 90 % of the baskets get one, in the cart and at the checkout", () => {
    for (const placement of ["cart", "checkout"]) {
      const { grounded = 0, asked = 0 } = found.reach.get(placement) ?? {};
      const { share: reached, doubt } = share(grounded, asked);
      expect(asked).toBe(60);
      expect(reached - doubt).toBeGreaterThan(0.9);
    }
  });

  test("the graph is as its orders are, and the policy hides what is no product", () => {
    const codes = found.findings.map(({ code }) => code);
    expect(codes.filter((code) => code !== "often-returned" && code !== "everywhere")).toEqual([]);
  });

  test("the price anchor stops most ties on product pages all the same, and few in baskets", () => {
    const stopped = (kind: "pages" | "baskets") => {
      const { candidates, rules } = found.stops[kind];
      return (rules.find(({ rule }) => rule === "price-anchor")?.candidates ?? 0) / candidates;
    };
    expect(stopped("pages")).toBeGreaterThan(0.5);
    expect(stopped("baskets")).toBeLessThan(0.1);
  });
});
