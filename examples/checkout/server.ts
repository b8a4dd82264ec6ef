// A merchant's checkout: takes a cart and the tokens of its offers, and says which promised prices it still earns.
import { createServer, type IncomingMessage } from "node:http";
import { type Cart, type PublicKeys, verifyOffer } from "@basketwise/sdk/verify";

const endpoint = process.env.BASKETWISE_ENDPOINT ?? "http://127.0.0.1:8787";

/** What a page sends. The cart and the customer are the server's own to know: here they are taken from the page. */
interface Checkout {
  readonly cart: Cart;
  readonly customerId?: string;
  readonly tokens: readonly string[];
}

const server = createServer(async (request, response) => {
  const { cart, customerId, tokens } = await readJson<Checkout>(request);
  const keys = await fetchKeys();
  const options = { keys, at: Date.now(), cart, ...(customerId !== undefined && { customerId }) };
  const found = await Promise.all(tokens.map((token) => verifyOffer(token, options)));
  const prices = found.map((one) =>
    one.valid ? { products: one.promised.products, ...one.promised.price } : { refused: one.code },
  );
  response.setHeader("content-type", "application/json").end(JSON.stringify({ prices }));
});
server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
});

/** The worker's public keys; they change with a new key only, so a real server keeps them for some minutes. */
async function fetchKeys(): Promise<PublicKeys> {
  const answer = await fetch(new URL("/.well-known/jwks.json", endpoint));
  return (await answer.json()) as PublicKeys;
}

async function readJson<T>(request: IncomingMessage): Promise<T> {
  return JSON.parse(Buffer.concat(await request.toArray()).toString("utf8")) as T;
}
