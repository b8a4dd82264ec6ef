import { KNOWN_TECHNIQUES } from "../known-techniques.ts";
import type { Note } from "./shape.ts";

/** What an audience is still allowed and no technique is. */
export const unknownAllowed: Note = ({ audiences }) =>
  Object.entries(audiences).flatMap(([name, { allow }]) =>
    allow.flatMap((code, i) =>
      KNOWN_TECHNIQUES.has(code)
        ? []
        : [`audiences.${name}.allow[${i}]: there is no technique ${JSON.stringify(code)}`],
    ),
  );
