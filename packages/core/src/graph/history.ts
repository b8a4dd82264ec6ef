import type { Publication } from "../model/publication.ts";

/** Publications that are remembered. */
const KEPT = 20;

/** The publications in a stored text, the latest last; none where there is no text or it is something else. */
export function readHistory(text: string | null): readonly Publication[] {
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? found.filter(isPublication) : [];
  } catch {
    return [];
  }
}

/** A history with one more publication; one that broke off and is made again is one. */
export function withPublication(history: readonly Publication[], latest: Publication): Publication[] {
  const before = history.at(-1)?.version === latest.version ? history.slice(0, -1) : history;
  return [...before, latest].slice(-KEPT);
}

/** The latest publication of a version, and the one of another version before it. */
export function publicationOf(
  history: readonly Publication[],
  version: string,
): { readonly own?: Publication; readonly before?: Publication } {
  const place = history.findLastIndex((one) => one.version === version);
  const own = history[place];
  if (!own) return {};
  const before = history.slice(0, place).findLast((one) => one.version !== version);
  return { own, ...(before && { before }) };
}

const COUNTS = ["products", "pairs", "baskets"] as const;

function isPublication(found: unknown): found is Publication {
  if (typeof found !== "object" || found === null) return false;
  const one = found as Partial<Publication>;
  return (
    typeof one.version === "string" &&
    !Number.isNaN(Date.parse(one.at ?? "")) &&
    COUNTS.every((count) => Number.isFinite(one[count]))
  );
}
