import { type Hand, hand } from "./hand.ts";
import type { Job } from "./job.ts";
import { type DataOf, JOBS, type JobName, type ResultOf } from "./jobs/index.ts";
import { partCounter, takeParts } from "./take-parts.ts";

/** Threads that do the parts of a job; this thread does its share too. */
export interface Crew<Name extends JobName> {
  /**
   * Does a job of so many parts and gives what each came to, by its number. Each part is done once, by whoever is free,
   * from the first on; what the data hold in `shared` columns is not copied. A part that fails, or is lost with the thread
   * that took it, is an error. A thread that is late is not waited for.
   */
  run(data: DataOf<Name>, parts: number): Promise<ResultOf<Name>[]>;
  /** Ends the threads, whatever they are at; without it the process would not end. */
  stop(): Promise<void>;
}

/** Starts all threads but this one; they get ready while this one goes on. */
export function crew<Name extends JobName>(name: Name, threads: number): Crew<Name> {
  const hands: readonly Hand[] = Array.from({ length: threads - 1 }, () => hand(name));
  return {
    async run(data, parts) {
      const results = new Array<ResultOf<Name>>(parts);
      const task = { data, parts, counter: partCounter() };
      const all = Promise.withResolvers<void>();
      let left = parts;
      const take = (part: number, result: unknown) => {
        results[part] = result as ResultOf<Name>;
        if (--left === 0) all.resolve();
      };
      const others = Promise.all(hands.map((each) => each.work(task, take)));
      // Awaited after this thread's own share; it may fail before.
      others.catch(() => undefined);
      const job = (await JOBS[name]()) as unknown as Job<DataOf<Name>, unknown>;
      takeParts(task.counter, parts, () => {
        const work = job.open(data);
        return (part) => take(part, work(part));
      });
      await Promise.race([all.promise, others]);
      return results;
    },
    stop: async () => void (await Promise.all(hands.map((each) => each.stop()))),
  };
}
