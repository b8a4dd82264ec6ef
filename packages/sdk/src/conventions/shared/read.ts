/** A value that was read, undefined where there is none to take; or what can't be read. */
export type Read<T> =
  | { readonly value: T | undefined }
  | { readonly expected: string; readonly found: string };

/** A value that was read. */
export function read<T>(value: T | undefined): Read<T> {
  return { value };
}

const LONGEST_SHOWN = 60;

/** A value that can't be read, cut short where it is long. */
export function unreadable(expected: string, found: unknown): Read<never> {
  const text = typeof found === "string" ? found : (JSON.stringify(found) ?? String(found));
  return { expected, found: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text };
}
