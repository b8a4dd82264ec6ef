// Renders a product's page on the server with its offers in it, as Next and its like do, and hands them over to the browser.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createClient } from "@basketwise/sdk";
import { createOfferStore, handOver } from "@basketwise/sdk/store";
import { renderToString } from "react-dom/server";
import { page } from "./page.ts";

const endpoint = process.env.BASKETWISE_ENDPOINT ?? "http://127.0.0.1:8787";
const client = createClient({ endpoint, locale: "en-GB", budgetMs: 5_000 });

const server = createServer(async (request, response) => {
  if (request.url === "/browser.js") {
    response.setHeader("content-type", "text/javascript");
    response.end(await readFile(new URL("dist/browser.js", import.meta.url)));
    return;
  }
  const productId = new URL(request.url ?? "/", "http://localhost").searchParams.get("product") ?? "22423";
  // A store a request: nothing of one customer is ever seen by another.
  const store = createOfferStore(client);
  store.observe("product", { productId });
  await store.load();
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html>
<title>Product</title>
<main id="page">${renderToString(page(store, productId))}</main>
<script type="application/json" id="offers">${handOver(store)}</script>
<script type="module" src="/browser.js"></script>`);
  store.close();
});
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/?product=22423`);
});
