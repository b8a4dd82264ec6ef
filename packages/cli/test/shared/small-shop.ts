const PRICES = { phone: 300, case: 20, film: 10, tv: 500, cable: 15 } as const;

type Name = keyof typeof PRICES;

const BASKETS: readonly (readonly [times: number, ...items: Name[]])[] = [
  [30, "phone", "case"],
  [20, "phone", "film"],
  [10, "phone", "case", "film"],
  [40, "tv", "cable"],
  [10, "tv"],
];

function rows(): string[] {
  let order = 0;
  return BASKETS.flatMap(([times, ...items]) =>
    Array.from({ length: times }, () => {
      order++;
      const day = String(1 + (order % 28)).padStart(2, "0");
      return items.map(
        (id) => `${order},c${order % 40},2026-09-${day}T10:00:00Z,${id},The ${id},${PRICES[id]},1`,
      );
    }).flat(),
  );
}

/** The rows of a small shop's orders: phones with cases and films, televisions with cables. */
export const ROWS: readonly string[] = rows();

/** The orders as CSV; the rows in another order where that is said. */
export function ordersCsv(lines: readonly string[] = ROWS): string {
  return ["order_id,customer_id,created_at,sku,title,price,quantity", ...lines, ""].join("\n");
}

/** A catalog of that shop, with so many more products that nobody bought: enough for several packs. */
export function catalogJson(more = 600, changed: Readonly<Record<string, object>> = {}): string {
  const known = Object.entries(PRICES).map(([id, price]) => ({ id, title: `The ${id}`, price }));
  const others = Array.from({ length: more }, (_, i) => ({
    id: `shelf-${i}`,
    title: `Shelf ${i}`,
    price: 40,
  }));
  return JSON.stringify([...known, ...others].map((product) => ({ ...product, ...changed[product.id] })));
}
