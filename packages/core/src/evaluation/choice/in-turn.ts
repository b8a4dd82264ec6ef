import type { HeldOut } from "../splits/hold-out.ts";

/**
 * More to find in the same baskets: of each not only the item that was held out but others in turn, until there are about
 * as many as asked for; each basket counts the same, however large. A choice among rankings that differ by half a point
 * needs more than a small shop's baskets give once. Where there are more than asked for already, every n-th is left.
 */
export function inTurn(heldOut: HeldOut, wanted: number): HeldOut {
  const carts = heldOut.held.length;
  const every = Math.max(1, Math.floor(carts / wanted));
  const turns = Math.max(1, Math.ceil(wanted / Math.max(1, carts)));
  const taken: { readonly basket: readonly number[]; readonly out: number }[] = [];
  for (let cart = 0; cart < carts; cart += every) {
    const held = heldOut.held[cart]!;
    const rest = heldOut.items.subarray(heldOut.offsets[cart], heldOut.offsets[cart + 1]);
    const basket = [held, ...rest];
    for (let turn = 0; turn < turns; turn++) taken.push({ basket, out: turn % basket.length });
  }
  return columns(taken);
}

function columns(taken: readonly { readonly basket: readonly number[]; readonly out: number }[]): HeldOut {
  const carts = taken.map(({ basket, out }) =>
    basket.filter((_, place) => place !== out).sort((a, b) => a - b),
  );
  const offsets = new Uint32Array(carts.length + 1);
  carts.forEach((cart, place) => {
    offsets[place + 1] = offsets[place]! + cart.length;
  });
  return {
    offsets,
    items: Uint32Array.from(carts.flat()),
    held: Uint32Array.from(taken, ({ basket, out }) => basket[out]!),
  };
}
