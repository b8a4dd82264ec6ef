import type { ServerResponse } from "node:http";
import { STORED } from "../../test/support/shop.ts";
import { fetchOn } from "../../test/support/worker-on.ts";
import type { Manner } from "./place.ts";

/** A request, read whole. */
export interface Read {
  readonly path: string;
  readonly init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
}

/** The worker itself, with a queue that takes every event. */
const askWorker = fetchOn(STORED, { INTAKE: { sendBatch: async () => {} } }, Date.now);

/** Lets a page of any origin read the answer. */
export const OPEN = { "access-control-allow-origin": "*" };

/** How the server answers, by manner. */
export const ANSWERS: Readonly<Record<Manner, (read: Read, response: ServerResponse) => void>> = {
  worker: (read, response) => relay(read, response, {}),
  /** As a worker behind a proxy that forgets to let other origins read. */
  refusing: (read, response) =>
    relay(read, response, { "access-control-allow-origin": "https://elsewhere.test" }),
  hanging: () => {},
  /** The head and half the body, and then nothing. */
  stalling: (_, response) =>
    void response.writeHead(200, { ...OPEN, "content-type": "application/json" }).write("{"),
  html: (_, response) =>
    void response.writeHead(200, { ...OPEN, "content-type": "text/html" }).end("<h1>Hello</h1>"),
  half: (_, response) => void response.writeHead(200, OPEN).end('{"requestId":"r1","offers":[{"id'),
  broken: (_, response) => void response.writeHead(500, OPEN).end("<h1>Internal Server Error</h1>"),
  "other-version": (_, response) =>
    void response.writeHead(200, OPEN).end('{"version":2,"offers":{"cart":[]}}'),
};

async function relay(
  { path, init }: Read,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<void> {
  const answer = await askWorker(`http://worker.test${path}`, init);
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...headers });
  response.end(await answer.text());
}
