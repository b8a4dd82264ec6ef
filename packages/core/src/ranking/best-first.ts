/** Hands out items best first without sorting all of them: a binary heap, made in linear time. Works in the given array. */
export function bestFirst<T>(
  items: T[],
  comesBefore: (a: T, b: T) => boolean,
): { readonly size: number; next(): T | undefined } {
  const size = items.length;
  let left = size;
  for (let place = (size >> 1) - 1; place >= 0; place--) sink(place);

  /** Moves the item at a place below all that come before it. */
  function sink(from: number): void {
    const item = items[from] as T;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= left) break;
      if (child + 1 < left && comesBefore(items[child + 1] as T, items[child] as T)) child++;
      if (!comesBefore(items[child] as T, item)) break;
      items[place] = items[child] as T;
      place = child;
    }
    items[place] = item;
  }

  return {
    size,
    next() {
      if (left === 0) return undefined;
      const best = items[0] as T;
      items[0] = items[--left] as T;
      if (left > 0) sink(0);
      return best;
    },
  };
}
