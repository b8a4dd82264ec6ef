import { expect, test } from "vitest";
import { MOST_BYTES } from "../src/size/limits.ts";
import { sdkBytes } from "../src/size/sdk-bytes.ts";
import { workerBytes } from "../src/size/worker-bytes.ts";

test("what a page downloads of the SDK stays a few kilobytes", async () => {
  const bytes = await sdkBytes();
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES.sdk);
});

test("the worker as it would be deployed is at most 120 kB gzipped", () => {
  const bytes = workerBytes();
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES.worker);
});
