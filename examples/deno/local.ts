// Decides in process, without a server: `basketwise build` wrote the graph's folder, and the core is the worker's own.
import { createLocalClient, fromFiles } from "@basketwise/sdk/local";

const graph = Deno.env.get("BASKETWISE_GRAPH") ?? "../../.data/online-retail";
const client = createLocalClient({
  source: fromFiles((path) => Deno.readTextFile(`${graph}/${path}`)),
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
  Deno.exitCode = 1;
}
