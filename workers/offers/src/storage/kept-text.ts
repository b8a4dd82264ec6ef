/** Milliseconds for which a text is kept. */
const KEPT_MS = 30_000;

/** A way to read a text that asks the storage twice a minute at most, whoever asks for it; null where the storage fails. */
export function keptText(
  read: () => Promise<string | null>,
  now: () => number,
): () => Promise<string | null> {
  let kept: Promise<string | null> = Promise.resolve(null);
  let from = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - from >= KEPT_MS) {
      from = now();
      kept = read().catch(() => null);
    }
    return kept;
  };
}
