import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

test("an unknown address is not found", async () => {
  const answer = await exports.default.fetch("http://offers.test/nowhere");
  expect(answer.status).toBe(404);
});
