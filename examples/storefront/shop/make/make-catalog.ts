import type { Product } from "@basketwise/core";
import type { Sold } from "./best-sellers.ts";
import { categoryOf } from "./category-of.ts";
import type { Curated, Versions } from "./curated.ts";
import { readableTitle } from "./readable-title.ts";

/** The storefront's catalog: what was chosen of what was sold, with what was written by hand; by id, so that a change shows as one line. RangeError for a stock code that is none of the shop's. */
export function makeCatalog(sold: readonly Sold[], curated: Curated): Product[] {
  const fields = handwritten(curated);
  const picked = chosen(sold, curated);
  const ids = new Set(picked.map(({ id }) => id));
  const stray = [...fields.keys()].filter((id) => !ids.has(id));
  if (stray.length > 0) throw new RangeError(`written by hand, but not in the shop: ${stray.join(", ")}`);
  const goods = picked.map((one): Product => {
    const title = curated.titles[one.id] ?? readableTitle(one.title);
    return { id: one.id, title, price: one.price, category: categoryOf(title), ...fields.get(one.id) };
  });
  return [...goods, ...curated.plans]
    .map((product) => ({ ...product, link: `/product/${product.id}`, imageLink: `/art/${product.id}.svg` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The best sellers but for those left out, and what is taken anyway; RangeError for a stock code that nobody ever ordered. */
function chosen(sold: readonly Sold[], { selection }: Curated): Sold[] {
  const known = new Map(sold.map((one) => [one.id, one]));
  const best = sold.slice(0, selection.bestSellers).filter(({ id }) => !selection.not.includes(id));
  const also = selection.also.map((id) => {
    const one = known.get(id);
    if (!one) throw new RangeError(`selection.also: ${id} was never ordered`);
    return one;
  });
  return [...new Set([...best, ...also])];
}

/** What was written by hand, by stock code. */
function handwritten({ versions, series, fields }: Curated): Map<string, Partial<Product>> {
  const found = new Map<string, Partial<Product>>(Object.entries(fields));
  const add = (id: string, more: Partial<Product>) => found.set(id, { ...more, ...found.get(id) });
  for (const one of versions) for (const [id, more] of membersOf(one)) add(id, more);
  for (const [id, parts] of Object.entries(series)) {
    parts.forEach((product, part) => {
      add(product, { series: { id, part: part + 1 } });
    });
  }
  return found;
}

function membersOf({ group, benefit, members }: Versions): [string, Partial<Product>][] {
  return members.map(({ id, features }, place) => {
    const highlights = place > 0 && benefit !== undefined ? { highlights: [benefit] } : {};
    return [id, { group, tier: place + 1, features, ...highlights }];
  });
}
