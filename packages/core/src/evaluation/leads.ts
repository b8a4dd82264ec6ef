import type { Resampling } from "./bootstrap/resampling.ts";
import { difference } from "./bootstrap/statistic.ts";
import { hitRate } from "./metrics/hit-rate.ts";
import type { Tested } from "./test-once.ts";
import type { Lead } from "./why.ts";

/** How much more of HR@10 a ranking has on the test split than each of others, paired cart by cart. */
export function leads(chosen: Tested, others: readonly Tested[], { blocks, estimate }: Resampling): Lead[] {
  const metric = hitRate(10);
  const own = metric.over(chosen.ranked, blocks);
  const found = estimate(others.map(({ ranked }) => difference(own, metric.over(ranked, blocks))));
  return others.map(({ result }, place) => {
    const { value, interval } = found[place]!;
    return { over: result, by: value, interval };
  });
}
