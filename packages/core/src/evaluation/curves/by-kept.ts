import type { EvaluateOptions } from "../evaluate-options.ts";
import type { KeptPoint } from "../report.ts";

/** Neighbours kept, to see what they are worth. */
const KEPT = [5, 10, 20, 30, 50, 64, 100] as const;

/** HR@10 of a ranking before the test split, by how many neighbours are kept. */
export async function byKept(
  { keep, onProgress }: EvaluateOptions,
  hitRate: (keep: number) => Promise<number>,
): Promise<readonly KeptPoint[]> {
  const points: KeptPoint[] = [];
  for (const kept of new Set([...KEPT, keep].sort((a, b) => a - b))) {
    onProgress?.(`before the test split: ${kept} neighbours kept`);
    points.push({ keep: kept, value: await hitRate(kept) });
  }
  return points;
}
