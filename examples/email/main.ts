// Writes the e-mail that a customer gets three weeks after an order: what others bought later, each with its reason.
import { createClient, type Offer } from "@basketwise/sdk";

const endpoint = process.env.BASKETWISE_ENDPOINT ?? "http://127.0.0.1:8787";
const client = createClient({ endpoint, key: process.env.BASKETWISE_KEY, locale: "en-GB", budgetMs: 5_000 });

const threeWeeksAgo = new Date(Date.now() - 21 * 24 * 60 * 60 * 1000).toISOString();
const cakeStands = { productId: "22423", quantity: 2, price: 12.75 };
const result = await client.offers({
  placement: "email",
  customer: { orders: [{ orderId: "10234", at: threeWeeksAgo, lines: [cakeStands] }] },
});

if (result.status === "unavailable") {
  console.error(`no e-mail: ${result.code} ${result.detail ?? ""}`);
  process.exitCode = 1;
} else if (result.response.offers.length === 0) {
  console.log("no e-mail: there is nothing worth telling this customer now");
} else {
  console.log(
    `<p>What goes with your last order:</p>\n<ul>\n${result.response.offers.map(item).join("\n")}\n</ul>`,
  );
}

function item({ products, price, reasons }: Offer): string {
  const { format } = new Intl.NumberFormat("en-GB", { style: "currency", currency: price.currency });
  const title = products.map((product) => product.title).join(" and ");
  return `  <li><b>${escaped(title)}</b>, ${format(price.amount)}<br>${escaped(reasons[0]?.text ?? "")}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
