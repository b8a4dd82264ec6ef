import { loadGenerator } from "../load/load-generator.ts";
import type { OffersServers } from "../workerd/offers-servers.ts";
import { type LapOfLoad, lapOfLoad } from "./lap-of-load.ts";

/** Both servers, one after the other, under the same load. */
export interface RoundOfLoad {
  readonly offers: LapOfLoad;
  readonly bare: LapOfLoad;
}

/** What {@link roundsOfLoad} works with. */
export interface RoundsOfLoadOptions {
  /** A file of JSON texts, one a line. */
  readonly bodies: string;
  /** How many there are; each is sent to both servers once before anything is measured. */
  readonly count: number;
  /** The core that the load is made on. */
  readonly core: number;
  readonly connections: number;
  readonly rounds: number;
  /** How long each server is loaded in a round. */
  readonly seconds: number;
}

/** Warms both servers, then measures them in turn, A B A B, so that what slows the machine for a while slows both. */
export async function roundsOfLoad(
  { offers, bare }: OffersServers,
  { bodies, count, core, connections, rounds, seconds }: RoundsOfLoadOptions,
): Promise<RoundOfLoad[]> {
  const generator = loadGenerator({ file: bodies, path: "/v1/offers", core });
  const ours = { server: offers.workerd, socket: "offers", generator, connections, seconds };
  const baseline = { ...ours, server: bare, socket: "bare" };
  try {
    for (const { server, socket } of [ours, baseline]) {
      await generator.load({ port: server.port(socket), connections, seconds: 60, requests: count });
    }
    const laps: RoundOfLoad[] = [];
    while (laps.length < rounds)
      laps.push({ offers: await lapOfLoad(ours), bare: await lapOfLoad(baseline) });
    return laps;
  } finally {
    generator.stop();
  }
}
