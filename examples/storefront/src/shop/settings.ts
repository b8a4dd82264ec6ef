import { isLanguage, language } from "../i18n/language.ts";
import { customer, isDemoCustomer } from "./customer.ts";

/** Takes from the address what the shop is to be shown as, such as `?lang=ar&as=regular`, so that a picture can be taken again. */
export function readSettings(): void {
  const address = new URL(location.href);
  const [lang, who] = ["lang", "as"].map((name) => address.searchParams.get(name));
  if (isLanguage(lang)) language.set(lang);
  if (isDemoCustomer(who)) customer.set(who);
  // From here on the choice is the customer's.
  for (const name of ["lang", "as"]) address.searchParams.delete(name);
  history.replaceState(null, "", address);
}
