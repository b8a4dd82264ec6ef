import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { absurdTitles } from "../serve/faults/absurd-titles.ts";
import { broken } from "../serve/faults/broken.ts";
import { dead } from "../serve/faults/dead.ts";
import { halfJson } from "../serve/faults/half-json.ts";
import { otherOrigin } from "../serve/faults/other-origin.ts";
import { otherVersion } from "../serve/faults/other-version.ts";
import { page } from "../serve/faults/page.ts";
import { scriptLinks } from "../serve/faults/script-links.ts";
import { wrongShapes } from "../serve/faults/wrong-shapes.ts";
import { type Served, servePages } from "../serve/serve-pages.ts";

const OFFER = { id: "1", products: [{ productId: "a", title: "Teacup" }], reasons: [{ text: "It is nice" }] };

let worker: Server;
let served: Served;
let folder: string;
const seen: { path: string | undefined; key: string | undefined }[] = [];

beforeAll(async () => {
  worker = createServer((request, response) => {
    seen.push({ path: request.url, key: request.headers.authorization });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ placement: "home", offers: [OFFER] }));
  });
  await new Promise<void>((resolve) => worker.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(join(tmpdir(), "basketwise-pages-"));
  await writeFile(join(folder, "index.html"), "<h1>The shop</h1>");
  const url = new URL(`http://127.0.0.1:${(worker.address() as AddressInfo).port}`);
  served = await servePages(folder, { url, key: "page-key" }, 0);
});

afterEach(() => served.answerWith());

afterAll(async () => {
  await served.stop();
  worker.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (headers: Record<string, string> = {}) =>
  fetch(`${served.endpoint}/v1/offers`, { method: "POST", body: "{}", headers, redirect: "manual" });

/** The offers of an answer. */
async function offers(): Promise<(typeof OFFER)[]> {
  const body = (await (await ask()).json()) as { offers: (typeof OFFER)[] };
  return body.offers;
}

test("every page is the shop, and a file that is not there is none", async () => {
  expect(await (await fetch(`${served.url}/product/22423`)).text()).toBe("<h1>The shop</h1>");
  expect((await fetch(`${served.url}/art/none.svg`)).status).toBe(404);
  expect((await fetch(`${served.url}/..%2f..%2fsecret.txt`)).status).toBe(404);
});

test("the worker is asked with the shop's key, but for who has one", async () => {
  seen.length = 0;
  expect(await (await ask()).json()).toEqual({ placement: "home", offers: [OFFER] });
  await ask({ authorization: "Bearer own-key" });
  expect(seen).toEqual([
    { path: "/v1/offers", key: "Bearer page-key" },
    { path: "/v1/offers", key: "Bearer own-key" },
  ]);
});

test("what goes wrong goes wrong as its name says", async () => {
  served.answerWith(dead);
  await expect(ask()).rejects.toThrow("fetch failed");
  served.answerWith(broken);
  expect((await ask()).status).toBe(500);
  served.answerWith(page);
  expect(await (await ask()).text()).toContain("<!doctype html>");
  served.answerWith(halfJson);
  await expect((await ask()).json()).rejects.toThrow(SyntaxError);
  served.answerWith(otherVersion);
  expect(await (await ask()).json()).not.toHaveProperty("offers");
  served.answerWith(otherOrigin);
  expect(new URL((await ask()).headers.get("location") ?? "").hostname).toBe("localhost");
});

test("a lying worker lies in its offers alone", async () => {
  served.answerWith(wrongShapes);
  expect(await (await ask()).json()).toMatchObject({ placement: "home", offers: [{ id: "1", price: null }] });
  served.answerWith(scriptLinks);
  const [product] = (await offers())[0]?.products ?? [];
  expect(product).toMatchObject({ title: "Teacup", link: expect.stringMatching(/^javascript:/) });
  served.answerWith(absurdTitles);
  expect((await offers())[0]?.reasons[0]?.text).toContain("<img src=x");
});

test("the worker itself answers again afterwards", async () => {
  served.answerWith(dead);
  served.answerWith();
  expect((await ask()).status).toBe(200);
});
