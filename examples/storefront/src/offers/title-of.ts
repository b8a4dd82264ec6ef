import type { Offer } from "@basketwise/sdk";
import { texts } from "../i18n/language.ts";

/** What an offer is called: its products, or what it is where it has none. */
export function titleOf({ products, gift, code }: Offer): string {
  const titles = products.map(({ title }) => title).join(" + ");
  return titles || (gift ?? code ?? texts().offers.reward ?? "");
}
