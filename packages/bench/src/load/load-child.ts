import { readFileSync } from "node:fs";
import type { Answer } from "./answer-reader.ts";
import { closedLoop } from "./closed-loop.ts";
import { failureOf } from "./failure-of.ts";
import { latencyOf } from "./latency-of.ts";
import type { LoadOrder, LoadReport } from "./messages.ts";
import { openLoop } from "./open-loop.ts";

// A process of its own that loads a server: reads bodies from a file of JSON texts, one a line, and sends them in turn.
const [file = "", path = "/", headers = "{}"] = process.argv.slice(2);
const lines = Object.entries<string>(JSON.parse(headers)).map(([name, value]) => `${name}: ${value}`);
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
    ...lines,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Sends until the time is over or the number reached, and waits for the last answer. */
async function load(order: LoadOrder): Promise<LoadReport> {
  const { port, connections, seconds, rate, whole = false } = order;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const took: number[] = [];
  let [sent, bytes, failures] = [0, 0, 0];
  let first: string | undefined;
  const next = () => requests[sent++ % requests.length]!;
  const answered = (answer: Answer, milliseconds: number) => {
    took.push(milliseconds);
    bytes += answer.body.length;
    const failure = failureOf(answer, whole);
    if (failure === undefined) return;
    failures += 1;
    first ??= failure;
  };
  const isOver = () => performance.now() >= end || sent === order.requests;
  await (rate === undefined
    ? Promise.all(
        Array.from({ length: connections }, () =>
          closedLoop({ port, next: () => (isOver() ? undefined : next()), answered }),
        ),
      )
    : openLoop({ port, connections, rate, seconds, next, answered }));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    requests: took.length,
    seconds: elapsed,
    bytes,
    cpu: (user + system) / 1e6,
    failures,
    ...(first !== undefined && { failure: first }),
    latency: latencyOf(took),
  };
}
