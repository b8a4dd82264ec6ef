import type { Rule } from "./shape.ts";
import { firstSubject } from "./shared/subjects.ts";

/** Nothing that the page asked not to be offered. */
export function excluded(): Rule {
  return {
    code: "excluded",
    binds: () => true,
    applies: ({ request }) => (request.exclude?.length ?? 0) > 0,
    check: (candidate, situation) =>
      firstSubject(
        candidate,
        situation,
        ({ product }) => situation.request.exclude?.includes(product.id) ?? false,
      ),
  };
}
