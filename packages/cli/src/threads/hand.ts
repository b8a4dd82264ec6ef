import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { JobName } from "./jobs/index.ts";
import type { Task, Told } from "./messages.ts";

/** A thread that has been started, as the main thread sees it. */
export interface Hand {
  /** Has a task worked on, and gives what each part that the thread takes comes to; fails where the thread does or dies. */
  work(task: Task, take: (part: number, result: unknown) => void): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a thread for a job; what goes wrong with it is told where it is asked to work. */
export function hand(job: JobName): Hand {
  // From the sources in a clone, and as it was compiled in an installed package: with the name of this very file's kind.
  const kind = extname(import.meta.url);
  const worker = new Worker(new URL(`./thread${kind}`, import.meta.url), {
    workerData: job,
    ...(kind === ".ts" && { execArgv: ["--conditions=@basketwise/source"] }),
  });
  // Until it has started, a thread may be told of more tasks than Node finds usual to be listened to.
  worker.setMaxListeners(0);
  const { promise: died, reject } = Promise.withResolvers<never>();
  died.catch(() => undefined);
  worker.once("error", (error) => reject(new Error(`a thread failed: ${error.message}`, { cause: error })));
  worker.once("exit", (code) => reject(new Error(`a thread ended early, with exit code ${code}`)));
  let tasks = 0;
  return {
    work: (task, take) => Promise.race([died, workOn(worker, tasks++, task, take)]),
    stop: async () => void (await worker.terminate()),
  };
}

/** A thread may be late with the task before, so each is known by its number. */
function workOn(
  worker: Worker,
  number: number,
  task: Task,
  take: (part: number, result: unknown) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const listen = (told: Told) => {
    if (told.task !== number) return;
    if (told.kind === "part") return take(told.part, told.result);
    worker.off("message", listen);
    if (told.kind === "done") resolve();
    else reject(new Error(`a thread failed: ${told.why}`));
  };
  worker.on("message", listen);
  worker.postMessage([number, task]);
  return promise;
}
