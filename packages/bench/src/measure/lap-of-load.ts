import type { LoadGenerator } from "../load/load-generator.ts";
import type { Workerd } from "../workerd/serve-workerd.ts";
import { cpuTime } from "./cpu-time.ts";

/** What one round on one server came to. */
export interface LapOfLoad {
  readonly requestsPerSecond: number;
  /** Microseconds of the server's CPU a request. */
  readonly cpuPerRequest: number;
  /** Of one core, 0 to 1: near 1 the server is saturated. */
  readonly serverBusy: number;
  /** Of one core, 0 to 1: well below 1 the generator did not hold the server back. */
  readonly loadBusy: number;
}

/** Loads a server for some seconds over 64 connections. */
export async function lapOfLoad(
  { pid, port }: Workerd,
  socket: string,
  generator: LoadGenerator,
  seconds: number,
): Promise<LapOfLoad> {
  const before = cpuTime(pid);
  const report = await generator.load({ port: port(socket), connections: 64, seconds });
  const used = cpuTime(pid) - before;
  return {
    requestsPerSecond: report.requests / report.seconds,
    cpuPerRequest: (used / report.requests) * 1e6,
    serverBusy: used / report.seconds,
    loadBusy: report.cpu / report.seconds,
  };
}
