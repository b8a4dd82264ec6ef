// Decides in process, without a server: `basketwise build` wrote the graph's folder, and the core is the worker's own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLocalClient, fromFiles } from "@basketwise/sdk/local";

const graph = process.env.BASKETWISE_GRAPH ?? "../../.data/online-retail";
const client = createLocalClient({
  source: fromFiles((path) => readFile(join(graph, path), "utf8")),
  locale: "en-GB",
});

const result = await client.offers({ placement: "cart", cart: { lines: [{ productId: "22423" }] } });

if (result.status === "ok") {
  for (const { products, price, reasons } of result.response.offers) {
    const { format } = new Intl.NumberFormat("en-GB", { style: "currency", currency: price.currency });
    console.log(`${products.map(({ title }) => title).join(" + ")}, ${format(price.amount)}`);
    for (const { text } of reasons) console.log(`  ${text}`);
  }
} else {
  console.error(`no offers from ${graph} (${result.code}): ${result.detail ?? "no more is known"}`);
  process.exitCode = 1;
}
