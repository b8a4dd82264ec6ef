import type { Listing } from "../graph/graph.ts";
import type { Product } from "../model/product.ts";
import { namesAny, type Ref } from "../model/ref.ts";
import type { Facts } from "../model/response.ts";
import { COMPATIBILITY_TERMS } from "../policy/terms.ts";
import { history } from "../situation/history.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";
import { subjects } from "./shared/subjects.ts";

/** Nothing that contradicts what is chosen or is made for something else. */
export function incompatible(): Rule {
  return {
    code: "incompatible",
    terms: COMPATIBILITY_TERMS,
    binds: ({ restsOn }) => restsOn === "basket",
    brings: { history },
    check(candidate, situation) {
      const beside = remaining(candidate, situation);
      for (const { product } of subjects(candidate, situation)) {
        const clash = clashes(product, beside, situation.policy.compatibility.mustMatch);
        if (clash) return clash;
        const misfit = fitsNothing(product, beside, situation);
        if (misfit) return misfit;
      }
      return undefined;
    },
  };
}

/** The basket as it would be beside the candidate: what that takes the place of no longer counts. */
function remaining({ pieces }: Candidate, { basket }: Situation): Listing[] {
  const replaced = new Set(pieces?.map((piece) => piece.replaces));
  return basket.map((item) => item.listing).filter(({ product }) => !replaced.has(product.id));
}

function clashes(
  product: Product,
  beside: readonly Listing[],
  mustMatch: readonly string[],
): Facts | undefined {
  for (const { product: other } of beside) {
    if (other.id === product.id) continue;
    if (namesAny(product.conflictsWith, other) || namesAny(other.conflictsWith, product)) {
      return { conflictsWith: other.id };
    }
    const feature = mustMatch.find((name) => differs(product.features?.[name], other.features?.[name]));
    if (feature !== undefined) return { feature, differsFrom: other.id };
  }
  return undefined;
}

function differs(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** An accessory or consumable of things of which none is in the basket or owned, unless the main item is one of theirs too. */
function fitsNothing(
  product: Product,
  beside: readonly Listing[],
  { possessions, main }: Situation,
): Facts | undefined {
  const refs = purposes(product);
  if (refs.length === 0) return undefined;
  if (beside.some((listing) => namesAny(refs, listing.product))) return undefined;
  if (possessions.some((listing) => namesAny(refs, listing.product))) return undefined;
  const shared = main && purposes(main.listing.product).some((ref) => refs.includes(ref));
  return shared ? undefined : { madeFor: refs };
}

function purposes({ isAccessoryOrSparePartFor = [], isConsumableFor = [] }: Product): readonly Ref[] {
  return isConsumableFor.length === 0
    ? isAccessoryOrSparePartFor
    : [...isAccessoryOrSparePartFor, ...isConsumableFor];
}
