import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Behind, forward } from "./forward.ts";
import { real } from "./real.ts";
import { serveFile } from "./static-files.ts";
import type { Upstream } from "./upstream.ts";

/** Where the pages ask for offers. */
export const ENDPOINT = "/basketwise";

/** The pages as they are served. */
export interface Served {
  readonly url: string;
  /** Where the pages ask for offers, as a whole address. */
  readonly endpoint: string;
  /** Lets something else answer in the worker's place from now on; the worker itself again where nothing is said. */
  readonly answerWith: (upstream?: Upstream) => void;
  readonly stop: () => Promise<void>;
}

/** Serves a folder of built pages, with a worker behind `/basketwise`. */
export async function servePages(folder: string, worker: Behind, port: number): Promise<Served> {
  let upstream = real;
  const server = createServer((request, response) => {
    answer(request, response, { folder, worker, upstream }).catch(() => {
      if (!response.headersSent) response.statusCode = 502;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    endpoint: `${url}${ENDPOINT}`,
    answerWith: (other = real) => {
      upstream = other;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Place {
  readonly folder: string;
  readonly worker: Behind;
  readonly upstream: Upstream;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, worker, upstream }: Place,
): Promise<void> {
  const { url = "/" } = request;
  if (!url.startsWith(`${ENDPOINT}/`))
    return serveFile(folder, new URL(url, "http://shop").pathname, response);
  const path = url.slice(ENDPOINT.length);
  await upstream.answer({ request, response, forward: () => forward(request, worker, path) });
}
