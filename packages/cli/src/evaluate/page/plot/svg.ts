import { escapeHtml } from "../../../matrix/page/escape.ts";

/** An attribute's value; a number stands with two digits at most. */
type Value = string | number;

/** All plots are this wide, so that their letters are of one size. */
export const WIDTH = 400;

/** How wide a character of a plot's text is about, at 12 units a line. */
export const CHARACTER = 6.6;

/** One element; what it holds is markup already. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, holds = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${valueText(value)}"`);
  return holds === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${holds}</${name}>`;
}

/** A text at a place; it is escaped here. */
export function text(
  x: number,
  y: number,
  content: string,
  attributes: Readonly<Record<string, Value>>,
): string {
  return element("text", { x, y, ...attributes }, escapeHtml(content));
}

/** A line between two places. */
export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return element("line", { class: kind, x1, y1, x2, y2 });
}

/** What a plot is, and what it shows, for who does not see it. */
export interface PlotWords {
  /** Part of ids; one on a page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A plot as one picture with a title and a description. */
export function picture(
  { id, title, description }: PlotWords,
  height: number,
  parts: readonly string[],
): string {
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">`,
    `<title id="${id}-title">${escapeHtml(title)}</title>`,
    `<desc id="${id}-text">${escapeHtml(description)}</desc>`,
    ...parts,
    "</svg>",
  ].join("\n");
}

/** A text cut to so many characters. */
export function cut(content: string, characters: number): string {
  const letters = [...content];
  return letters.length <= characters
    ? content
    : `${letters.slice(0, Math.max(characters - 1, 0)).join("")}…`;
}

function valueText(value: Value): string {
  return typeof value === "number" ? String(Number(value.toFixed(2))) : escapeHtml(value);
}
