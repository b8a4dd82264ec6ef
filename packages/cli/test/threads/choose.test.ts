import { createHook } from "node:async_hooks";
import {
  chooseFor,
  type DatedBaskets,
  type MeasureSpec,
  type TrialGround,
  type TryAll,
  trialOn,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { trials } from "../../src/threads/choose.ts";
import { madeShop } from "./made-shop.ts";

/** What to learn from, and what of the same shop's other baskets is to be found. */
function ground(seed: number, at?: Float64Array): TrialGround {
  const { table } = madeShop(400, seed);
  const pairs = Array.from({ length: 90 }, (_, cart) => [cart % 40, 40 + (cart % 60)] as const);
  return {
    train: { table, ...(at && { at }) },
    keep: 9,
    turns: 1,
    heldOut: {
      offsets: Uint32Array.from({ length: pairs.length + 1 }, (_, cart) => cart),
      items: Uint32Array.from(pairs, ([item]) => item),
      held: Uint32Array.from(pairs, ([, held]) => held),
    },
  };
}

const moments = Float64Array.from({ length: 400 }, (_, basket) => 1e12 + basket * 86_400_000);
const grounds = [ground(1), ground(2, moments)];
const specs: readonly MeasureSpec[] = [
  { measure: "damped-confidence", parameters: { size: 0.5, "half-life": 90 } },
  { measure: "slim", parameters: { ridge: 10 } },
  { measure: "cosine", parameters: {} },
  { measure: "ease", parameters: { least: 2 } },
];

describe("trials in threads", () => {
  test.each([1, 3])("find with %d what is found one after another, in the same order", async (threads) => {
    const { tryAll, stop } = trials(threads);
    try {
      const alone = specs.map(trialOn(grounds));
      expect(await tryAll(grounds, specs)).toEqual(alone);
      // And on the same grounds again, and on others.
      expect(await tryAll(grounds, specs.slice(2))).toEqual(alone.slice(2));
      const others = [ground(3)];
      expect(await tryAll(others, specs)).toEqual(specs.map(trialOn(others)));
      expect(await tryAll(grounds, [])).toEqual([]);
    } finally {
      await stop();
    }
  });

  test("choose what is chosen without them", async () => {
    const { table } = madeShop(1_400, 5);
    const at = Float64Array.from({ length: 1_400 }, (_, basket) => 1e12 + basket * 86_400_000);
    const baskets: DatedBaskets = { table, at };
    const { tryAll, stop } = trials(2);
    try {
      const chosen = await chooseFor(baskets, { keep: 9, tryAll });
      expect(chosen.tried).toBeGreaterThan(0);
      expect(chosen).toEqual(await chooseFor(baskets, { keep: 9 }));
    } finally {
      await stop();
    }
  });

  test("are no more than a step of the choice has rankings to try", async () => {
    const { table } = madeShop(1_400, 5);
    let most = 0;
    const tryAll: TryAll = (at, asked) => {
      most = Math.max(most, asked.length);
      return asked.map(trialOn(at));
    };
    await chooseFor({ table }, { keep: 9, tryAll });
    let started = 0;
    const init = (_: number, kind: string) => {
      if (kind === "WORKER") started++;
    };
    const hook = createHook({ init }).enable();
    await trials(20).stop();
    hook.disable();
    // The main thread tries too.
    expect(started).toBe(most - 1);
  });

  test("leave what they were given as it was", async () => {
    const before = structuredClone(grounds);
    const { tryAll, stop } = trials(2);
    try {
      await tryAll(grounds, specs);
    } finally {
      await stop();
    }
    expect(grounds).toEqual(before);
  });

  test("tell of a ranking that can't be", async () => {
    const { tryAll, stop } = trials(1);
    try {
      await expect(async () =>
        tryAll(grounds, [{ measure: "lift", parameters: { ridge: 1 } }]),
      ).rejects.toThrow("lift has no ridge");
    } finally {
      await stop();
    }
  });
});
