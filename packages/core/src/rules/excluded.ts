import type { Rule } from "./shape.ts";

/** Nothing that the page asked not to be offered: not in a set either, and not more of it. */
export function excluded(): Rule {
  return {
    code: "excluded",
    binds: () => true,
    applies: ({ request }) => (request.exclude?.length ?? 0) > 0,
    check({ listing, pieces }, { request }) {
      const parts = pieces?.map((piece) => piece.listing) ?? [listing];
      const found = parts.find(({ product }) => request.exclude?.includes(product.id));
      return found && { productId: found.product.id };
    },
  };
}
