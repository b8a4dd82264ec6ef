import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_Z } from "../../src/graph/evidence.ts";
import {
  buildGraph,
  type CrossSellMatrix,
  completePolicy,
  crossSellMatrix,
  type MatrixEdit,
  MOST_LINES,
  openWhole,
  orderTableOf,
  type Product,
  type WholeGraph,
} from "../../src/index.ts";
import { product } from "../support/shop.ts";
import { readFrom, stored } from "../support/stored-graph.ts";

type Basket = readonly string[];

/** The graph of some baskets over a catalog, each basket an order of one piece each. */
function graphOf(catalog: readonly Product[], baskets: readonly Basket[]): WholeGraph {
  const orders = baskets.map((ids, i) => {
    const lines = ids.map((productId) => ({ productId, quantity: 1, price: 1 }));
    return { orderId: `${i}`, at: "2026-10-01T12:00:00Z", lines };
  });
  return buildGraph({ orders: orderTableOf(orders), catalog, currency: "EUR" });
}

const times = (count: number, ...ids: string[]): Basket[] => Array.from({ length: count }, () => ids);
const policyOf = (minBaskets: number) => completePolicy({ evidence: { minBaskets } });
const POLICY = policyOf(5);

/** Each row as text: what goes with it, in the order of the columns. */
function readOut({ rows, cells }: CrossSellMatrix): Record<string, string[]> {
  return Object.fromEntries(
    rows.map(({ id }) => [id, cells.filter(({ row }) => row === id).map(({ column }) => column)]),
  );
}

/** A pair's numbers by a walk over all baskets: slow and obvious. */
function walk(baskets: readonly Basket[], row: string, column: string) {
  const filled = baskets.filter((ids) => ids.length > 0);
  const total = filled.length;
  const [a, b] = [row, column].map((id) => filled.filter((ids) => ids.includes(id)).length) as [
    number,
    number,
  ];
  const both = filled.filter((ids) => ids.includes(row) && ids.includes(column)).length;
  const mean = (a * b) / total;
  const sd = Math.sqrt((mean * (1 - a / total) * (total - b)) / (total - 1));
  const z = sd > 0 ? (both - mean) / sd : 0;
  return { both, a, b, total, z, confidence: both / a, lift: both / a / (b / total) };
}

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const CATALOG = IDS.map((id, i) => product(id, 10 + i, i % 2 === 0 ? { category: "even" } : {}));

/** Few kinds of basket, each many times, so that some pairs are evidence and some are not. */
const someBaskets: fc.Arbitrary<Basket[]> = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((kinds) => kinds.flatMap(([count, ids]) => times(count, ...ids)));

const RUN = { seed: 20_261_122, numRuns: 200 } as const;

