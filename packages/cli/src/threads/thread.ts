import { parentPort, type Transferable, workerData } from "node:worker_threads";
import type { Job } from "./job.ts";
import { JOBS, type JobName } from "./jobs/index.ts";
import type { Task, Told } from "./messages.ts";
import { takeParts } from "./take-parts.ts";

// What runs in a thread. It loads its job before it is told anything, while the main thread is still getting ready.
const job = load(workerData as JobName);
// An error is answered with the task; until then it is nobody's.
job.catch(() => undefined);
parentPort?.on("message", (message: readonly [number: number, task: Task]) => void answer(...message));

/** Loads a job by its name. */
async function load(name: JobName): Promise<Job<unknown, unknown>> {
  return (await JOBS[name]()) as Job<unknown, unknown>;
}

async function answer(task: number, { data, parts, counter }: Task): Promise<void> {
  try {
    const { open, moved } = await job;
    takeParts(counter, parts, () => {
      const work = open(data);
      return (part) => {
        const result = work(part);
        tell({ task, kind: "part", part, result }, moved(result));
      };
    });
    tell({ task, kind: "done" });
  } catch (error) {
    tell({ task, kind: "failed", why: error instanceof Error ? error.message : String(error) });
  }
}

function tell(told: Told, moved: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(told, moved as Transferable[]);
}
