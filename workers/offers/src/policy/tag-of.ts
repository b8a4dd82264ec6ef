import { digest } from "../text/digest.ts";

/** The `ETag` of a stored policy; of no policy that of an empty one. */
export async function tagOf(text: string | null): Promise<string> {
  return `"${await digest(text ?? "{}")}"`;
}