describe("the matrix of any shop", () => {
  test("has just the cells that a walk over all baskets finds to be evidence, with its numbers", () => {
    fc.assert(
      fc.property(someBaskets, fc.constantFrom(1, 3, 5), (baskets, minBaskets) => {
        const { cells } = crossSellMatrix(graphOf(CATALOG, baskets), { policy: policyOf(minBaskets) });
        const found = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
        for (const row of IDS) {
          for (const column of IDS) {
            const { both, z, confidence, lift } = walk(baskets, row, column);
            const cell = found.get(`${row} ${column}`);
            expect(cell !== undefined).toBe(row !== column && both >= minBaskets && z > LEAST_Z);
            if (!cell) continue;
            expect(cell).toMatchObject({ baskets: both, reasons: ["bought_together"] });
            expect(cell.confidence).toBeCloseTo(confidence, 5);
            expect((cell.lift ?? 0) / lift).toBeCloseTo(1, 5);
            expect((cell.z ?? 0) / z).toBeCloseTo(1, 5);
          }
        }
      }),
      RUN,
    );
  });

  test("has as rows the most bought products with a cell, as columns no product without one", () => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 1, max: 8 }), (baskets, most) => {
        const graph = graphOf(CATALOG, baskets);
        const all = crossSellMatrix(graph, { policy: POLICY });
        const part = crossSellMatrix(graph, { policy: POLICY, rows: most, columns: most });
        expect(part.rows).toEqual(all.rows.slice(0, most));
        expect(part.columns.length).toBeLessThanOrEqual(most);
        for (const { baskets: a } of all.rows.slice(1))
          expect(all.rows[0]?.baskets).toBeGreaterThanOrEqual(a);
        const rows = new Set(part.rows.map(({ id }) => id));
        const columns = new Set(part.columns.map(({ id }) => id));
        expect(part.cells).toEqual(
          all.cells
            .filter(({ row, column }) => rows.has(row) && columns.has(column))
            .sort((a, b) => placeIn(part, a) - placeIn(part, b)),
        );
        // As many columns as rows leave no row empty.
        expect(new Set(part.cells.map(({ row }) => row)).size).toBe(part.rows.length);
        expect(new Set(part.cells.map(({ column }) => column)).size).toBe(part.columns.length);
      }),
      RUN,
    );
  });

  test("has what goes best with each row, and no column that another would fill better", () => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 1, max: 7 }), (baskets, most) => {
        const graph = graphOf(CATALOG, baskets);
        const all = crossSellMatrix(graph, { policy: POLICY });
        const shares = ({ cells }: CrossSellMatrix, row: string) =>
          cells.flatMap((cell) => (cell.row === row ? (cell.confidence ?? 0) : []));
        const best = new Map(all.rows.map(({ id }) => [id, Math.max(...shares(all, id))]));
        const isBest = (column: string) =>
          all.cells.some((cell) => cell.column === column && cell.confidence === best.get(cell.row));
        const cellsOf = (column: string) => all.cells.filter((cell) => cell.column === column).length;
        const found = crossSellMatrix(graph, { policy: POLICY, columns: most });
        if (most >= all.rows.length)
          for (const [row, share] of best) expect(Math.max(...shares(found, row))).toBe(share);
        const chosen = new Set(found.columns.map(({ id }) => id));
        expect(chosen.size).toBe(Math.min(most, all.columns.length));
        for (const { id } of found.columns.filter((column) => !isBest(column.id)))
          for (const other of all.columns.filter((column) => !chosen.has(column.id)))
            expect(cellsOf(id)).toBeGreaterThanOrEqual(cellsOf(other.id));
      }),
      RUN,
    );
  });

  test("is the same whatever the order of baskets, lines and products", () => {
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(
        someBaskets.chain((baskets) => fc.tuple(fc.constant(baskets), shuffled(baskets), shuffled(CATALOG))),
        ([baskets, others, catalog]) => {
          const turned = others.map((ids) => ids.toReversed());
          const [one, other] = [graphOf(CATALOG, baskets), graphOf(catalog, turned)].map((graph) =>
            JSON.stringify(crossSellMatrix(graph, { policy: POLICY, columns: 3 })),
          );
          expect(other).toBe(one);
        },
      ),
      RUN,
    );
  });

  test("is the same from the packs of a stored graph, but for the version", async () => {
    await fc.assert(
      fc.asyncProperty(someBaskets, async (baskets) => {
        const graph = graphOf(CATALOG, baskets);
        const { pointer, values } = stored(graph);
        const opened = await openWhole(pointer, readFrom(values));
        if (!opened.ok) throw new Error(opened.problem.message);
        const before = crossSellMatrix(graph, { policy: POLICY });
        const after = crossSellMatrix(opened.value, { policy: POLICY });
        expect(after).toEqual({ ...before, graphVersion: pointer.facts.version });
      }),
      { ...RUN, numRuns: 50 },
    );
  });
});

function placeIn({ rows, columns }: CrossSellMatrix, cell: { row: string; column: string }): number {
  const place = (items: readonly { id: string }[], wanted: string) =>
    items.findIndex(({ id }) => id === wanted);
  return place(rows, cell.row) * columns.length + place(columns, cell.column);
}

