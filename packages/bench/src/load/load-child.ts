import { readFileSync } from "node:fs";
import { closedLoop } from "./closed-loop.ts";
import type { LoadOrder, LoadReport } from "./messages.ts";

// A process of its own that loads a server: reads bodies from a file of JSON texts, one a line, and sends them in turn.
const [file = "", path = "/"] = process.argv.slice(2);
const requests = readFileSync(file, "utf8").split("\n").map(toRequest);

process.on("message", async (order: LoadOrder) => {
  process.send!(await load(order));
});

/** A request as it goes over the wire. */
function toRequest(body: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Sends until the time is over or the number reached, and waits for the last answer. */
async function load({ port, connections, seconds, requests: most }: LoadOrder): Promise<LoadReport> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  let [sent, requestsAnswered, bytes] = [0, 0, 0];
  const next = () => {
    if (performance.now() >= end || sent === most) return undefined;
    return requests[sent++ % requests.length];
  };
  const answered = (length: number) => {
    requestsAnswered += 1;
    bytes += length;
  };
  await Promise.all(Array.from({ length: connections }, () => closedLoop({ port, next, answered })));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { requests: requestsAnswered, seconds: elapsed, bytes, cpu: (user + system) / 1e6 };
}
