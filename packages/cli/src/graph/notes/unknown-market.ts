import { isKnownMarket } from "@basketwise/core";
import { countryCode } from "../../orders/country-code.ts";
import type { Note } from "./shape.ts";

/** A market whose law nobody here knows: the strictest holds. */
export const unknownMarket: Note = ({ market }) => {
  if (market === undefined || isKnownMarket(market)) return [];
  const meant = [market.trim().toUpperCase(), countryCode(market)].find(
    (code) => code !== undefined && isKnownMarket(code),
  );
  const hint =
    meant === undefined ? "what it asks can be said in law" : `did you mean ${JSON.stringify(meant)}?`;
  return [
    `market: the law of ${JSON.stringify(market)} is not known here, so that the strictest holds; ${hint}`,
  ];
};
