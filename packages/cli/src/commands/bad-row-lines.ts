import { describePlace } from "../input-error.ts";
import type { BadRows } from "../orders/bad-rows.ts";

/** The first bad rows in lines for a human, and how many more there are. */
export function badRowLines({ count, first }: BadRows): string[] {
  const more = count - first.length;
  return [
    ...first.map((place) => `bad row: ${describePlace(place)}`),
    ...(more > 0 ? [`and ${more} more bad ${more === 1 ? "row" : "rows"}`] : []),
  ];
}
