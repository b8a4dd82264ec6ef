import type { Tally } from "./shape.ts";

/** A tally of its own for each placement, in the order in which they were first asked. */
export function byPlacement<R>(make: () => Tally<R>): Tally<ReadonlyMap<string, R>> {
  const tallies = new Map<string, Tally<R>>();
  return {
    add(answered) {
      const { placement } = answered.response;
      const tally = tallies.get(placement) ?? make();
      tallies.set(placement, tally);
      tally.add(answered);
    },
    result: () => new Map([...tallies].map(([placement, tally]) => [placement, tally.result()])),
  };
}
