import type { Latency } from "./messages.ts";

/** The latency of answers that took so many milliseconds each; zeros where there were none. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = Float64Array.from(milliseconds).sort();
  // The smallest that is not below so large a share of them.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999), worst: at(1) };
}
