import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { pinned } from "../measure/pinned.ts";
import { workerdProgram } from "./wrangler.ts";

/** A workerd that serves. */
export interface Workerd {
  readonly pid: number;
  /** The port that a socket of the configuration listens on. */
  port(socket: string): number;
  stop(): Promise<void>;
}

/** Starts workerd on a configuration file, on one core where that can be had, and waits for its sockets to listen. */
export async function serveWorkerd(
  config: string,
  sockets: readonly string[],
  core: number,
): Promise<Workerd> {
  const [program, ...words] = pinned(core, [workerdProgram, "serve", "--control-fd=3", config]);
  const child = spawn(program, words, { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  const failed = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`workerd ended with ${code}`)),
  );
  failed.catch(() => undefined);
  const ports = await Promise.race([listening(child.stdio[3] as Readable, sockets.length), failed]);
  return {
    pid: child.pid!,
    port: (socket) => ports.get(socket)!,
    async stop() {
      child.kill();
      await failed.catch(() => undefined);
    },
  };
}

/** Reads workerd's control messages until that many sockets listen. */
async function listening(control: Readable, count: number): Promise<Map<string, number>> {
  const ports = new Map<string, number>();
  for await (const line of createInterface({ input: control })) {
    const message = JSON.parse(line) as { event: string; socket?: string; port?: number };
    if (message.event === "listen") ports.set(message.socket!, message.port!);
    if (ports.size === count) return ports;
  }
  throw new Error("workerd ended before it listened");
}
