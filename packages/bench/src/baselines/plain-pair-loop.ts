import type { BasketTable, CompactGraph } from "@basketwise/core";

/** The default measure's parameters, written out as a plain loop would have them. */
const SHRINK = 20;
const DAMPING = 0.25;

/**
 * What `countTies` is held against: the plain way to count pairs in one thread on typed arrays. Each item → its baskets →
 * their items into a dense accumulator, the formula in the loop, the top `keep` by a small heap. The graph is the same.
 */
export function plainPairLoop({ products, offsets, items }: BasketTable, keep: number): CompactGraph {
  const nodes = products.length;
  const count = offsets.length - 1;
  const baskets = new Uint32Array(nodes);
  for (let at = 0; at < items.length; at++) baskets[items[at]!]!++;
  const starts = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) starts[node + 1] = starts[node]! + baskets[node]!;
  const next = starts.slice(0, nodes);
  const holders = new Uint32Array(items.length);
  for (let basket = 0; basket < count; basket++) {
    for (let at = offsets[basket]!; at < offsets[basket + 1]!; at++) holders[next[items[at]!]!++] = basket;
  }
  const damp = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) damp[node] = (baskets[node]! + SHRINK) ** -DAMPING;

  const counts = new Uint32Array(nodes);
  const touched = new Uint32Array(nodes);
  const heapWeights = new Float32Array(keep);
  const heapCodes = new Uint32Array(keep);
  const ends = new Uint32Array(nodes + 1);
  const targets = new Uint32Array(nodes * keep);
  const together = new Uint32Array(nodes * keep);
  const weights = new Float32Array(nodes * keep);
  let out = 0;

  for (let node = 0; node < nodes; node++) {
    let met = 0;
    for (let holder = starts[node]!; holder < starts[node + 1]!; holder++) {
      const basket = holders[holder]!;
      const end = offsets[basket + 1]!;
      for (let at = offsets[basket]!; at < end; at++) {
        const item = items[at]!;
        if (counts[item]!++ === 0) touched[met++] = item;
      }
    }
    let size = 0;
    const own = baskets[node]! + SHRINK;
    for (let place = 0; place < met; place++) {
      const item = touched[place]!;
      if (item === node) continue;
      const weight = Math.fround((counts[item]! / own) * damp[item]!);
      if (size < keep) {
        rise(heapWeights, heapCodes, size++, weight, item);
      } else if (weaker(heapWeights[0]!, heapCodes[0]!, weight, item)) {
        sink(heapWeights, heapCodes, size, weight, item);
      }
    }
    for (let place = out + size - 1; place >= out; place--) {
      targets[place] = heapCodes[0]!;
      weights[place] = heapWeights[0]!;
      together[place] = counts[heapCodes[0]!]!;
      size--;
      sink(heapWeights, heapCodes, size, heapWeights[size]!, heapCodes[size]!);
    }
    out += Math.min(keep, met > 0 ? met - 1 : 0);
    ends[node + 1] = out;
    for (let place = 0; place < met; place++) counts[touched[place]!] = 0;
  }
  return {
    baskets,
    total: count,
    offsets: ends,
    targets: targets.subarray(0, out),
    together: together.subarray(0, out),
    weights: weights.subarray(0, out),
  };
}

/** Whether the first tie stands behind the second: a lower weight, or the same and a higher code. */
function weaker(weightA: number, codeA: number, weightB: number, codeB: number): boolean {
  return weightA < weightB || (weightA === weightB && codeA > codeB);
}

/** Adds a tie at the heap's end and moves it up; the weakest is on top. */
function rise(weights: Float32Array, codes: Uint32Array, end: number, weight: number, code: number): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!weaker(weight, code, weights[parent]!, codes[parent]!)) break;
    weights[at] = weights[parent]!;
    codes[at] = codes[parent]!;
    at = parent;
  }
  weights[at] = weight;
  codes[at] = code;
}

/** Puts a tie in the place of the top and moves it down. */
function sink(weights: Float32Array, codes: Uint32Array, size: number, weight: number, code: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    const right = child + 1;
    if (right < size && weaker(weights[right]!, codes[right]!, weights[child]!, codes[child]!)) child = right;
    if (!weaker(weights[child]!, codes[child]!, weight, code)) break;
    weights[at] = weights[child]!;
    codes[at] = codes[child]!;
    at = child;
  }
  weights[at] = weight;
  codes[at] = code;
}
