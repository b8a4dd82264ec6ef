import type { HeldOut } from "../splits/hold-out.ts";
import { labelOf, type Part } from "./shape.ts";

/** The least items of the carts of each part. */
const SIZES = [1, 2, 3, 5, 10, 20] as const;

/** The carts in parts by how many items they hold, the one held out aside. */
export function bySize({ offsets }: HeldOut): readonly Part[] {
  return SIZES.map((least, place) => {
    const next = SIZES[place + 1] ?? Number.POSITIVE_INFINITY;
    return {
      label: labelOf(least, next - 1),
      has(cart) {
        const size = offsets[cart + 1]! - offsets[cart]!;
        return size >= least && size < next;
      },
    };
  });
}
