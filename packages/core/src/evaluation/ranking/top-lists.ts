import type { PopularityOrder } from "./popularity-order.ts";
import type { ScoreDesk } from "./score-desk.ts";

/** Lists of products by cart, the best first: cart n's stand at products[offsets[n]] up to products[offsets[n + 1]]. */
export interface TopLists {
  /** Carts + 1. */
  readonly offsets: Uint32Array;
  readonly products: Uint32Array;
}

/** Writes the products ranked first beside one cart after another. */
export interface TopWriter {
  /** Takes the best of the desk: by score, then popularity, then code; fewer only where the catalog has no more. */
  take(desk: ScoreDesk, order: PopularityOrder): void;
  /** What was written. */
  lists(): TopLists;
}

/** A writer of lists of up to `most` products for so many carts. */
export function topWriter(carts: number, most: number): TopWriter {
  const offsets = new Uint32Array(carts + 1);
  const products = new Uint32Array(carts * most);
  const best = new Uint32Array(most + 1);
  let [cart, end] = [0, 0];
  return {
    lists: () => ({ offsets, products: products.subarray(0, end) }),
    take(desk, order) {
      const tied = bestTied(desk, order, best, most);
      for (let place = 0; place < tied; place++) products[end++] = best[place]!;
      const full = offsets[cart]! + most;
      for (let place = 0; end < full && place < order.order.length; place++) {
        const code = order.order[place]!;
        if (desk.scores[code] === 0) products[end++] = code;
      }
      offsets[++cart] = end;
    },
  };
}

/** Puts the best that the cart has ties to into `best`, in order, and answers how many (insertion into a short list). */
function bestTied(
  { scores, touched, size }: ScoreDesk,
  { places }: PopularityOrder,
  best: Uint32Array,
  most: number,
): number {
  let found = 0;
  let floor = 0;
  for (let at = 0; at < size; at++) {
    const code = touched[at]!;
    const score = scores[code]!;
    if (score <= 0 || score < floor) continue;
    let place = found;
    while (place > 0 && isBefore(code, score, best[place - 1]!)) {
      best[place] = best[place - 1]!;
      place--;
    }
    best[place] = code;
    if (found < most) found++;
    if (found === most) floor = scores[best[most - 1]!]!;
  }
  return found;

  function isBefore(code: number, score: number, other: number): boolean {
    return score > scores[other]! || (score === scores[other] && places[code]! < places[other]!);
  }
}
