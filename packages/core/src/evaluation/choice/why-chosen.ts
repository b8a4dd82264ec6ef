import { specText } from "../spec-text.ts";
import { type Chosen, LEAST_HELD_OUT } from "./choose-measure.ts";

/** Three sentences that tell why a ranking was chosen for a build, with its numbers; one where there was too little to choose by. */
export function whyChosen(chosen: Chosen, by: "time" | "random"): readonly string[] {
  if (chosen.tried === 0) return [tooFewText(chosen)];
  return [chosenText(chosen, by), besideText(chosen), sureText(chosen)];
}

function tooFewText({ spec, heldOut }: Chosen): string {
  return `${specText(spec)} is the default: ${heldOut} items could be held out to choose by, and it takes ${LEAST_HELD_OUT}.`;
}

function chosenText({ spec, tried, value, heldOut, parts }: Chosen, by: "time" | "random"): string {
  const atRandom = parts > 1 ? "each fifth of the orders in turn" : "a fifth of the orders";
  const from = by === "time" ? "the last fifth of the orders" : atRandom;
  // Not "the most": what another found more by chance alone does not move the choice (`climb`).
  return `${specText(spec)} was chosen: of ${tried} rankings tried on ${from} none found clearly more: it found ${share(value)} of the ${heldOut.toLocaleString("en")} items held out there among its first ten.`;
}

function besideText({ value, counts, popularity }: Chosen): string {
  const alone = `popularity alone found ${share(popularity)}`;
  if (!counts || counts.value >= value)
    return `No linear model on top of the counts found more, and ${alone}.`;
  return `The best by counts alone, ${specText(counts.spec)}, found ${share(counts.value)}, and ${alone}.`;
}

function sureText({ value, tried, baskets }: Chosen): string {
  const error = Math.sqrt((value * (1 - value)) / Math.max(1, baskets));
  return `Other orders would move each of these shares by some ±${points(1.96 * error)} points (95 %, ${baskets.toLocaleString("en")} baskets), and the best of ${tried} tells its own a little too high; \`basketwise evaluate\` tries the same choice on orders that it never saw.`;
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function points(value: number): string {
  return (value * 100).toFixed(1);
}
