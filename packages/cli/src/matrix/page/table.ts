import type { CrossSellMatrix, MatrixCell, MatrixItem } from "@basketwise/core";
import { pairKey } from "./alike-together.ts";
import { escapeHtml } from "./escape.ts";
import { heatOf } from "./heat.ts";
import { markOf, relationWords } from "./marks.ts";

/** The matrix as a table: a row a product that customers come for, a column a product that goes with it. */
export function tableOf({ rows, columns, cells, currency }: CrossSellMatrix): string {
  const byPair = new Map(cells.map((cell) => [pairKey(cell.row, cell.column), cell]));
  const price = new Intl.NumberFormat("en", { style: "currency", currency });
  const best = new Map<string, number>();
  for (const { row, confidence, edit } of cells)
    if (edit !== "forbid" && confidence !== undefined)
      best.set(row, Math.max(best.get(row) ?? 0, confidence));
  const body = rows.map((row) => {
    const tds = columns.map((column) =>
      row.id === column.id ? '<td class="self"></td>' : cellHtml(byPair.get(pairKey(row.id, column.id))),
    );
    const { baskets } = row;
    return [
      `<tr data-find="${escapeHtml(findable(row))}">`,
      `<th scope="row"${about(row, price)}><button type="button">${titleHtml(row)}</button></th>`,
      `<td class="n">${baskets.toLocaleString("en")}</td>`,
      `<td class="n">${percent(best.get(row.id))}</td>`,
      ...tds,
      "</tr>",
    ].join("");
  });
  const heads = columns.map(
    (column) =>
      `<th scope="col" class="c"${about(column, price)}><button type="button">${titleHtml(column)}</button></th>`,
  );
  return [
    "<table>",
    "<caption>Rows: what the customer came for. Columns: what goes with it.</caption>",
    "<thead><tr>",
    '<th scope="col" class="t"><button type="button">Came for</button></th>',
    '<th scope="col" class="n"><button type="button">Orders</button></th>',
    '<th scope="col" class="n" title="its highest number"><button type="button">Best</button></th>',
    ...heads,
    "</tr></thead>",
    "<tbody>",
    body.join("\n"),
    "</tbody></table>",
  ].join("\n");
}

function titleHtml({ title }: MatrixItem): string {
  return `<bdi>${escapeHtml(title)}</bdi>`;
}

/** What the page's own details are made of. */
function about({ baskets, price, category }: MatrixItem, format: Intl.NumberFormat): string {
  const more = [format.format(price), ...(category === undefined ? [] : [category])];
  return ` data-b="${baskets}" data-more="${escapeHtml(more.join(" · "))}"`;
}

/** What the filter looks in. */
function findable({ id, title, category = "" }: MatrixItem): string {
  return `${title} ${category} ${id}`.toLowerCase();
}

function cellHtml(cell: MatrixCell | undefined): string {
  if (!cell) return "<td></td>";
  const { confidence, baskets, lift } = cell;
  const mark = markOf(cell);
  const words = [mark?.name === "curated" ? undefined : mark?.meaning, relationWords(cell)];
  const said = words.filter((word) => word).join("; ");
  const names = [confidence === undefined ? "" : `h${heatOf(confidence)}`, mark?.name ?? ""];
  const numbers =
    confidence === undefined
      ? ""
      : ` data-b="${baskets}" data-c="${Number((confidence * 100).toPrecision(3))}" data-l="${Number((lift ?? 0).toPrecision(2))}"`;
  const sign = mark ? `<i title="${escapeHtml(mark.meaning)}">${mark.sign}</i>` : "";
  return `<td class="${names.join(" ").trim()}"${numbers}${said ? ` data-w="${escapeHtml(said)}"` : ""}>${percent(confidence)}${sign}</td>`;
}

/** A share in percent; nothing where none is known. */
function percent(share: number | undefined): string {
  if (share === undefined) return "";
  const whole = Math.round(share * 100);
  return whole === 0 ? "&lt;1" : String(whole);
}
