import { quote } from "./quote.ts";

/** A path into the input as one would write it in JavaScript: `cart.lines[3].productId`, `placements["my page"].limit`. */
export function writePath(keys: readonly unknown[]): string {
  return keys.map(writeKey).join("").replace(/^\./, "");
}

function writeKey(key: unknown): string {
  if (typeof key === "string" && /^[A-Za-z_][\w-]{0,59}$/.test(key)) return `.${key}`;
  return `[${quote(key)}]`;
}
