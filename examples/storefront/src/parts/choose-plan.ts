import { texts } from "../i18n/language.ts";
import { chosenPlan } from "../shop/customer.ts";
import { announce } from "./announce.ts";

/** The customer changes to another plan. */
export function choosePlan(id: string, title: string): void {
  chosenPlan.set(id);
  announce(texts().planChanged(title));
}
