import { escapeHtml } from "../../matrix/page/escape.ts";

/** A plot's numbers as a table that is folded away on a screen, for who can't see the plot or wants to copy them. */
export function numbersTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const written = rows.map(([first = "", ...more]) => {
    const cells = more.map((cell) => `<td>${escapeHtml(cell)}</td>`);
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells.join("")}</tr>`;
  });
  return [
    "<details>",
    "<summary>The numbers</summary>",
    '<table class="numbers">',
    `<caption class="said">${escapeHtml(title)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>`,
    `<tbody>${written.join("\n")}</tbody>`,
    "</table>",
    "</details>",
  ].join("\n");
}
