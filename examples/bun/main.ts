// Asks a worker what goes with a basket of the Online Retail shop, and prints the offers with their reasons.
import { createClient } from "@basketwise/sdk";

const endpoint = Bun.argv[2] ?? Bun.env.BASKETWISE_ENDPOINT ?? "http://127.0.0.1:8787";
const client = createClient({ endpoint, budgetMs: 5_000 });

const result = await client.offers({
  placement: "cart",
  // Invoice 540777: five cake stands, and eight each of two kinds of teacup.
  cart: {
    lines: [
      { productId: "22423", quantity: 5 },
      { productId: "22697", quantity: 8 },
      { productId: "22699", quantity: 8 },
    ],
  },
});

if (result.status === "ok") {
  for (const { products, price, reasons } of result.response.offers) {
    const { format } = new Intl.NumberFormat("en-GB", { style: "currency", currency: price.currency });
    console.log(`${products.map(({ title }) => title).join(" + ")}, ${format(price.amount)}`);
    for (const { text } of reasons) console.log(`  ${text}`);
  }
} else {
  console.error(`${endpoint} is unavailable (${result.code}): ${result.detail ?? "no more is known"}`);
  process.exitCode = 1;
}
