/** How the human output writes what stands in an answer. */
export interface Words {
  /** An amount in major units of the store's currency. */
  money(amount: unknown): string;
  /** A share from 0 to 1 as a percentage. */
  share(value: unknown): string;
  number(value: unknown): string;
  /** A product by its title and id, or by its id where nobody knows it. */
  product(id: unknown): string;
  /** A product by its title, or by its id where nobody knows it. */
  title(id: unknown): string;
}

/** The words for a currency of ISO 4217 and a catalog's titles, in English. */
export function wordsFor(currency: string, titleOf: (productId: string) => string | undefined): Words {
  const money = new Intl.NumberFormat("en", { style: "currency", currency });
  const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
  const written = (format: Intl.NumberFormat) => (value: unknown) =>
    typeof value === "number" ? format.format(value) : String(value);
  return {
    money: written(money),
    share: written(share),
    number: written(number),
    product(id) {
      const title = titleOf(String(id));
      return title === undefined ? String(id) : `${title} (${id})`;
    },
    title: (id) => titleOf(String(id)) ?? String(id),
  };
}

/** So many of something: `1 offer`, `2 offers`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** Names as one reads them out: `a, b or c`. */
export function anyOf(names: unknown): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format([names].flat().map(String));
}
