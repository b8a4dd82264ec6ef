import { circle, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** Hooks on a board, as many as the title says. */
export const hooks: Motif = {
  words: /hook|coat rack|hanger|photo shelf/,
  shadow: 0,
  draw: ({ fill, main, dark, accent, words }) => {
    const count = /triple|3 hooks/.test(words) ? 3 : /single|miniature/.test(words) ? 1 : 4;
    const width = count === 1 ? 110 : 290;
    const step = width / count;
    const balls = ["#d9524c", "#efc25a", "#6295c4", "#74a68b"];
    const small = /miniature/.test(words) ? 'transform="translate(60 56) scale(.7)"' : "";
    const shapes = [
      rect(204 - width / 2, 126, width, 66, dark, 14, 'opacity=".2"'),
      rect(200 - width / 2, 118, width, 66, fill, 14),
      rect(200 - width / 2, 118, width, 66, "none", 14, `stroke="${dark}" stroke-width="4" opacity=".6"`),
      ...Array.from({ length: count }, (_, i) => {
        const x = 200 - width / 2 + step * (i + 0.5);
        const end = /gumball/.test(words) ? (balls[i] ?? accent) : accent;
        return [
          line(`M${x} 172V238C${x} 272 ${x + 32} 272 ${x + 32} 244`, dark, 12),
          circle(x + 32, 240, 13, end),
          circle(x, 152, 13, end),
          path(`M${x - 5} 147a6 6 0 0 1 8 -2`, "none", 'stroke="#fff" stroke-width="3" opacity=".7"'),
        ].join("");
      }),
      line(count === 1 ? "" : `M150 118L200 82L250 118`, main, count === 1 ? 0 : 5),
    ];
    return small === "" ? shapes : [`<g ${small}>${shapes.join("")}</g>`];
  },
};
