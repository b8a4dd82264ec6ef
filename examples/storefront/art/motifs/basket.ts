import { line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

const ROWS = [196, 222, 248, 274, 300];

/** A wicker basket with a lid and a checked cloth. */
export const basket: Motif = {
  words: /basket|hamper|crates/,
  shadow: 126,
  draw: ({ dark, light, accent }) => [
    line("M120 180C120 60 280 60 280 180", dark, 15),
    path("M80 176H320L302 308C301 317 296 322 288 322H112C104 322 99 317 98 308Z", "#cda46f"),
    ...ROWS.map((y, i) => line(`M${86 + i * 4} ${y}H${314 - i * 4}`, light, 4, 'stroke-dasharray="16 11"')),
    ...ROWS.map((y, i) =>
      line(`M${98 + i * 4} ${y + 11}H${302 - i * 4}`, dark, 4, 'stroke-dasharray="16 11" opacity=".55"'),
    ),
    rect(70, 156, 260, 30, dark, 13),
    path("M150 152H250L262 214L238 196L214 222L188 198L160 216Z", accent),
    path("M150 152H250L254 172H147Z", "#fff", 'opacity=".25"'),
  ],
};
