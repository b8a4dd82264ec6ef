import type { OfferResponse } from "@basketwise/core";
import { isRecord } from "./is-record.ts";

/** Whether an answer has the lists, products, reasons and prices that a page goes through: a proxy may answer anything. */
export function isResponse(value: unknown): value is OfferResponse {
  if (!isRecord(value) || typeof value.requestId !== "string") return false;
  const { used, offers, guides, required, later } = value;
  return (
    Array.isArray(used) &&
    isListOf(offers, isOffer) &&
    isListOf(guides) &&
    isListOf(required) &&
    isListOf(later, ({ reason }) => isRecord(reason))
  );
}

type Part = Readonly<Record<string, unknown>>;

function isListOf(value: unknown, is: (part: Part) => boolean = () => true): boolean {
  return Array.isArray(value) && value.every((part) => isRecord(part) && is(part));
}

function isOffer({ id, products, reasons, price }: Part): boolean {
  return typeof id === "string" && isListOf(products) && isListOf(reasons) && isPrice(price);
}

/** The currency must be one that `Intl` can format, because it throws at any other. */
function isPrice(price: unknown): boolean {
  if (!isRecord(price) || typeof price.amount !== "number") return false;
  return typeof price.currency === "string" && /^[a-z]{3}$/i.test(price.currency);
}
