import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import { unbound } from "../bindings/unbound.ts";
import type { Kit } from "../deps.ts";
import { graphCurrency } from "../graph-currency.ts";
import { readBytes } from "../http/read-bytes.ts";
import { respondProblem } from "../http/respond.ts";
import { visitOf } from "../http/visit-of.ts";
import { parseJson } from "../text/parse-json.ts";
import { MOST_BYTES, respondAccepted, respondConflict, respondLacking, respondTooLarge } from "./answers.ts";
import { isSigned } from "./is-signed.ts";
import { keepOrder } from "./keep-order.ts";
import type { Heard, Shop } from "./shops/shape.ts";
import { type OrderWay, orderWay } from "./stores.ts";
import { tell } from "./tell.ts";

/** Bytes that a ping may have. */
const PING_BYTES = 100;

/**
 * The route of a shop system's webhooks. The signature is the key: nothing of a body without it is looked at. What is not
 * an order to count is answered with 202 and why, since a shop gives up on an address that refuses.
 */
export function webhook(kit: Kit, shop: Shop): (c: Context<{ Bindings: Bindings }>) => Promise<Response> {
  return async (c) => {
    const way = orderWay(c.env);
    if (typeof way === "string") return respondLacking(unbound(way));
    const secret = c.env[shop.secret];
    if (!secret) return respondLacking(`the worker lacks the setting ${shop.secret}`);
    const body = await signedBody(c.req.raw, shop, secret);
    if (body instanceof Response) return body;
    const heard = hear(shop, c.req.header(shop.topic), body.text);
    if (heard instanceof Response) return heard;
    return heard.kind === "ignored" ? ignored(shop, heard.why) : take(c, kit, { shop, way }, heard);
  };
}

/** The body, if it is signed; else the answer. */
async function signedBody(
  request: Request,
  shop: Shop,
  secret: string,
): Promise<{ readonly text: string } | Response> {
  const signature = request.headers.get(shop.signature);
  if (signature === null) return unsigned(request, shop);
  const bytes = await readBytes(request, MOST_BYTES);
  if (bytes === undefined) return respondTooLarge();
  const signed = await isSigned(bytes, signature, secret);
  return signed ? { text: new TextDecoder().decode(bytes) } : respondUnsigned(shop);
}

/** The answer to a body without a signature, of which no more is read than a ping has. */
async function unsigned(request: Request, shop: Shop): Promise<Response> {
  const bytes = await readBytes(request, PING_BYTES);
  const isPing = bytes && shop.ping?.test(new TextDecoder().decode(bytes));
  return isPing ? new Response(null) : respondUnsigned(shop);
}

function respondUnsigned({ signature }: Shop): Response {
  return respondProblem(401, `${signature}: the body is not signed with this store's secret`);
}

function hear(shop: Shop, topic: string | undefined, text: string): Heard | Response {
  if (!shop.topics.includes(topic ?? ""))
    return { kind: "ignored", why: `${shop.topic}: expected one of ${shop.topics.join(", ")}` };
  const parsed = parseJson(text);
  if (!parsed.ok) return respondProblem(400, "the body is not JSON: choose JSON as the webhook's format");
  return shop.hear(parsed.value);
}

async function take(
  c: Context<{ Bindings: Bindings }>,
  kit: Kit,
  { shop, way }: { readonly shop: Shop; readonly way: OrderWay },
  { order, currency }: Extract<Heard, { kind: "order" }>,
): Promise<Response> {
  // Where the graph can't be asked now, the consumer asks it.
  const expected = await graphCurrency(c.env, kit, visitOf(c)).catch(() => undefined);
  if (expected !== undefined && expected !== currency) {
    const why = `currency: expected ${expected} as the graph has it, found ${currency}`;
    console.warn(`orders: ${JSON.stringify(order.orderId)}: ${why}`);
    return respondAccepted({ accepted: 0, known: 0, ignored: why });
  }
  const kept = await keepOrder(order, { key: c.env.PSEUDONYM_KEY, now: kit.now() });
  if (!kept.ok) return ignored(shop, kept.problem);
  const outcome = await tell([kept.value], way, { currency, lenient: true });
  if (outcome.kind === "failed") return outcome.problem;
  if (outcome.kind === "conflict") return respondConflict(outcome.conflict, undefined);
  return respondAccepted({ accepted: outcome.accepted, known: outcome.known });
}

function ignored(shop: Shop, why: string): Response {
  // Not what was found: a body of a shop has names and addresses in it.
  console.warn(`orders: ${shop.topic}: ignored: ${why.split(", found ")[0]}`);
  return respondAccepted({ accepted: 0, known: 0, ignored: why });
}
