import { env } from "cloudflare:workers";
import {
  type CrossSellMatrix,
  completePolicy,
  crossSellMatrix,
  matrixKey,
  POINTER_KEY,
  versionKey,
  type WholeGraph,
} from "@basketwise/core";
import { CrossSellMatrixSchema, checkInput } from "@basketwise/core/schema";
import { expect, test } from "vitest";
import { bearer, KEYS, SECRET } from "./helpers/keys.ts";
import { type MemoryStorage, memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph, type Shelf } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { type Visitor, visitor } from "./helpers/visitor.ts";

const HELD = { headers: bearer(SECRET) };
const ADDRESS = "/v1/matrix";

/** Puts the matrix of a graph beside it, as a publish does, and gives it. */
async function publishMatrix(shelf: Shelf, graph: WholeGraph): Promise<CrossSellMatrix> {
  const { pointer } = await publishGraph(shelf, graph);
  const { version } = pointer.facts;
  const found = crossSellMatrix(graph, {
    policy: completePolicy({}),
    edits: [{ for: "phone", product: "case", edit: "pin" }],
  });
  const matrix = { ...found, graphVersion: version };
  await shelf.put(matrixKey(version), JSON.stringify(matrix));
  return matrix;
}

async function openShop(): Promise<{ shop: Visitor; storage: MemoryStorage; matrix: CrossSellMatrix }> {
  const storage = memoryStorage();
  const matrix = await publishMatrix(storage, shopGraph());
  return { shop: visitor({ storage }, { KEYS }), storage, matrix };
}

test("whoever shows the secret key gets what goes with what, with the edits marked", async () => {
  const { shop, matrix } = await openShop();
  const { status, headers, body } = await shop.ask<CrossSellMatrix>(ADDRESS, HELD);
  expect([status, body]).toEqual([200, matrix]);
  expect(headers.get("cache-control")).toBe("private, no-cache");
  expect(checkInput(CrossSellMatrixSchema, body)).toEqual({ ok: true, value: matrix });
  const pinned = body.cells.filter(({ edit }) => edit === "pin");
  expect(pinned).toMatchObject([{ row: "phone", column: "case", baskets: 40, reasons: ["bought_together"] }]);
});

test("it comes out of the bound KV as well", async () => {
  const matrix = await publishMatrix(env.GRAPH, shopGraph());
  const { body } = await visitor({}, { KEYS }).ask(ADDRESS, HELD);
  expect(body).toEqual(matrix);
});

test("without the secret key it tells nothing", async () => {
  const { storage } = await openShop();
  const { status, headers, text } = await visitor({ storage }, { KEYS }).ask(ADDRESS);
  expect(status).toBe(401);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(text).not.toContain("case");
});

test("who has it already is told so, until another graph or other edits are published", async () => {
  const { shop, storage, matrix } = await openShop();
  const etag = (await shop.ask(ADDRESS, HELD)).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  const asked = { headers: { ...HELD.headers, "if-none-match": etag } };
  const again = await shop.ask(ADDRESS, asked);
  expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
  storage.values.set(matrixKey(matrix.graphVersion), JSON.stringify({ ...matrix, cells: [] }));
  const other = await shop.ask<CrossSellMatrix>(ADDRESS, asked);
  expect([other.status, other.body.cells]).toEqual([200, []]);
});

test("after a rollback it is the matrix of the graph that is served", async () => {
  const storage = memoryStorage();
  const yesterday = await publishMatrix(storage, shopGraph());
  const today = await publishMatrix(storage, shopGraph(product("lamp", 9, "light")));
  const served = async () =>
    (await visitor({ storage }, { KEYS }).ask<CrossSellMatrix>(ADDRESS, HELD)).body.graphVersion;
  expect(await served()).toBe(today.graphVersion);
  storage.values.set(POINTER_KEY, storage.values.get(versionKey(yesterday.graphVersion)) ?? "");
  expect(await served()).toBe(yesterday.graphVersion);
});

test("where nothing is published, or no matrix was, there is none", async () => {
  const storage = memoryStorage();
  const nothing = await visitor({ storage }, { KEYS }).ask(ADDRESS, HELD);
  expect([nothing.status, nothing.body]).toMatchObject([
    404,
    { detail: "graph: no graph has been published" },
  ]);
  const { pointer } = await publishGraph(storage, shopGraph());
  const { status, body } = await visitor({ storage }, { KEYS }).ask(ADDRESS, HELD);
  const detail = `graph ${pointer.facts.version} has no matrix: publish it again`;
  expect([status, body]).toMatchObject([404, { detail }]);
});

test.each(["readHead", "readText"] as const)(
  "a storage whose %s fails is a problem, not a crash",
  async (read) => {
    const { storage } = await openShop();
    const fails = () => Promise.reject(new Error("down"));
    const shop = visitor({ storage: { ...storage, [read]: fails } }, { KEYS });
    const { status, body } = await shop.ask(ADDRESS, HELD);
    expect([status, body]).toMatchObject([503, { detail: "the storage failed" }]);
  },
);

test("other methods are refused by name", async () => {
  const { shop } = await openShop();
  const { status, headers } = await shop.ask(ADDRESS, { ...HELD, method: "PUT" });
  expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});
