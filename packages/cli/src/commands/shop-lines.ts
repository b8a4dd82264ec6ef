import type { EncodedGraph, GraphFacts, Product } from "@basketwise/core";
import type { OrderReport } from "../orders/order-report.ts";
import type { Shop } from "../read-shop.ts";
import { badRowLines } from "./bad-row-lines.ts";

/** What reading a shop's files found, in lines for a human; every row of the order files is accounted for. */
export function describeShop({ catalog, orderReport, catalogReport }: Shop, seconds: number): string {
  const { orders, lines, rows } = orderReport;
  const bad = [orderReport, ...(catalogReport ? [catalogReport] : [])];
  return [
    `${orders} orders, ${lines} lines, ${catalog.length} products in ${seconds} s`,
    `${rows} rows: ${rowsBy(orderReport)}`,
    ...orderReport.notes,
    ...(catalogReport ? catalogLines(catalogReport) : []),
    ...bad.flatMap(({ badRows, firstBadRows }) => badRowLines({ count: badRows, first: firstBadRows })),
    "",
  ].join("\n");
}

/** What became of it, and what the merchant should see to. */
export function describeGraph(
  { pointer, values }: EncodedGraph,
  catalog: readonly Product[],
  folder: string,
): string {
  const { facts } = pointer;
  const bytes = [...values.values()].reduce((sum, text) => sum + text.length, 0);
  const unpriced = catalog.filter((product) => product.price <= 0).length;
  return [
    `graph ${facts.version}: ${facts.pairs} ties by ${facts.measure}, from ${facts.baskets} baskets${sessionsOf(facts)}`,
    ...(facts.why ?? []),
    `${folder}: ${values.size} packs, ${(bytes / 1e6).toFixed(1)} MB`,
    ...(unpriced > 0
      ? [`${unpriced} products have no price: nothing is offered beside them; give a catalog with prices`]
      : []),
    "",
  ].join("\n");
}

function sessionsOf({ sessions }: GraphFacts): string {
  return sessions === undefined ? "" : ` and ${sessions} sessions`;
}

function rowsBy(report: OrderReport): string {
  return listCounts([
    [report.kept, "kept"],
    [report.returned, "wholly returned"],
    [report.returns, `returns (${report.unmatchedReturns} of nothing that was bought)`],
    [report.cancelled, "of cancelled orders"],
    [report.notProducts, "not products"],
    [report.notPurchases, "not purchases"],
    [report.repeated, "repeated"],
    [report.outsideWindow, "outside the window"],
    [report.badRows, "bad"],
  ]);
}

/** Counts with what they count, such as `7 kept, 2 bad`; the first, and whatever there is of the others. */
export function listCounts(counts: readonly (readonly [count: number, words: string])[]): string {
  return counts
    .filter(([count], i) => count > 0 || i === 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}

function catalogLines({
  rows,
  badRows,
  duplicates,
  duplicateRows,
  uncovered,
  unread,
  unreadAre,
  contested,
}: NonNullable<Shop["catalogReport"]>): string[] {
  const first = duplicates.slice(0, 5).join(", ");
  return [
    `catalog: ${rows} rows, ${badRows} bad`,
    ...(unread.length > 0 ? [`catalog: ${unreadAre} not read: ${namesIn(unread)}`] : []),
    ...contested.map((field) => `catalog: ${field}`),
    ...(uncovered.lines > 0
      ? [`catalog: ${uncovered.lines} order lines are of ${uncovered.products} products that it doesn't hold`]
      : []),
    ...(duplicateRows > 0
      ? [`catalog: ${duplicateRows} rows repeat an id, the first row of each counts: ${first}`]
      : []),
  ];
}

/** At most so many names are told. */
const MOST_NAMES = 10;

function namesIn(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
