import { type CountDesk, countDesk } from "../count-desk.ts";
import type { TieRows } from "../count-rows.ts";
import { countWeighted } from "../weighted-neighbours.ts";
import type { EaseProblem } from "./ease-problem.ts";
import { type EaseWeights, easeWeights } from "./ease-weights.ts";

/**
 * Reads the lists of the products from..to from the inverse with its sign turned: of the weights above 0 the strongest.
 * Pairs that no basket held are left out, for a tie is served with its evidence; a weight above 1 is 1. Rows don't depend
 * on one another, so parts may be read apart, by threads too, and joined.
 */
export function easeRows(problem: EaseProblem, cells: Float64Array): (from: number, to: number) => TieRows {
  const { index, keep, weights } = problem;
  const model = easeWeights(problem, cells);
  const desk = countDesk({ ...index, weights }, keep);
  return (from, to) => {
    const room = roomFor(to - from, keep);
    for (let code = from; code < to; code++) {
      const met = countWeighted(index, weights, code, desk);
      model.turnTo(code);
      offerMet(model, met, desk);
      room.offsets[code - from + 1] = drain(desk, room, room.offsets[code - from]!);
      clear(desk, met);
    }
    return within(room, room.offsets[to - from]!);
  };
}

/** Rows that can hold `keep` ties each. */
function roomFor(rows: number, keep: number): TieRows {
  return {
    offsets: new Uint32Array(rows + 1),
    targets: new Uint32Array(rows * keep),
    together: new Uint32Array(rows * keep),
    weights: new Float32Array(rows * keep),
  };
}

/** The rows without the room that was not needed. */
function within({ offsets, targets, together, weights }: TieRows, ties: number): TieRows {
  return {
    offsets,
    targets: targets.slice(0, ties),
    together: together.slice(0, ties),
    weights: weights.slice(0, ties),
  };
}

/** Offers every neighbour met, with its weight as it will be stored, to the strongest. */
function offerMet(model: EaseWeights, size: number, { met, best }: CountDesk): void {
  let floor = 0;
  for (let place = 0; place < size; place++) {
    const other = met[place]!;
    const weight = Math.fround(Math.min(1, model.weigh(other)));
    if (weight > 0 && weight >= floor) floor = best.offer(other, weight);
  }
}

/** Writes the strongest from a place on, with the baskets that held both, and answers where they end. */
function drain({ best, counts }: CountDesk, room: TieRows, from: number): number {
  const end = from + best.drain(room.targets, room.weights, from);
  for (let at = from; at < end; at++) room.together[at] = counts[room.targets[at]!]!;
  return end;
}

/** Clears what meeting so many left on the desk. */
function clear({ met, counts, sums }: CountDesk, size: number): void {
  for (let place = 0; place < size; place++) {
    counts[met[place]!] = 0;
    sums[met[place]!] = 0;
  }
}
