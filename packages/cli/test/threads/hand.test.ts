import { afterEach, describe, expect, test } from "vitest";
import { type Hand, hand } from "../../src/threads/hand.ts";
import type { JobName } from "../../src/threads/jobs/index.ts";
import { partCounter } from "../../src/threads/take-parts.ts";

const started: Hand[] = [];
afterEach(() => Promise.all(started.splice(0).map((each) => each.stop())));

describe("a thread", () => {
  test("that fails at its task says why, and others take no more parts", async () => {
    const counter = partCounter();
    const ranges = [[0, "x"]];
    const work = start("count-rows").work(
      { data: { ...empty(), ranges }, parts: 3, counter },
      () => undefined,
    );
    await expect(work).rejects.toThrow(/^a thread failed: /);
    expect(Atomics.load(counter, 0)).toBe(3);
  });

  test("that is given nothing to do it with says so", async () => {
    const work = start("count-rows").work(
      { data: undefined, parts: 1, counter: partCounter() },
      () => undefined,
    );
    await expect(work).rejects.toThrow(/^a thread failed: .*undefined/);
  });

  test("whose job there is none of says so", async () => {
    const work = start("sums" as JobName).work(
      { data: undefined, parts: 1, counter: partCounter() },
      () => undefined,
    );
    await expect(work).rejects.toThrow(/^a thread failed: /);
  });

  test("that dies at its task leaves nobody waiting", async () => {
    const one = start("count-rows");
    const work = one.work({ data: empty(), parts: 0, counter: partCounter() }, () => undefined);
    const failed = expect(work).rejects.toThrow(/^a thread ended early, with exit code \d+$/);
    await one.stop();
    await failed;
  });
});

function start(job: JobName): Hand {
  const one = hand(job);
  started.push(one);
  return one;
}

/** Nothing to be counted. */
function empty() {
  const column = new Uint32Array(1);
  const index = {
    total: 0,
    baskets: new Uint32Array(),
    holderOffsets: column,
    holders: new Uint32Array(),
    itemOffsets: column,
    items: new Uint32Array(),
  };
  return { index, spec: { measure: "cosine", parameters: {} }, keep: 1, ranges: [] as unknown[] };
}
