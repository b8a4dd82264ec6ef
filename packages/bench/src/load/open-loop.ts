import { dice } from "../data/dice.ts";
import type { Answer } from "./answer-reader.ts";
import { type Connection, connection } from "./connection.ts";

/** What {@link openLoop} works with. */
export interface OpenLoopOptions {
  readonly port: number;
  readonly connections: number;
  /** Requests a second, in the mean. */
  readonly rate: number;
  /** For how long requests fall due. */
  readonly seconds: number;
  /** The next request as it goes over the wire. */
  readonly next: () => Buffer;
  /** Called with each answer, and the milliseconds since its request fell due. */
  readonly answered: (answer: Answer, milliseconds: number) => void;
}

/** A connection, and when what it carries fell due. */
interface Line {
  readonly connection: Connection;
  due: number;
}

/**
 * Sends requests when they fall due, whatever has become of those before: visitors know nothing of each other, so they
 * come at random (a Poisson process), and what waits for a free connection waits as a visitor would. Latency counts from
 * the moment a request fell due, so that a pause of the server is felt by all who came meanwhile. Keeps its core busy:
 * a timer would be late by up to a millisecond. Rejects where a connection breaks.
 */
export async function openLoop(options: OpenLoopOptions): Promise<void> {
  const { port, connections, rate, seconds, next, answered } = options;
  const roll = dice(7);
  const waiting: number[] = [];
  const free: Line[] = Array.from({ length: connections }, () => {
    const line: Line = {
      due: 0,
      connection: connection(port, (answer) => {
        answered(answer, performance.now() - line.due);
        free.push(line);
        send();
      }),
    };
    return line;
  });
  const lines = [...free];
  const broken = Promise.all(lines.map((line) => line.connection.closed));

  const send = () => {
    while (free.length > 0 && waiting.length > 0) {
      const line = free.pop()!;
      line.due = waiting.shift()!;
      line.connection.send(next());
    }
  };
  const start = performance.now();
  const end = start + seconds * 1000;
  let due = start;
  const step = () => {
    const now = performance.now();
    for (; due <= now && due < end; due += (-Math.log(1 - roll()) / rate) * 1000) waiting.push(due);
    send();
    return now >= end && waiting.length === 0 && free.length === lines.length;
  };
  const done = new Promise<void>((resolve) => {
    const turn = () => (step() ? resolve() : setImmediate(turn));
    turn();
  });
  await Promise.race([done, broken]);
  for (const line of lines) line.connection.end();
  await broken;
}
