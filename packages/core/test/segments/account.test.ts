import { expect, test } from "vitest";
import { accountSegments } from "../../src/segments/account.ts";

test("an account is told by its signals and its plan", () => {
  expect(accountSegments({ signals: ["expanding", "inbound"], plan: "pro" })).toEqual([
    "signal:expanding",
    "signal:inbound",
    "plan:pro",
  ]);
});

test("an account of which nothing is known is in no segment", () => {
  expect(accountSegments({ id: "c-1" })).toEqual([]);
});
