import { hexOf } from "@basketwise/core";
import { sha256 } from "./sha256.ts";

/** The first half of a text's SHA-256, as 32 hexadecimal characters. */
export async function digest(text: string): Promise<string> {
  return hexOf((await sha256(text)).subarray(0, 16));
}
