import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** Headers that are one connection's own, or that the next one sets itself. */
const OWN = new Set(["connection", "host", "content-length", "transfer-encoding", "keep-alive", "upgrade"]);

/** A worker, and the key that is shown to it for who shows none. */
export interface Behind {
  readonly url: URL;
  readonly key: string;
}

/** Asks a worker what a request asked, at `path` there. */
export async function forward(
  request: IncomingMessage,
  { url, key }: Behind,
  path: string,
): Promise<Response> {
  const { method = "GET" } = request;
  const body = method === "GET" || method === "HEAD" ? null : new Uint8Array(await buffer(request));
  const headers = headersOf(request);
  headers.set("cf-connecting-ip", nextVisitor());
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${key}`);
  return await fetch(new URL(path, url), { method, headers, body, redirect: "manual" });
}

let visitors = 0;

/** An address of its own for each request: all of a test's come from one machine, and are more than the worker lets one visitor ask. */
function nextVisitor(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !OWN.has(name)) headers.set(name, String(value));
  }
  return headers;
}