describe("the merchant's own word", () => {
  const catalog = [
    product("lamp", 50, { category: "home/lamps", isRelatedTo: ["dimmer"] }),
    product("desk-lamp", 60, { category: "home/lamps/desk", group: "g" }),
    product("bulb", 5, { isConsumableFor: ["category:home/lamps"] }),
    product("dimmer", 15),
    product("shade", 20, { isAccessoryOrSparePartFor: ["lamp"] }),
    product("cover", 9, { isAccessoryOrSparePartFor: ["lamp"], kind: "protection" }),
    product("engraving", 8, { optionsOf: ["group:g"] }),
    product("rug", 90),
  ];
  const baskets = [
    ...times(30, "lamp", "bulb"),
    ...times(20, "lamp"),
    ...times(2, "lamp", "shade"),
    ...times(10, "desk-lamp", "rug"),
    ...times(60, "rug"),
  ];
  const graph = graphOf(catalog, baskets);
  const matrix = (...edits: MatrixEdit[]) => crossSellMatrix(graph, { policy: POLICY, edits });
  const cell = (found: CrossSellMatrix, row: string, column: string) =>
    found.cells.find((one) => one.row === row && one.column === column);

  test("stands beside the evidence, with its reason", () => {
    const found = matrix();
    expect(readOut(found)).toEqual({
      lamp: expect.arrayContaining(["bulb", "dimmer", "shade", "cover"]),
      bulb: ["lamp"],
      "desk-lamp": expect.arrayContaining(["rug", "bulb", "engraving"]),
      rug: ["desk-lamp"],
    });
    expect(cell(found, "lamp", "bulb")?.reasons).toEqual(["bought_together", "consumable_for"]);
    expect(cell(found, "lamp", "dimmer")?.reasons).toEqual(["expert_pick"]);
    expect(cell(found, "lamp", "shade")?.reasons).toEqual(["accessory_of"]);
    expect(cell(found, "lamp", "cover")?.reasons).toEqual(["protects"]);
    expect(cell(found, "desk-lamp", "engraving")?.reasons).toEqual(["option_of"]);
  });

  test("says how often where the graph knows it, and nothing where it doesn't", () => {
    const found = matrix();
    expect(cell(found, "lamp", "shade")).toMatchObject({ baskets: 2, confidence: 0.0384615 });
    expect(cell(found, "lamp", "dimmer")).toEqual({
      row: "lamp",
      column: "dimmer",
      reasons: ["expert_pick"],
    });
  });

  test("as an edit marks the cells of all that its ref names", () => {
    for (const ref of ["lamp", "category:home/lamps", "category:home"]) {
      const found = matrix({ for: ref, product: "bulb", edit: "pin" });
      expect(cell(found, "lamp", "bulb")?.edit).toBe("pin");
      expect(cell(found, "desk-lamp", "bulb")?.edit).toBe(ref === "lamp" ? undefined : "pin");
      expect(cell(found, "bulb", "lamp")).not.toHaveProperty("edit");
    }
  });

  test("as an edit makes a cell where there is none, even of two that nothing else joins", () => {
    const found = matrix({ for: "rug", product: "bulb", edit: "add" });
    expect(cell(found, "rug", "bulb")).toEqual({ row: "rug", column: "bulb", reasons: [], edit: "add" });
    expect(found.rows[0]).toMatchObject({ id: "rug", baskets: 70 });
  });

  test("counts as the rules let it where two edits reach one pair: what is forbidden is forbidden", () => {
    const edits: MatrixEdit[] = [
      { for: "lamp", product: "bulb", edit: "pin" },
      { for: "category:home", product: "bulb", edit: "forbid" },
    ];
    for (const both of [edits, edits.toReversed()]) {
      expect(cell(matrix(...both), "lamp", "bulb")?.edit).toBe("forbid");
    }
  });

  test("puts what it wants offered on the page, however little goes with it otherwise, and nothing it forbids", () => {
    const columns = (count: number, ...edits: MatrixEdit[]) =>
      crossSellMatrix(graph, { policy: POLICY, edits, columns: count }).columns.map(({ id }) => id);
    expect(columns(4)).not.toContain("engraving");
    for (const edit of ["pin", "add"] as const)
      expect(columns(4, { for: "group:g", product: "engraving", edit })).toContain("engraving");
    expect(columns(1)).toEqual(["bulb"]);
    expect(columns(1, { for: "category:home/lamps", product: "bulb", edit: "forbid" })).not.toContain("bulb");
  });

  test("about a product that is not in the graph, or about itself, is passed over", () => {
    const found = matrix(
      { for: "lamp", product: "gone", edit: "pin" },
      { for: "gone", product: "lamp", edit: "forbid" },
      { for: "category:home", product: "lamp", edit: "add" },
    );
    expect(cell(found, "lamp", "lamp")).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain("gone");
    expect(cell(found, "desk-lamp", "lamp")?.edit).toBe("add");
  });
});

