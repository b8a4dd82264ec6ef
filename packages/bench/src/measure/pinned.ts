import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Whether this machine can keep a process on one core: it has `taskset`, and a second core for what else runs. */
export const canPin: boolean = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;

/** A command that runs on one core; as it is where that can't be had. */
export function pinned(core: number, command: readonly [string, ...string[]]): [string, ...string[]] {
  return canPin ? ["taskset", "--cpu-list", String(core), ...command] : [...command];
}
