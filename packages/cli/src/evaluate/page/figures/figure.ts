import { escapeHtml } from "../../../matrix/page/escape.ts";

/** A plot under its heading, what it says under that, and its numbers. */
export function figure(parts: {
  readonly heading: string;
  readonly caption: string;
  readonly plot: string;
  readonly numbers?: string;
}): string {
  const { heading, caption, plot, numbers = "" } = parts;
  return [
    "<figure>",
    `<figcaption><h3>${escapeHtml(heading)}</h3><p>${escapeHtml(caption)}</p></figcaption>`,
    plot,
    numbers,
    "</figure>",
  ].join("\n");
}

/** A heading under which there is nothing to draw, and why. */
export function noFigure(heading: string, why: string): string {
  return `<figure><figcaption><h3>${escapeHtml(heading)}</h3><p>${escapeHtml(why)}</p></figcaption></figure>`;
}
