import type { Order, OrdersQuery } from "@basketwise/core";
import { linesOf } from "../log/lines-of.ts";
import { logPieces, type Piece } from "./log-pieces.ts";
import type { OrderStores } from "./stores.ts";
import { tellOnce } from "./tell-once.ts";

/** Characters of the log that are looked up in the ledger together. */
const ENOUGH_CHARACTERS = 500_000;

/**
 * The orders of some days, an order a line, each once, in its latest telling. Holds a few objects of the log at a time,
 * and the ids of one day. Rejects as log and ledger do.
 */
export async function* exportOrders(
  { log, taken }: Pick<OrderStores, "log" | "taken">,
  query: OrdersQuery,
): AsyncGenerator<string, undefined> {
  const teller = tellOnce();
  for await (const pieces of inLots(logPieces(log, query))) {
    const places = await taken.places([...new Set(pieces.flatMap(idsIn))]);
    const lines = pieces.map((piece) => teller.tell(piece, places)).join("");
    if (lines !== "") yield lines;
  }
  const rest = teller.rest();
  if (rest !== "") yield rest;
}

/** Pieces put together until they are worth a question to the ledger. */
async function* inLots(pieces: AsyncIterable<readonly Piece[]>): AsyncGenerator<Piece[], undefined> {
  let lot: Piece[] = [];
  let characters = 0;
  for await (const some of pieces) {
    lot.push(...some);
    characters += some.reduce((sum, { text }) => sum + text.length, 0);
    if (characters < ENOUGH_CHARACTERS) continue;
    yield lot;
    [lot, characters] = [[], 0];
  }
  if (lot.length > 0) yield lot;
}

function idsIn({ text }: Piece): string[] {
  return linesOf(text).map((line) => (JSON.parse(line) as Order).orderId);
}
