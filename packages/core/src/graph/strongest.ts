/** Keeps the strongest of the ties it is offered, by weight from the highest, then by code. Used for one node after another. */
export interface Strongest {
  /** Takes a tie in if it is among the strongest so far; answers the weight below which none need be offered any more. */
  offer(code: number, weight: number): number;
  /** Writes what was kept from `at` on, the strongest first, answers how many, and starts anew. */
  drain(targets: Uint32Array, weights: Float32Array, at: number): number;
}

/** Ties gather up to this many times `keep` before they are cut: cutting more often costs more than it spares. */
const ROOM = 4;

/** A `Strongest` for the `keep` strongest; weights are above 0, and what float32 can't tell apart is equal. */
export function strongest(keep: number): Strongest {
  // One float64 is a whole sort key: its upper half the float32 weight, its lower half the code turned round. Floats of
  // one sign order as their bits do, so a single comparison orders by weight and then by code.
  const capacity = keep * ROOM;
  const keys = new Float64Array(capacity);
  const halves = new Uint32Array(keys.buffer);
  const upper = new Float32Array(keys.buffer);
  let size = 0;
  let floor = 0;

  /** Cuts what has gathered to the strongest. */
  function cut(): void {
    if (size <= keep) return;
    divide(keys, size, keep);
    size = keep;
  }

  return {
    offer(code, weight) {
      upper[2 * size + 1] = weight;
      halves[2 * size] = ~code;
      size++;
      if (size === capacity) {
        cut();
        floor = upper[2 * (keep - 1) + 1]!;
      }
      return floor;
    },
    drain(targets, weights, at) {
      cut();
      keys.subarray(0, size).sort();
      for (let place = 0; place < size; place++) {
        const key = size - 1 - place;
        targets[at + place] = ~halves[2 * key]!;
        weights[at + place] = upper[2 * key + 1]!;
      }
      const kept = size;
      size = 0;
      floor = 0;
      return kept;
    },
  };
}

/** Brings the `keep` largest of the first `size` keys to the front, the least of them last (quickselect, Hoare 1961). */
function divide(keys: Float64Array, size: number, keep: number): void {
  const wanted = keep - 1;
  let left = 0;
  let right = size - 1;
  while (left < right) {
    const pivot = keys[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (keys[i]! > pivot) i++;
      while (keys[j]! < pivot) j--;
      if (i <= j) {
        const key = keys[i]!;
        keys[i++] = keys[j]!;
        keys[j--] = key;
      }
    }
    if (wanted <= j) right = j;
    else if (wanted >= i) left = i;
    else return;
  }
}
