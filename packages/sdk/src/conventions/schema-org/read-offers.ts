import { type Fields, fieldsOf, listOf } from "../shared/fields.ts";
import { moneyOf, type OneCurrency } from "../shared/money.ts";
import { type Read, read, unreadable } from "../shared/read.ts";
import { type Node, textOf } from "./node.ts";

/** What a product costs, and before a sale. */
export interface Prices {
  readonly price: number;
  readonly salePrice?: number;
}

const EARLIER = /(?:StrikethroughPrice|ListPrice|MSRP|SRP)$/;

/** The prices of a product's offers: of several the lowest; undefined where there are none. */
export function readPrices(offers: unknown, source: OneCurrency): Read<Prices> {
  const found = listOf(offers).map((offer) => pricesOf(fieldsOf(offer), source));
  const wrong = found.find((one) => "expected" in one);
  if (wrong) return wrong;
  const prices = found.flatMap((one) => ("value" in one && one.value ? [one.value] : []));
  return read(prices.sort((a, b) => today(a) - today(b))[0]);
}

function today({ price, salePrice = price }: Prices): number {
  return salePrice;
}

function pricesOf(offer: Node, source: OneCurrency): Read<Prices> {
  const parts = listOf(offer.priceSpecification).map(fieldsOf);
  const before = parts.find(({ priceType }) => EARLIER.test(String(priceType)));
  const own = parts.find((part) => part !== before);
  const price = amountIn([offer.price, offer.lowPrice, own?.price], [offer, own], source);
  if ("expected" in price) return price;
  const was = amountIn([before?.price], [before, offer], source);
  if ("expected" in was) return was;
  if (price.value === undefined) return read<Prices>(undefined);
  return read(
    was.value !== undefined && was.value > price.value
      ? { price: was.value, salePrice: price.value }
      : { price: price.value },
  );
}

function amountIn(
  amounts: readonly unknown[],
  named: readonly (Fields | undefined)[],
  source: OneCurrency,
): Read<number> {
  const amount = amounts.map(textOf).find((text) => text !== undefined);
  if (amount === undefined) return read<number>(undefined);
  const currency = named.map((one) => textOf(one?.priceCurrency)).find((text) => text !== undefined);
  const whole = currency === undefined || /[A-Z]{3}/i.test(amount) ? amount : `${amount} ${currency}`;
  const found = moneyOf(whole, source);
  return "expected" in found ? unreadable(found.expected, whole) : found;
}

/** The first availability that an offer names. */
export function availabilityIn(offers: unknown): string | undefined {
  return listOf(offers)
    .map((offer) => textOf(fieldsOf(offer).availability))
    .find((text) => text !== undefined);
}
