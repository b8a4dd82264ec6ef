import { given } from "../model/given.ts";
import type { Customer, OfferRequest } from "../model/request.ts";
import type { Person, PersonOptions } from "./person.ts";

/** Of whom nothing is known; most requests, so made once. */
export const STRANGER: Person = { goals: [], audiences: [], segments: new Set() };

/** Who this is as far as the request says what they want and where they stand. Without consent a given stage alone counts. */
export function statedPerson({ customer }: OfferRequest, { consent }: PersonOptions): Person {
  if (!customer) return STRANGER;
  const { goals = [] }: Customer = consent ? customer : {};
  return { ...STRANGER, ...given({ stage: customer.stage }), goals };
}
