import type { CrossSellMatrix, MatrixCell, MatrixItem } from "@basketwise/core";

/** Rows that are told, the strongest first. */
const ROWS = 15;

/** What goes with each of them that is told, the strongest first. */
const PARTNERS = 3;

/** The strongest rows of a matrix as a short table for a human. */
export function describeMatrix({
  graphVersion,
  baskets,
  until,
  rows,
  columns,
  cells,
}: CrossSellMatrix): string {
  const titles = new Map([...rows, ...columns].map(({ id, title }) => [id, title]));
  const told = rows
    .map((item) => ({ item, best: bestOf(item, cells) }))
    .sort((a, b) => strengthOf(b.best) - strengthOf(a.best))
    .slice(0, ROWS);
  const width = Math.max(...told.map(({ item }) => item.title.length), 0);
  const orders = Math.max(...told.map(({ item }) => String(item.baskets).length), 0);
  const last = until === undefined ? "" : ` until ${until.slice(0, 10)}`;
  return [
    `graph ${graphVersion}: ${rows.length} × ${columns.length}, ${cells.length} cells, from ${baskets} baskets${last}`,
    "",
    ...(told.length > 0 ? ["came for (orders) → goes with (share of these orders, orders)"] : []),
    ...told.map(({ item, best }) => {
      const partners = best.map((cell) => `${titles.get(cell.column) ?? cell.column} ${shareOf(cell)}`);
      return `${item.title.padEnd(width)} ${String(item.baskets).padStart(orders)} → ${partners.join(" · ")}`;
    }),
    "",
  ].join("\n");
}

/** What is most likely to be bought beside an item; what the merchant forbids is left out. */
function bestOf({ id }: MatrixItem, cells: readonly MatrixCell[]): MatrixCell[] {
  return cells
    .filter(({ row, edit }) => row === id && edit !== "forbid")
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
    .slice(0, PARTNERS);
}

function strengthOf([first]: readonly MatrixCell[]): number {
  return first?.confidence ?? 0;
}

function shareOf({ confidence, baskets, edit }: MatrixCell): string {
  const counted =
    confidence === undefined ? "(the shop's word)" : `(${Math.round(confidence * 100)}%, ${baskets})`;
  return edit === undefined ? counted : `${counted} ${edit}`;
}
