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

/** What {@link loadGenerator} works with. */
export interface LoadGeneratorOptions {
  /** A file of JSON texts, one a line, that are posted in turn. */
  readonly file: string;
  readonly path: string;
  /** Beside those that say what the body is. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The core it runs on, where that can be had. */
  readonly core: number;
}

/** Starts a generator. */
export function loadGenerator({ file, path, headers = {}, core }: LoadGeneratorOptions): LoadGenerator {
  const script = fileURLToPath(new URL("./load-child.ts", import.meta.url));
  const [program, ...words] = pinned(core, [
    process.execPath,
    ...process.execArgv,
    script,
    file,
    path,
    JSON.stringify(headers),
  ]);
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
