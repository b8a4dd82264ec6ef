import { isAbout, merchandisingHere } from "../situation/merchandising.ts";
import type { Rule } from "./shape.ts";
import { firstSubject } from "./shared/subjects.ts";

/** Nothing that the merchant hides here and now. */
export function hidden(): Rule {
  return {
    code: "hidden",
    binds: () => true,
    applies: (situation) => merchandisingHere("hide", situation).length > 0,
    check(candidate, situation) {
      const entries = merchandisingHere("hide", situation);
      return firstSubject(candidate, situation, ({ product }) =>
        entries.some((entry) => isAbout(entry, product)),
      );
    },
  };
}
