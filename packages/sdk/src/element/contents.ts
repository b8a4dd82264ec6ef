import type { Facts, FeatureValue, Offer } from "@basketwise/core";

/** What a slot is filled with: a text, or the cells of each row of a list. One with nothing is taken out. */
export type Content = string | readonly (readonly string[])[] | undefined;

/** What each slot of a template says of an offer; throws for a currency that is none. */
export function contentsOf(offer: Offer, locale: string | undefined): Readonly<Record<string, Content>> {
  const { price, reasons, products, compare, companion, story, partner, code, gift, disclosure } = offer;
  // A set begins with the main item, which is not what is offered.
  const product = products[1] ?? products[0];
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: price.currency });
  const sum = (amount?: number) => (amount === undefined ? undefined : money.format(amount));
  const fact = (value?: Facts[string] | FeatureValue) =>
    typeof value === "number" ? value.toLocaleString(locale) : value === true ? "✓" : String(value || "–");
  return {
    title: titleOf(offer),
    image: addressOf(product?.imageLink),
    link: addressOf(product?.link),
    price: sum(price.amount),
    was: sum(price.was),
    saving: sum(price.saving),
    reason: reasons[0]?.text,
    reasons: reasons.map(({ text }) => [text]),
    why: reasons.flatMap(({ evidence }) =>
      Object.entries(evidence).map(([name, value]) => [name, fact(value)]),
    ),
    compare: compare?.map(({ feature, from, to }) => [feature, fact(from), fact(to)]),
    companion: companion?.title,
    story: story?.text,
    partner,
    code,
    gift,
    disclosure,
  };
}

/** What is offered, in one line; of a ladder the customer chooses one. */
function titleOf({ technique, products, gift }: Offer): string | undefined {
  const titles = products.map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title));
  return titles.join(technique === "ladder" ? " / " : " + ") || gift;
}

/** The address as the page would open it; only of the web, since any other may run what it says. */
function addressOf(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const { protocol, href } = Object.assign(document.createElement("a"), { href: address });
  return /^https?:$/.test(protocol) ? href : undefined;
}
