import type { Offer } from "@basketwise/core";
import type { Words } from "./words.ts";

type Comparison = NonNullable<Offer["compare"]>[number];

/** What is compared, side by side: the chosen one beside what is offered, or all versions with their prices. */
export function compareTable({ compare = [], products, reasons }: Offer, words: Words): string[] {
  if (isVersions({ reasons })) return aligned(versions(compare, products, words));
  return compare.length === 0 ? [] : aligned(fromTo(compare, products, words));
}

/** Whether an offer sets several versions side by side, and the customer chooses. */
export function isVersions({ reasons }: Pick<Offer, "reasons">): boolean {
  return reasons.some(({ code }) => code === "all_versions");
}

function fromTo(compare: readonly Comparison[], [offered]: Offer["products"], words: Words): string[][] {
  const chosen = offered?.replaces === undefined ? "" : words.title(offered.replaces);
  return [
    ["", chosen, offered?.title ?? ""],
    ...compare.map(({ feature, from, to }) => [feature, written(from), written(to)]),
  ];
}

function versions(compare: readonly Comparison[], products: Offer["products"], words: Words): string[][] {
  const features = [...new Set(compare.map(({ feature }) => feature))];
  const cell = (feature: string, id: string) =>
    written(compare.find((one) => one.feature === feature && one.productId === id)?.to);
  return [
    ["", ...products.map(({ title }) => title)],
    ["price", ...products.map(({ price }) => words.money(price))],
    ...features.map((feature) => [feature, ...products.map(({ productId }) => cell(feature, productId))]),
  ];
}

function written(value: Comparison["to"]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === undefined ? "–" : String(value);
}

/** Cells of a column under each other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
