import type { Listing } from "../../graph/graph.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Candidate } from "../../techniques/shape.ts";

/** The products a candidate would bring in: all of its pieces but the main item itself, which is chosen already. */
export function subjects({ listing, pieces }: Candidate, { main }: Situation): readonly Listing[] {
  if (!pieces) return [listing];
  const chosen = main?.listing.product.id;
  return pieces.map((piece) => piece.listing).filter(({ product }) => product.id !== chosen);
}

/**
 * The products a candidate is shown and refused as: those beside the main item of a set, else all of its pieces. More of
 * the main item is an offer of it, though it brings in nothing new.
 */
export function shownAs({ listing, pieces }: Candidate): readonly Listing[] {
  if (!pieces) return [listing];
  const beside = pieces.filter((piece) => piece.beside);
  return (beside.length > 0 ? beside : pieces).map((piece) => piece.listing);
}

/** The first product a candidate would bring in of which something holds, as a rule's detail. */
export function firstSubject(
  candidate: Candidate,
  situation: Situation,
  holds: (listing: Listing) => boolean,
): { readonly productId: string } | undefined {
  const found = subjects(candidate, situation).find(holds);
  return found && { productId: found.product.id };
}
