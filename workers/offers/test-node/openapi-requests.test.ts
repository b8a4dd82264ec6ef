import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearer, SECRET } from "../test/helpers/keys.ts";
import type { Asked, Shop } from "./requests/asked.ts";
import { OPERATIONS, type Operation } from "./requests/document.ts";
import { type Answered, judge } from "./requests/judge.ts";
import { requestOf } from "./requests/request-of.ts";
import { publishedShop, SETTINGS, shopWith } from "./requests/shop.ts";
import { type Running, startShop } from "./requests/start-shop.ts";

/** Another seed makes other requests; a failure prints it with the way to the smallest request that fails. */
const SEED = Number(process.env.SEED ?? 20261122);

/** Requests in all that are made of the document. */
const REQUESTS = 5_000;

/** Milliseconds after which an answer counts as one that never comes. */
const PATIENCE_MS = 20_000;

/** Milliseconds that the worker may take to start on a busy machine. */
const START_MS = 60_000;

/** What takes a body or a query has many ways to go wrong; what takes neither has few. */
const FEW = 60;
const takes = ({ parameters = [], requestBody }: Operation) =>
  requestBody !== undefined || parameters.some((one) => one.in !== "header");
const many = OPERATIONS.filter(({ operation }) => takes(operation)).length;
const runsOf = (operation: Operation) => (takes(operation) ? Math.ceil(REQUESTS / many) : FEW);

let running: Running;
let shop: Shop;
const met = new Map<string, Map<number, number>>();
let asked = 0;

beforeAll(async () => {
  running = await startShop({ values: await publishedShop(), settings: SETTINGS });
  shop = shopWith(await promisedTokens());
}, START_MS);

afterAll(async () => {
  await running?.stop();
});

/** Tokens of offers that this very worker makes. */
async function promisedTokens(): Promise<string[]> {
  const body = JSON.stringify({
    placement: "cart",
    techniques: ["multibuy", "bundle"],
    cart: { lines: [{ productId: "case", quantity: 1 }] },
  });
  const headers = { "content-type": "application/json", ...bearer(SECRET) };
  const { text } = await send({ method: "POST", path: "/v1/offers", headers, body });
  return [...text.matchAll(/"token":"([^"]+)"/g)].map(([, token]) => token ?? "");
}

async function send({ method, path, headers, body }: Asked): Promise<Answered> {
  const response = await fetch(`${running.url.origin}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  return { status: response.status, mediaType, text };
}

describe("whatever is asked of an operation, the answer is one that the document declares, and never a failure", () => {
  for (const { path, method, operation } of OPERATIONS) {
    test.concurrent(`${method} ${path}`, async () => {
      const statuses = new Map<number, number>();
      met.set(operation.operationId, statuses);
      await fc.assert(
        fc.asyncProperty(requestOf(path, method, operation, shop), async (request) => {
          const answer = await send(request);
          asked++;
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          expect(judge(operation, answer)).toBeUndefined();
        }),
        {
          seed: SEED,
          numRuns: runsOf(operation),
          endOnFailure: process.env.CI === undefined,
        },
      );
    });
  }
});

test("a method or an address that the document does not have is answered with a problem", async () => {
  const paths = OPERATIONS.map(({ path }) => path.replace(/\{\w+\}/, "some"));
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"];
  const known = new Set(OPERATIONS.map(({ path, method }) => `${method} ${path.replace(/\{\w+\}/, "some")}`));
  const twist = fc.constantFrom(
    "",
    "/",
    "//",
    "%2f",
    ".json",

    "/__proto__",
    "%00",
    "%ff",
    ";x=1",
    "/x/y",
  );
  const anywhere = fc.tuple(fc.constantFrom(...methods), fc.constantFrom(...paths, "/", "/v1"), twist);
  await fc.assert(
    fc.asyncProperty(anywhere, async ([method, path, more]) => {
      const answer = await send({ method, path: `${path}${more}`, headers: bearer(SECRET) });
      asked++;
      if (known.has(`${method} ${path}`) && more === "") return;
      if (path === "/" && method === "GET") return;
      // A path that ends in a name has a name there, whatever is in it.
      if (known.has(`${method} ${path}`) && path.endsWith("/some")) return;
      expect(answer).toMatchObject({ mediaType: "application/problem+json" });
      expect([400, 401, 403, 404, 405, 411, 413, 415]).toContain(answer.status);
      expect(JSON.parse(answer.text)).toMatchObject({ type: "about:blank", status: answer.status });
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test("so many were asked that each operation was met at its best and at its worst", () => {
  expect(asked).toBeGreaterThanOrEqual(REQUESTS);
  const spoilt = OPERATIONS.filter(({ operation: { operationId, responses } }) => {
    const statuses = [...(met.get(operationId)?.keys() ?? [])];
    const canFail = Object.keys(responses).some((status) => status >= "400" && status < "500");
    return !statuses.some((status) => status < 300) || (canFail && !statuses.some((status) => status >= 400));
  });
  expect(
    spoilt.map(({ path, method, operation: { operationId } }) => ({
      operation: `${method} ${path}`,
      met: Object.fromEntries(met.get(operationId) ?? []),
    })),
  ).toEqual([]);
});
