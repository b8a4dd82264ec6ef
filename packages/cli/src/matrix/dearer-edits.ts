import { type MatrixEdit, type Policy, type Product, refsTo, type WholeGraph } from "@basketwise/core";

/** At most so many edits are told. */
const MOST_TOLD = 5;

type Listing = NonNullable<ReturnType<WholeGraph["listing"]>>;

/**
 * What the merchant should know of pins and adds whose product never costs less than what they are for: the rule
 * `dearer-than-main` withholds it there. A pin within one category may be of a better version, which the rule lets pass.
 */
export function dearerNotes(
  edits: readonly MatrixEdit[],
  graph: WholeGraph,
  { anchor }: Pick<Policy, "anchor">,
): string[] {
  const mains = mainsOf(new Set(edits.map((edit) => edit.for)), graph);
  const isWaived = (product: Product, main: Product) =>
    anchor.waivers.some(
      (waiver) => refsTo(product).includes(waiver.product) && refsTo(main).includes(waiver.for),
    );
  const dearer = edits.filter((edit) => {
    const added = graph.listing(edit.product);
    const beside = mains.get(edit.for)?.filter(({ product }) => product.id !== edit.product) ?? [];
    if (edit.edit === "forbid" || !added || beside.length === 0) return false;
    return !beside.some(
      ({ product, price }) =>
        added.price < price ||
        isWaived(added.product, product) ||
        (edit.edit === "pin" && isOfOneKind(added.product, product)),
    );
  });
  const told = dearer.slice(0, MOST_TOLD).map(describeDearer);
  const more = dearer.length - told.length;
  return more > 0 ? [...told, `${more} more edits name a product that costs as much or more`] : told;
}

/** What each of the refs names. */
function mainsOf(refs: ReadonlySet<string>, graph: WholeGraph): ReadonlyMap<string, readonly Listing[]> {
  const mains = new Map<string, Listing[]>([...refs].map((ref) => [ref, []]));
  if (refs.size === 0) return mains;
  for (const id of graph.productIds) {
    const listing = graph.listing(id);
    if (listing) for (const ref of refsTo(listing.product)) mains.get(ref)?.push(listing);
  }
  return mains;
}

function isOfOneKind(one: Product, other: Product): boolean {
  return (
    (one.category !== undefined && one.category === other.category) ||
    (one.group !== undefined && one.group === other.group)
  );
}

function describeDearer({ edit, for: ref, product }: MatrixEdit): string {
  return `${edit} of ${product} for ${ref}: it costs as much or more, so dearer-than-main will withhold it there unless anchor.waivers lets it`;
}
