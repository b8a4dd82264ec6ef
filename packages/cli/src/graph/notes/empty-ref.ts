import type { Policy } from "@basketwise/core";
import type { Note } from "./shape.ts";

/** A `group:` or `category:` of a waiver, of a multibuy or of merchandising that no product lies in. */
export const emptyRef: Note = (policy, knows) =>
  refsIn(policy)
    .filter(([, ref]) => ref !== undefined && IS_WIDE.test(ref) && !knows(ref))
    .map(
      ([path, ref = ""]) => `${path}: no product lies in ${JSON.stringify(ref.replace(/^category:/, ""))}`,
    );

const IS_WIDE = /^(?:group|category):/;

type RefAt = readonly [path: string, ref: string | undefined];

function refsIn({ anchor, multibuy, merchandising }: Policy): RefAt[] {
  return [
    ...anchor.waivers.flatMap(({ for: of, product }, i): RefAt[] => [
      [`anchor.waivers[${i}].for`, of],
      [`anchor.waivers[${i}].product`, product],
    ]),
    ...multibuy.map(({ category }, i): RefAt => [`multibuy[${i}].category`, categoryRef(category)]),
    ...merchandising.flatMap(({ for: of, category }, i): RefAt[] => [
      [`merchandising[${i}].for`, of],
      [`merchandising[${i}].category`, categoryRef(category)],
    ]),
  ];
}

function categoryRef(category: string | undefined): string | undefined {
  return category === undefined ? undefined : `category:${category}`;
}
