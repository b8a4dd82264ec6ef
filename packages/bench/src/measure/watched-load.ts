import type { LoadGenerator } from "../load/load-generator.ts";
import type { LoadOrder, LoadReport } from "../load/messages.ts";
import { cpuTime } from "./cpu-time.ts";
import { residentMemory } from "./resident-memory.ts";

/** A load, and what it did to its server. */
export interface WatchedLoad extends LoadReport {
  /** The server's bytes of memory while it lasted, evenly spread in time. */
  readonly memory: readonly number[];
  /** Of one core, 0 to 1. */
  readonly serverBusy: number;
}

/** Milliseconds between two looks at the memory. */
const LOOK_MS = 250;

/** Loads a server and watches its memory meanwhile. */
export async function watchedLoad(
  generator: LoadGenerator,
  pid: number,
  order: LoadOrder,
): Promise<WatchedLoad> {
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(residentMemory(pid)), LOOK_MS);
  const before = cpuTime(pid);
  try {
    const report = await generator.load(order);
    return { ...report, memory, serverBusy: (cpuTime(pid) - before) / report.seconds };
  } finally {
    clearInterval(watch);
  }
}
