import { heart, line, path, rect } from "../shapes.ts";
import type { Motif } from "./shape.ts";

/** A slate to write on. */
export const chalkboard: Motif = {
  words: /chalkboard|blackboard|drawing slate/,
  shadow: 0,
  draw: ({ words, light }) => {
    const chalk = "#f4f2ec";
    if (/heart/.test(words)) {
      return [
        line("M150 110C160 50 240 50 250 110", "#b98a5f", 6),
        path(heart(204, 216, 262), "#000", 'opacity=".15"'),
        path(heart(200, 208, 262), "#4c525c"),
        path(heart(200, 208, 262), "none", `stroke="${light}" stroke-width="4" opacity=".4"`),
        line(
          "M136 186C156 170 168 204 188 186C206 170 220 204 242 184M156 222C176 208 196 238 236 216",
          chalk,
          6,
          'opacity=".9"',
        ),
      ];
    }
    const wood = /blackboard/.test(words);
    return [
      line("M140 92C160 50 240 50 260 92", "#b98a5f", 6),
      rect(78, 100, 256, /large|blackboard/.test(words) ? 226 : 160, "#000", 8, 'opacity=".15"'),
      rect(72, 90, 256, /large|blackboard/.test(words) ? 226 : 160, wood ? "#f2ead9" : "#4c525c", 8),
      ...(wood ? [rect(92, 110, 216, 186, "#4c525c", 4)] : []),
      line(
        "M112 140C136 122 150 160 174 140C196 122 212 160 240 138M112 182C150 166 176 198 222 178",
        chalk,
        6,
        'opacity=".9"',
      ),
      ...(/large|blackboard/.test(words)
        ? [
            line("M112 226C140 210 170 242 204 224", chalk, 6, 'opacity=".9"'),
            path(heart(266, 250, 40), "none", `stroke="${chalk}" stroke-width="5" opacity=".9"`),
          ]
        : []),
    ];
  },
};
