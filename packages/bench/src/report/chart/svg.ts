const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand in XML, in an element or between quotes. */
export function escaped(content: string): string {
  return content.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** One element; what it holds is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  holds: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    return ` ${key}="${typeof value === "number" ? Number(value.toFixed(2)) : escaped(value)}"`;
  });
  return holds.length === 0
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${holds.join("")}</${name}>`;
}

/** A text at a place. */
export function text(x: number, y: number, content: string, kind: string, anchor = "start"): string {
  return element("text", { class: kind, x, y, "text-anchor": anchor }, [escaped(content)]);
}

/** A line between two places. */
export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return element("line", { class: kind, x1, y1, x2, y2 });
}

/** How wide a text is at most, in units of the picture: bold letters of 13 units are about so wide. */
export function widthOf(content: string): number {
  return [...content].length * 7.4;
}
