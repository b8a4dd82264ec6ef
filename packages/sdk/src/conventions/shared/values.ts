/** As long as a name may be that a worker takes. */
const LONGEST_NAME = 200;
const MOST_PIECES = 1_000_000;

/** An id or another name as a worker takes it; undefined where it takes none such. Some pages write ids as numbers. */
export function nameOf(value: unknown): string | undefined {
  const name = Number.isFinite(value) ? String(value) : typeof value === "string" ? value.trim() : "";
  return name !== "" && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(name) ? name : undefined;
}

/** As long as a title or a sentence may be. */
const LONGEST_LINE = 5_000;
/** As long as a link may be. */
export const LONGEST_LINK = 2_048;

/** A text that is not empty, without blanks around it; undefined where it is longer than a catalog takes. */
export function lineOf(value: unknown, longest: number = LONGEST_LINE): string | undefined {
  const line = typeof value === "string" ? value.trim() : "";
  return line !== "" && line.length <= longest ? line : undefined;
}

/** A number of pieces above 0, also one written as text. */
export function piecesOf(value: unknown): number | undefined {
  const pieces = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof pieces === "number" && pieces > 0 && pieces <= MOST_PIECES ? pieces : undefined;
}

/** A currency as ISO 4217 writes it. */
export function currencyOf(value: unknown): string | undefined {
  const code = typeof value === "string" ? value.trim().toUpperCase() : "";
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}

const ISO_LENGTH = "2026-11-02T10:00:00.000Z".length;

/** A moment (ISO 8601, milliseconds since the epoch, or a `Date`) as ISO 8601 UTC. */
export function momentOf(value: unknown): string | undefined {
  const isIso = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value);
  const at = isIso || typeof value === "number" || value instanceof Date ? new Date(value) : undefined;
  if (at === undefined || Number.isNaN(at.getTime())) return undefined;
  const text = at.toISOString();
  return text.length === ISO_LENGTH ? text : undefined;
}
