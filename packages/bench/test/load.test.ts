import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type Answer, answerReader } from "../src/load/answer-reader.ts";
import { closedLoop } from "../src/load/closed-loop.ts";
import { failureOf } from "../src/load/failure-of.ts";
import { latencyOf } from "../src/load/latency-of.ts";
import { openLoop } from "../src/load/open-loop.ts";

const head = (length: number) => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`;

test("answers are read whole, however they are cut on their way", () => {
  const answers = [`${head(5)}hello`, head(0), `${head(12)}\r\n\r\nHTTP/1.1`];
  for (let size = 1; size <= 60; size++) {
    const read = answerReader();
    const bodies: string[] = [];
    // An answer begins in a chunk of its own: only then has the next request been sent.
    for (const answer of answers) {
      for (let from = 0; from < answer.length; from += size) {
        const found = read(Buffer.from(answer.slice(from, from + size)));
        if (found) bodies.push(`${found.status} ${found.body}`);
      }
    }
    expect(bodies).toEqual(["200 hello", "200 ", "200 \r\n\r\nHTTP/1.1"]);
  }
});

test("what is no answer is not taken for one", () => {
  expect(() => answerReader()(Buffer.from("SSH-2.0-OpenSSH\r\n\r\n"))).toThrow("not as expected");
});

const answer = (status: number, body: string): Answer => ({ status, body: Buffer.from(body) });

test("an answer fails that is no 200; of a whole one also what has no offers or says why it is less", () => {
  expect(failureOf(answer(500, "{}"), false)).toBe("500 {}");
  expect(failureOf(answer(200, "{}"), false)).toBeUndefined();
  expect(failureOf(answer(200, "{}"), true)).toBe("{}");
  expect(failureOf(answer(200, '{"offers":[]}'), true)).toBeUndefined();
  expect(failureOf(answer(200, '{"offers":[],"degraded":"timeout"}'), true)).toContain("timeout");
});

test("a percentile is the least that so many answers stay within", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(latencyOf(hundred)).toEqual({ p50: 50, p99: 99, p999: 100, worst: 100 });
  expect(latencyOf([])).toEqual({ p50: 0, p99: 0, p999: 0, worst: 0 });
});

test("who falls due while a server pauses waits for the pause in the latency too", async () => {
  const PAUSE = 300;
  const paused = Date.now() + 200;
  const server = createServer((_, response) => {
    const now = Date.now();
    const rest = now >= paused && now < paused + PAUSE ? paused + PAUSE - now : 0;
    setTimeout(() => response.end("{}"), rest);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const request = Buffer.from("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  const took: number[] = [];
  const answered = (_: Answer, milliseconds: number) => void took.push(milliseconds);
  await openLoop({ port, connections: 2, rate: 400, seconds: 1, next: () => request, answered });
  server.close();
  // About 120 fell due in it. Two connections alone, each asking on when it has its answer, would have felt two.
  expect(took.length).toBeGreaterThan(250);
  expect(took.filter((milliseconds) => milliseconds > 20).length).toBeGreaterThan(50);
});

test("a server that hangs up is an error, not an end", async () => {
  const server = createServer((_, response) => void response.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const next = () => Buffer.from("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  const options = { port, connections: 1, rate: 100, seconds: 1, next, answered: () => undefined };
  await expect(openLoop(options)).rejects.toThrow("the server closed a connection");
  await expect(closedLoop(options)).rejects.toThrow("the server closed a connection");
  server.close();
});
