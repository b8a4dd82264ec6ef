import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pinned } from "../measure/pinned.ts";
import { wranglerProgram } from "../workerd/wrangler.ts";

/** A CPU profile as V8 writes it; times are in microseconds. */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  /** The node that each sample was taken in. */
  readonly samples: readonly number[];
  /** The time up to each sample. */
  readonly timeDeltas: readonly number[];
}

/**
 * Bundles the worker of the workspace as it would be deployed, starts it in a fresh workerd and profiles that, as
 * `wrangler check startup` does; nothing leaves the machine. `folder` is for the profile.
 */
export function startupProfile(folder: string, core: number): CpuProfile {
  const file = join(folder, "startup.cpuprofile");
  const [program, ...words] = pinned(core, [
    process.execPath,
    wranglerProgram,
    "check",
    "startup",
    "--outfile",
    file,
  ]);
  execFileSync(program, words, {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return JSON.parse(readFileSync(file, "utf8")) as CpuProfile;
}

/** Milliseconds of a profile in which the worker was at work, collecting garbage with it. */
export function activeMilliseconds({ nodes, samples, timeDeltas }: CpuProfile): number {
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id),
  );
  const active = timeDeltas.filter((_, i) => !idle.has(samples[i] ?? -1));
  return active.reduce((sum, microseconds) => sum + microseconds, 0) / 1000;
}
