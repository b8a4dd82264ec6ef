import { type CountDesk, countDesk } from "./count-desk.ts";
import type { CountIndex } from "./count-index.ts";
import type { Measure } from "./measures/shape.ts";
import { AHEAD, readAhead } from "./read-ahead.ts";
import { countWeighted, weighWeighted } from "./weighted-neighbours.ts";

/** How ties are weighed, and how many a product keeps. */
export interface CountOptions {
  readonly measure: Measure;
  /** Neighbours kept a product, at least 1. */
  readonly keep: number;
}

/** The ties of some products with codes that follow one another, as in a `CompactGraph`. */
export interface TieRows {
  /** Rows + 1, rising from 0. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly together: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Counts and weighs the neighbours of the products from..to and keeps the strongest; a tie of weight 0 is none. Rows don't
 * depend on one another, so parts may be counted apart, by threads too, and joined.
 */
export function countRows(index: CountIndex, options: CountOptions, from: number, to: number): TieRows {
  return rowCounter(index, options)(from, to);
}

/** Counts rows part by part at one desk. */
export function rowCounter(
  index: CountIndex,
  { measure, keep }: CountOptions,
): (from: number, to: number) => TieRows {
  const desk = countDesk(index, keep);
  return (from, to) => {
    const room = mostTies(index, keep, from, to);
    const offsets = new Uint32Array(to - from + 1);
    const targets = new Uint32Array(room);
    const together = new Uint32Array(room);
    const weights = new Float32Array(room);
    let at = 0;
    for (let code = from; code < to; code++) {
      const met = meetNeighbours(index, measure, code, desk);
      const end = at + desk.best.drain(targets, weights, at);
      for (; at < end; at++) together[at] = desk.counts[targets[at]!]!;
      for (let place = 0; place < met; place++) desk.counts[desk.met[place]!] = 0;
      offsets[code - from + 1] = at;
    }
    // The room was an upper bound; what was not needed is given back.
    return {
      offsets,
      targets: new Uint32Array(targets.buffer.transfer(at * targets.BYTES_PER_ELEMENT)),
      together: new Uint32Array(together.buffer.transfer(at * together.BYTES_PER_ELEMENT)),
      weights: new Float32Array(weights.buffer.transfer(at * weights.BYTES_PER_ELEMENT)),
    };
  };
}

/** Counts a product's neighbours, offers them to the strongest, and answers how many it met. */
function meetNeighbours(index: CountIndex, measure: Measure, code: number, desk: CountDesk): number {
  const { weights } = index;
  const met =
    weights === undefined ? countNeighbours(index, code, desk) : countWeighted(index, weights, code, desk);
  (weights === undefined ? weighNeighbours : weighWeighted)(index, measure, code, met, desk);
  return met;
}

/** Counts how often each other product meets this one, lists which do, and answers how many. */
function countNeighbours(index: CountIndex, code: number, { counts, met, ahead }: CountDesk): number {
  const { holderOffsets, items } = index;
  const { starts, ends } = ahead;
  // With a count beforehand the product itself is never met for the first time, so never listed.
  counts[code] = 1;
  let size = 0;
  const last = holderOffsets[code + 1]!;
  for (let holder = holderOffsets[code]!; holder < last; holder += AHEAD) {
    const baskets = Math.min(AHEAD, last - holder);
    readAhead(index, holder, baskets, ahead);
    for (let place = 0; place < baskets; place++) {
      const end = ends[place]!;
      for (let at = starts[place]!; at < end; at++) {
        const item = items[at]!;
        const before = counts[item]!;
        // Lists a neighbour at its first count without a branch, which no processor could foresee: `met` is always
        // written, but its size grows only from 0, the one count whose predecessor has the sign bit.
        met[size] = item;
        size += (before - 1) >>> 31;
        counts[item] = before + 1;
      }
    }
  }
  counts[code] = 0;
  return size;
}

/** Offers every neighbour met, with its weight, to the strongest. */
function weighNeighbours(
  index: CountIndex,
  measure: Measure,
  code: number,
  size: number,
  desk: CountDesk,
): void {
  const { counts, met, best } = desk;
  const { baskets, total } = index;
  const own = baskets[code]!;
  let floor = 0;
  for (let place = 0; place < size; place++) {
    const other = met[place]!;
    // Compared as it will be stored, so that the order and the bytes agree.
    const weight = Math.fround(measure.weigh(counts[other]!, own, baskets[other]!, total));
    if (weight > 0 && weight >= floor) floor = best.offer(other, weight);
  }
}

/** An upper bound of the ties kept: a product has no more neighbours than there are other items in its baskets. */
function mostTies(index: CountIndex, keep: number, from: number, to: number): number {
  const { holderOffsets, holders, itemOffsets } = index;
  let most = 0;
  for (let code = from; code < to; code++) {
    let others = 0;
    const lastHolder = holderOffsets[code + 1]!;
    for (let holder = holderOffsets[code]!; holder < lastHolder && others < keep; holder++) {
      const basket = holders[holder]!;
      others += itemOffsets[basket + 1]! - itemOffsets[basket]! - 1;
    }
    most += Math.min(others, keep);
  }
  return most;
}
