import type { SlimProblem } from "./slim-problem.ts";

/** Rounds over a target's sources at most; most settle in two or three. */
const MOST_ROUNDS = 10;

/** A round that changed no weight by more than this was the last. */
const SETTLED = 0.01;

/** A change below this is not worth a walk over the baskets. */
const STILL = 3e-4;

/** The weight of baskets at which λ is what it says, whatever ρ. */
const USUAL = 100;

/** A weight below this says nothing, and is none. */
const LEAST_WEIGHT = 1e-5;

/**
 * Fits the weights of the ties to the targets from..to, by tie of the graph. For each target j the weights w ≥ 0 of the
 * products that name it minimise Σ_B v_B (x_Bj − Σ_i x_Bi w_i)² + λ (n_j / 100)^ρ Σ_i (w_i − κ w⁰_i)², n_j being the weight of the
 * target's own baskets, by coordinate descent over what the baskets still lack. After SLIM with given features (Ning and
 * Karypis 2011), held to the counts instead of to 0, the more so the more popular and so the noisier the target, and
 * without its second penalty: the lists are already short. Targets don't depend on one another.
 */
export function fitTargets(problem: SlimProblem, from: number, to: number, out: Float32Array): void {
  const { support } = problem;
  const lacking = new Float64Array(problem.basketWeights.length);
  for (let target = from; target < to; target++) {
    const [start, end] = [support.offsets[target]!, support.offsets[target + 1]!];
    if (start === end) continue;
    begin(problem, target, lacking);
    const hold = problem.ridge * (problem.own[target]! / USUAL) ** problem.rise;
    const fitted = descend(problem, { start, end, hold }, lacking);
    for (let at = start; at < end; at++) {
      const weight = fitted[at - start]!;
      out[support.ties[at]!] = weight < LEAST_WEIGHT ? 0 : Math.min(1, weight);
    }
    clear(problem, target, start, end, lacking);
  }
}

/** Without any weight the baskets with the target lack all of it. */
function begin(
  { holderOffsets, holders, basketWeights }: SlimProblem,
  target: number,
  lacking: Float64Array,
): void {
  for (let at = holderOffsets[target]!; at < holderOffsets[target + 1]!; at++) {
    const basket = holders[at]!;
    lacking[basket] = basketWeights[basket]!;
  }
}

/** A target's place in the support, and how strongly its weights are held. */
interface Target {
  readonly start: number;
  readonly end: number;
  readonly hold: number;
}

function descend(problem: SlimProblem, { start, end, hold }: Target, lacking: Float64Array): Float64Array {
  const { support, priors, own } = problem;
  const weights = new Float64Array(end - start);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let most = 0;
    for (let at = start; at < end; at++) {
      const source = support.sources[at]!;
      const before = weights[at - start]!;
      const pull = before * own[source]! + lackingIn(problem, source, lacking);
      const next = Math.max(0, (pull + hold * priors[support.ties[at]!]!) / (own[source]! + hold));
      const change = next - before;
      if (Math.abs(change) <= STILL) continue;
      weights[at - start] = next;
      give(problem, source, change, lacking);
      if (Math.abs(change) > most) most = Math.abs(change);
    }
    if (most < SETTLED) break;
  }
  return weights;
}

/** What the baskets of a product lack, added up. */
function lackingIn({ holderOffsets, holders }: SlimProblem, source: number, lacking: Float64Array): number {
  let sum = 0;
  const end = holderOffsets[source + 1]!;
  for (let at = holderOffsets[source]!; at < end; at++) sum += lacking[holders[at]!]!;
  return sum;
}

/** Gives the baskets of a product so much of what they lack. */
function give(
  { holderOffsets, holders, basketWeights }: SlimProblem,
  source: number,
  change: number,
  lacking: Float64Array,
): void {
  const end = holderOffsets[source + 1]!;
  for (let at = holderOffsets[source]!; at < end; at++) {
    const basket = holders[at]!;
    lacking[basket] = lacking[basket]! - change * basketWeights[basket]!;
  }
}

/** Clears what one target wrote: cheaper than all baskets. */
function clear(
  problem: SlimProblem,
  target: number,
  start: number,
  end: number,
  lacking: Float64Array,
): void {
  const { holderOffsets, holders, support } = problem;
  const wipe = (product: number) => {
    for (let at = holderOffsets[product]!; at < holderOffsets[product + 1]!; at++) lacking[holders[at]!] = 0;
  };
  wipe(target);
  for (let at = start; at < end; at++) wipe(support.sources[at]!);
}
