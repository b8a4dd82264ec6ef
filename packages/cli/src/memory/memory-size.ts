import { InputError } from "../input-error.ts";

/** Bytes of the units, as DuckDB counts them too. */
const UNITS = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 } as const;

/** The bytes that a text such as `512MB` tells; anything else is an InputError. */
export function memorySize(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]B)$/.exec(text.trim().toUpperCase()) ?? [];
  const bytes = Math.floor(Number(amount) * UNITS[unit as keyof typeof UNITS]);
  if (bytes > 0) return bytes;
  throw new InputError(`--memory: found ${JSON.stringify(text)}, expected a size such as 512MB or 2GB`);
}

/** Bytes as the option would be given them, rounded up. */
export function sizeText(bytes: number): string {
  return bytes < UNITS.MB ? `${Math.ceil(bytes / UNITS.KB)}KB` : `${Math.ceil(bytes / UNITS.MB)}MB`;
}
