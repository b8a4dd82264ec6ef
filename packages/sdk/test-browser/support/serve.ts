import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The origin of the server that the tests ask: another one than the page's. */
    readonly server: string;
    /** An origin where nobody answers. */
    readonly deadServer: string;
  }
}

/** Runs the server while the tests in the browser do: in a thread, since this one does not know the sources' condition. */
export default async function serve(project: TestProject): Promise<() => Promise<number>> {
  const thread = new Worker(new URL("./server.ts", import.meta.url), {
    execArgv: ["--conditions=@basketwise/source"],
  });
  const [{ server, deadServer }] = await once(thread, "message");
  project.provide("server", server);
  project.provide("deadServer", deadServer);
  return () => thread.terminate();
}
