import type { LoadGenerator } from "../load/load-generator.ts";
import type { Workerd } from "../workerd/serve-workerd.ts";
import { cpuTime } from "./cpu-time.ts";

/** What one round on one server came to. */
export interface LapOfLoad {
  readonly requestsPerSecond: number;
  /** Microseconds of the server's CPU a request. */
  readonly cpuPerRequest: number;
  /** The mean length of an answer's body. */
  readonly bytes: number;
  /** Of one core, 0 to 1: near 1 the server is saturated. */
  readonly serverBusy: number;
  /** Of one core, 0 to 1: well below 1 the generator did not hold the server back. */
  readonly loadBusy: number;
}

/** What {@link lapOfLoad} works with. */
export interface LapOfLoadOptions {
  readonly server: Workerd;
  readonly socket: string;
  readonly generator: LoadGenerator;
  readonly connections: number;
  readonly seconds: number;
}

/**
 * Loads a server for some seconds.
 *
 * @throws Error where an answer is no 200, for a server that refuses is fast
 */
export async function lapOfLoad(options: LapOfLoadOptions): Promise<LapOfLoad> {
  const { server, socket, generator, connections, seconds } = options;
  const before = cpuTime(server.pid);
  const report = await generator.load({ port: server.port(socket), connections, seconds });
  const used = cpuTime(server.pid) - before;
  if (report.failure !== undefined) throw new Error(`${socket}: ${report.failure}`);
  return {
    requestsPerSecond: report.requests / report.seconds,
    cpuPerRequest: (used / report.requests) * 1e6,
    bytes: report.bytes / report.requests,
    serverBusy: used / report.seconds,
    loadBusy: report.cpu / report.seconds,
  };
}
