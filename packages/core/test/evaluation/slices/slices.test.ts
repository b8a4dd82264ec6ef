import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resampling } from "../../../src/evaluation/bootstrap/resampling.ts";
import { dice } from "../../../src/evaluation/dice.ts";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import { rankHeldOut } from "../../../src/evaluation/ranking/rank-held-out.ts";
import { popularityAlone } from "../../../src/evaluation/ranking/ranking.ts";
import { byPopularity } from "../../../src/evaluation/slices/by-popularity.ts";
import { bySize } from "../../../src/evaluation/slices/by-size.ts";
import { slices } from "../../../src/evaluation/slices/slice.ts";
import { holdOut } from "../../../src/evaluation/splits/hold-out.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { takeBaskets } from "../../../src/graph/take-baskets.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";

/** What is held out of baskets, and how popular it was in the first third of them. */
const somethingHeldOut = someBaskets.map((baskets) => {
  const table = basketTable(baskets);
  const all = Uint32Array.from(baskets.keys());
  const train = takeBaskets(table, all.subarray(0, baskets.length / 3));
  return { heldOut: holdOut(table, all, dice(1, "test")), order: popularityOrder(train) };
});

describe("slices", () => {
  test("part the carts: each stands in one by size, and in one by popularity", () => {
    fc.assert(
      fc.property(somethingHeldOut, ({ heldOut, order }) => {
        for (const parts of [bySize(heldOut), byPopularity(heldOut, order)]) {
          for (const cart of heldOut.held.keys()) {
            expect(parts.filter(({ has }) => has(cart))).toHaveLength(1);
          }
        }
      }),
      { seed: 8 },
    );
  });

  test("by popularity begin with what was never sold, and hold about as many carts each", () => {
    const baskets = Array.from({ length: 10 }, (_, place) => place + 1);
    const order = { ...popularityOrder(basketTable([])), baskets: Uint32Array.of(0, ...baskets) };
    const held = Uint32Array.from({ length: 11 }, (_, code) => code);
    const parts = byPopularity({ offsets: new Uint32Array(12), items: held, held }, order);
    expect(parts.map(({ label }) => label)).toEqual([
      "never sold before",
      "1–2",
      "3–4",
      "5–6",
      "7–8",
      "9–10",
    ]);
  });

  test("by popularity are fewer where one number of baskets is that of many", () => {
    const order = { ...popularityOrder(basketTable([])), baskets: Uint32Array.of(3, 7) };
    const held = Uint32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    const parts = byPopularity({ offsets: new Uint32Array(11), items: held, held }, order);
    expect(parts.map(({ label }) => label)).toEqual(["never sold before", "1–3", "4–7"]);
  });

  test("tell the hit rate of each part, and leave out parts without carts", () => {
    const baskets = [["a", "b"], ["a", "b"], ["a", "b", "c"], Array.from({ length: 30 }, (_, i) => `z${i}`)];
    const table = basketTable(baskets);
    const heldOut = holdOut(table, Uint32Array.of(0, 1, 2, 3), dice(1, "test"));
    const popular = rankHeldOut(popularityAlone(table.products.length), heldOut, popularityOrder(table));
    const last = { ...popular, ranks: Uint32Array.of(1, 11, 10, 20) };
    const found = slices(bySize(heldOut), last, popular, resampling(4, 1));
    expect(found.map(({ label, heldOut: carts, chosen }) => [label, carts, chosen])).toEqual([
      ["1", 2, 0.5],
      ["2", 1, 1],
      ["20 or more", 1, 0],
    ]);
    expect(found[0]!.popularity).toBe(1);
    expect(found[0]!.chosenInterval).toEqual([0, 1]);
  });
});
