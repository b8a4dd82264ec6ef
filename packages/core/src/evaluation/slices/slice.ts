import type { Resampling } from "../bootstrap/resampling.ts";
import { meanOver } from "../bootstrap/statistic.ts";
import type { Ranked } from "../ranking/rank-held-out.ts";
import type { Slice } from "../report.ts";
import type { Part } from "./shape.ts";

/** The last rank that is a hit. */
const K = 10;

/** HR@10 of the chosen ranking and of popularity over each part of the carts; parts without any are left out. */
export function slices(
  parts: readonly Part[],
  chosen: Ranked,
  popularity: Ranked,
  resampling: Resampling,
): readonly Slice[] {
  const carts = chosen.ranks.length;
  const filled = parts
    .map((part) => ({ ...part, heldOut: countCarts(part, carts) }))
    .filter(({ heldOut }) => heldOut > 0);
  const statistics = filled.flatMap(({ has }) =>
    [chosen, popularity].map(({ ranks }) =>
      meanOver(carts, resampling.blocks, (cart) => (has(cart) ? Number(ranks[cart]! <= K) : Number.NaN)),
    ),
  );
  const estimates = resampling.estimate(statistics);
  return filled.map(({ label, heldOut }, place) => {
    const [own, other] = [estimates[2 * place]!, estimates[2 * place + 1]!];
    return { label, heldOut, chosen: own.value, chosenInterval: own.interval, popularity: other.value };
  });
}

function countCarts({ has }: Part, carts: number): number {
  let count = 0;
  for (let cart = 0; cart < carts; cart++) if (has(cart)) count++;
  return count;
}