describe("a matrix tells", () => {
  test("prices in major units and today's, categories where there are any, and never a cost", () => {
    const graph = graphOf(
      [product("a", 30, { salePrice: 24.5, cost: 10, category: "x" }), product("b", 4)],
      [...times(10, "a", "b"), ...times(10, "a"), ...times(30, "c")],
    );
    const { rows, columns } = crossSellMatrix(graph, { policy: POLICY });
    expect(rows).toEqual([
      { id: "a", title: "a", price: 24.5, category: "x", baskets: 20 },
      { id: "b", title: "b", price: 4, baskets: 10 },
    ]);
    expect(columns).toHaveLength(2);
  });

  test("which graph it is of, and until when", () => {
    const found = crossSellMatrix(graphOf(CATALOG, times(3, "a", "b")), { policy: policyOf(7) });
    expect(found).toEqual({
      graphVersion: "unpublished",
      currency: "EUR",
      baskets: 3,
      until: "2026-10-01T12:00:00.000Z",
      minBaskets: 7,
      rows: [],
      columns: [],
      cells: [],
    });
  });

  test.each([0, -1, 1.5, MOST_LINES + 1, Number.NaN])("that %d rows or columns are not possible", (most) => {
    const graph = graphOf(CATALOG, []);
    for (const name of ["rows", "columns"])
      expect(() => crossSellMatrix(graph, { policy: POLICY, [name]: most })).toThrow(
        new RangeError(`${name}: expected a whole number from 1 to 500, found ${most}`),
      );
  });
});

describe("a pair that only one end keeps", () => {
  // More neighbours than the graph keeps of a product: of sixty the hub keeps fifty, and each of the sixty keeps the hub.
  const spokes = Array.from({ length: 60 }, (_, i) => `s${String(i).padStart(2, "0")}`);
  const graph = graphOf(
    [product("hub", 10), product("friend", 2), ...spokes.map((id) => product(id, 1))],
    [
      ...spokes.flatMap((id, i) => times(6 + i, "hub", id)),
      ...times(6, "friend", "s00"),
      ...times(9000, "other"),
    ],
  );

  test("has a cell all the same, without the weight that this end does not know", () => {
    const { rows, cells } = crossSellMatrix(graph, { policy: POLICY, rows: 62, columns: 62 });
    const kept = graph.ties("hub").listings.map((one) => one.product.id);
    expect([kept.length, kept.includes("s00"), rows[0]?.id]).toEqual([50, false, "hub"]);
    const ofHub = cells.filter(({ row }) => row === "hub");
    // What stands at the head of a column because of another row.
    expect(ofHub.filter(({ column }) => !kept.includes(column))).toEqual([
      expect.objectContaining({ column: "s00", baskets: 6, reasons: ["bought_together"] }),
    ]);
    expect(ofHub.filter(({ weight }) => weight === undefined)).toHaveLength(1);
    expect(ofHub).toHaveLength(51);
  });
});
