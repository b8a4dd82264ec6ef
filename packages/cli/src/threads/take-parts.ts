/** A counter that several threads take the numbers of parts from. */
export type PartCounter = Int32Array<SharedArrayBuffer>;

/** A counter from which nothing was taken. */
export function partCounter(): PartCounter {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Gets ready and does parts until none is left. Where that fails, the others take no more, so that the failure is known
 * soon.
 */
export function takeParts(counter: PartCounter, parts: number, ready: () => (part: number) => void): void {
  try {
    const work = ready();
    for (;;) {
      const part = Atomics.add(counter, 0, 1);
      if (part >= parts) return;
      work(part);
    }
  } catch (error) {
    Atomics.store(counter, 0, parts);
    throw error;
  }
}
