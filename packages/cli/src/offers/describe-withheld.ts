import type { Withheld } from "@basketwise/core";
import { describeStop } from "./rule-phrases.ts";
import { count, type Words } from "./words.ts";

/** So many of a technique are told; `--all` tells the rest. */
const SHOWN = 10;

/**
 * Every candidate that was withheld, by technique and with all rules that stop it: first those that may not be offered,
 * then those for which there was no room, each in the order of the ranking.
 */
export function describeWithheld(withheld: readonly Withheld[], words: Words, all: boolean): string[] {
  const techniques = Map.groupBy(withheld, ({ technique }) => technique);
  return [...techniques].flatMap(([technique, ones]) => {
    const [stopped, spare] = [ones.filter((one) => !isSpare(one)), ones.filter(isSpare)];
    const shown = [...stopped, ...spare].slice(0, all ? ones.length : SHOWN);
    const rest = ones.length - shown.length;
    return [
      `${technique}, ${count(ones.length, "candidate")}: ${tally(ones)}`,
      ...shown.map((one) => `  ${describeOne(one, words)}`),
      ...(rest > 0 ? [`  and ${rest} more, which --all shows`] : []),
    ];
  });
}

/** Whether it could have been offered, had there been room. */
function isSpare({ rules }: Withheld): boolean {
  return rules.every(({ rule }) => rule === "over-limit" || rule === "technique-order");
}

function describeOne(one: Withheld, words: Words): string {
  const stops = one.rules.map((stop) => describeStop(stop, one, words));
  return `${words.product(one.productId)} – ${stops.join("; ")}`;
}

/** How many each rule stops, the one that stops most first. */
function tally(withheld: readonly Withheld[]): string {
  const codes = withheld.flatMap(({ rules }) => rules.map(({ rule }) => rule));
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length] as const);
  counts.sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return counts.map(([code, number]) => `${number} by ${code}`).join(", ");
}
