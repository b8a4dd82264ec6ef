import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../measure/median.ts";
import type { BenchQuestion } from "../question.ts";
import { MOST_BYTES } from "../size/limits.ts";
import { workerBytes } from "../size/worker-bytes.ts";
import { activeMilliseconds, startupProfile } from "../startup/startup-profile.ts";

/** Milliseconds of CPU that the worker may take to start. */
const MOST_MS = 50;

/** Starts that are profiled: a profile has few samples. */
const STARTS = 15;

const CORE = 0;

/** Whether a cold isolate is there before a visitor notices. */
export const startup: BenchQuestion = {
  name: "startup",
  question: "How much CPU does the worker take to start, and how much is there to load?",
  run() {
    const folder = mkdtempSync(join(tmpdir(), "basketwise-startup-"));
    try {
      const starts = Array.from({ length: STARTS }, () => activeMilliseconds(startupProfile(folder, CORE)));
      const [middle, slowest] = [median(starts), Math.max(...starts)];
      const bytes = workerBytes();
      return Promise.resolve({
        state: "measured",
        rows: [
          {
            label: "CPU to start, beside what it may take",
            ours: `${middle.toFixed(1)} ms`,
            baseline: `${MOST_MS} ms`,
            ratio: middle / MOST_MS,
            bound: { most: 1 },
          },
          {
            label: "bundle as deployed, gzipped, beside what it may have",
            ours: `${(bytes / 1000).toFixed(1)} kB`,
            baseline: `${MOST_BYTES.worker / 1000} kB`,
            ratio: bytes / MOST_BYTES.worker,
            bound: { most: 1 },
          },
        ],
        notes: [
          `profiled as \`wrangler check startup\` does, ${STARTS} starts of a fresh workerd: the median, without idle time and with garbage collection; the slowest took ${slowest.toFixed(1)} ms`,
          "all modules are evaluated: the packs, the policy and what `Intl` knows of a locale are read with the first request, not at the start",
        ],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
