import { expect, test } from "vitest";
import { MOST_BYTES } from "../src/size/limits.ts";
import { IMPORTS, sdkBytes } from "../src/size/sdk-bytes.ts";
import { workerBytes } from "../src/size/worker-bytes.ts";

test.each(["sdk", "whole", "lean"] as const)(
  "what a page downloads of the SDK stays small: %s",
  async (what) => {
    const bytes = await sdkBytes(IMPORTS[what]);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES[what]);
  },
);

test("the worker as it would be deployed is at most 120 kB gzipped", () => {
  const bytes = workerBytes();
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES.worker);
});
