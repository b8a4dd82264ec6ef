import type { OfferRequest } from "@basketwise/core";
import { checkInput, OfferRequestSchema } from "@basketwise/core/schema";
import type { Given, Option } from "../commands/command.ts";
import { countOption, textOption } from "../commands/input-options.ts";
import { InputError } from "../input-error.ts";
import { readJsonFile } from "../io/read-json-file.ts";

/** The options that make up a request. */
export const REQUEST_OPTIONS = {
  placement: {
    type: "string",
    value: "NAME",
    help: "where the offers would stand (default cart, with --product product)",
  },
  cart: { type: "string", value: "ID[*N],…", help: "what is in the cart, with quantities" },
  product: { type: "string", value: "ID", help: "the page's own product" },
  category: { type: "string", value: "PATH", help: "the page's own category" },
  query: { type: "string", value: "WORDS", help: "what was searched for" },
  techniques: { type: "string", value: "CODE,…", help: "only these, in this order" },
  exclude: { type: "string", value: "ID,…", help: "never to be offered" },
  country: { type: "string", value: "CODE", help: "the visitor's country, ISO 3166-1" },
  locale: { type: "string", value: "TAG", help: "the visitor's language, BCP 47" },
  limit: { type: "string", value: "N", help: "offers at most" },
  request: {
    type: "string",
    value: "FILE",
    help: "a whole request as JSON; the other options come on top of it",
  },
} as const satisfies Record<string, Option>;

/** The request that the options describe; InputError for one that is not a request. */
export async function readRequest(given: Given): Promise<OfferRequest> {
  const file = textOption(given.options.request);
  const base = file === undefined ? {} : await readJsonFile(file);
  // A list or a text would be spread into fields that nobody reads.
  if (typeof base !== "object" || base === null || Array.isArray(base)) {
    throw new InputError(`${file}: expected an object that is a request`);
  }
  const asked = { ...base, ...fromOptions(given) };
  const placement = textOption(given.options.product) === undefined ? "cart" : "product";
  const checked = checkInput(OfferRequestSchema, { placement, ...asked });
  if (!checked.ok) throw new InputError(`${file ?? "offers"}: ${checked.problem}`);
  return checked.value;
}

function fromOptions(given: Given): object {
  const text = (name: keyof typeof REQUEST_OPTIONS) => textOption(given.options[name]);
  const list = (name: keyof typeof REQUEST_OPTIONS) => text(name)?.split(/\s*,\s*/);
  const fields = {
    placement: text("placement"),
    productId: text("product"),
    category: text("category"),
    query: text("query"),
    country: text("country"),
    locale: text("locale"),
    techniques: list("techniques"),
    exclude: list("exclude"),
    cart: readCart(list("cart")),
    limit: countOption("limit", given, { least: 1 }),
    explain: given.options.explain === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** `22632*6` is six of 22632. */
function readCart(items: readonly string[] | undefined): object | undefined {
  if (!items) return undefined;
  const lines = items.map((item) => {
    const [, productId = item, quantity] = /^(.+)\*(\d+)$/.exec(item) ?? [];
    if (quantity === undefined && item.includes("*")) {
      throw new InputError(`--cart: found ${JSON.stringify(item)}, expected ID or ID*N with a whole number`);
    }
    return { productId, ...(quantity !== undefined && { quantity: Number(quantity) }) };
  });
  return { lines };
}
