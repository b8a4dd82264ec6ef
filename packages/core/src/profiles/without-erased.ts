import { pseudonymIn } from "./profile.ts";
import { linesOf, writeProfilePack } from "./profile-pack.ts";
import { pseudonymsIn } from "./pseudonym.ts";

/**
 * A pack's text without the profiles of whom it should not have; undefined where it has none of theirs. A damaged pack of
 * theirs becomes an empty one: nobody could read it anyway.
 */
export function withoutErased(text: string, erased: ReadonlySet<string>): string | undefined {
  const lines = linesOf("", text);
  if (!lines.ok) return pseudonymsIn(text).some((one) => erased.has(one)) ? writeProfilePack([]) : undefined;
  const kept = lines.value.filter((line) => !erased.has(pseudonymIn(line)));
  return kept.length === lines.value.length ? undefined : writeProfilePack(kept);
}
