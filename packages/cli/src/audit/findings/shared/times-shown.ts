import type { Scene } from "../shape.ts";

/** In how many answers each product was offered, over all placements. */
export function timesShown({ shown }: Pick<Scene, "shown">): Map<string, number> {
  const times = new Map<string, number>();
  for (const answers of shown.values())
    for (const [id, count] of answers) times.set(id, (times.get(id) ?? 0) + count);
  return times;
}
