import { circle, ellipse, group, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A bowl with a whisk and a rolling pin. */
export const bakingSet: Motif = {
  words: /baking set|rolling pin|pastry/,
  shadow: 122,
  draw: ({ fill, main, dark, light, accent }) => [
    group(
      "translate(262 140) rotate(24)",
      rect(-11, -96, 22, 84, accent, 11),
      line(
        "M0 -14C-44 20 -40 72 0 96C40 72 44 20 0 -14M0 -14C-20 24 -18 70 0 96C18 70 20 24 0 -14M0 -14V96",
        "#9aa7b1",
        5,
      ),
    ),
    group(
      "translate(132 150) rotate(-30)",
      rect(-9, -122, 18, 244, "#a67e4b", 9),
      rect(-24, -86, 48, 172, "#dcb483", 18),
      rect(6, -86, 18, 172, "#000", 14, 'opacity=".08"'),
    ),
    path("M70 190H330C330 270 280 316 200 316C120 316 70 270 70 190Z", fill),
    path("M268 190H330C330 262 290 306 226 315C266 286 276 240 268 190Z", "#000", 'opacity=".07"'),
    path("M150 312H250L244 324H156Z", dark),
    ellipse(200, 190, 130, 20, light),
    path("M96 192C120 176 150 186 176 182C210 172 250 178 304 192C270 206 130 206 96 192Z", "#fff4dc"),
    circle(170, 190, 6, main, 'opacity=".5"'),
    circle(228, 190, 5, main, 'opacity=".5"'),
  ],
};
