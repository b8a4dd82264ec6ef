import type { Kit } from "../deps.ts";
import type { Job } from "../upkeep/job.ts";
import type { Bindings } from "./env.ts";

/**
 * Does what is done once a day. A job that fails is told on the console and stops no other; rejects in the end if one
 * did, so that the run stands as failed in Cloudflare's list of runs.
 */
export async function keepUp(
  jobs: Readonly<Record<string, Job>>,
  bindings: Bindings,
  kit: Kit,
): Promise<void> {
  const failed: string[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    try {
      await job(bindings, kit);
    } catch (error) {
      console.error(`upkeep: ${name}: ${error}`);
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new Error(`upkeep failed: ${failed.join(", ")}`);
}
