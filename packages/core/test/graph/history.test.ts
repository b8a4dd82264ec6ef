import { type Publication, publicationOf, readHistory, withPublication } from "@basketwise/core";
import { expect, test } from "vitest";

const publication = (version: string, products = 5): Publication => ({
  version,
  at: "2026-10-01T00:00:00Z",
  products,
  pairs: 6,
  baskets: 7,
  policyVersion: "p1",
});

test("the last twenty publications are remembered, the latest last", () => {
  let history: readonly Publication[] = [];
  for (let i = 0; i < 30; i++) history = withPublication(history, publication(`v${i}`));
  expect(history.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, i) => `v${i + 10}`));
  expect(readHistory(JSON.stringify(history))).toEqual(history);
});

test("a publish that is made again is one, a version that comes back is another", () => {
  const one = withPublication([publication("a")], publication("a", 9));
  expect(one).toEqual([publication("a", 9)]);
  const back = withPublication(withPublication(one, publication("b")), publication("a"));
  expect(back.map(({ version }) => version)).toEqual(["a", "b", "a"]);
});

test("of a version the latest publish is told, and the one of another version before it", () => {
  const history = [publication("a", 1), publication("b", 2), publication("c", 3), publication("c", 4)];
  expect(publicationOf(history, "c")).toEqual({ own: publication("c", 4), before: publication("b", 2) });
  expect(publicationOf(history, "a")).toEqual({ own: publication("a", 1) });
  expect(publicationOf(history, "d")).toEqual({});
});

test.each([null, "", "<html>", "{}", "3", "[null, 3, {}]", `[{"version":"v","at":"never","products":1}]`])(
  "what is no history is an empty one: %s",
  (text) => {
    expect(readHistory(text)).toEqual([]);
  },
);
