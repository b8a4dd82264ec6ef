import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pinned } from "../measure/pinned.ts";
import type { LoadOrder, LoadReport } from "./messages.ts";

/** A process that loads servers, one after the other. */
export interface LoadGenerator {
  load(order: LoadOrder): Promise<LoadReport>;
  stop(): void;
}

/** Starts a generator on one core, where that can be had; it posts the JSON texts of a file, one a line, in turn. */
export function loadGenerator(file: string, path: string, core: number): LoadGenerator {
  const script = fileURLToPath(new URL("./load-child.ts", import.meta.url));
  const [program, ...words] = pinned(core, [process.execPath, ...process.execArgv, script, file, path]);
  const child = spawn(program, words, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`the load ended with ${code}`)),
  );
  ended.catch(() => undefined);
  return {
    async load(order) {
      const report = once(child, "message");
      child.send(order);
      const [message] = await Promise.race([report, ended]);
      return message as LoadReport;
    },
    stop: () => child.kill(),
  };
}
