import { readBytes } from "./read-bytes.ts";

/** Bytes that a body may have. */
export const MAX_BODY_BYTES = 512 * 1024;

/** A body as text; undefined where it is larger than `most` bytes, of which no more than that is read. */
export async function readBody(request: Request, most = MAX_BODY_BYTES): Promise<string | undefined> {
  const declared = request.headers.get("content-length");
  if (declared === null) {
    const bytes = await readBytes(request, most);
    return bytes && new TextDecoder().decode(bytes);
  }
  if (Number(declared) > most) return undefined;
  const text = await request.text();
  return text.length > most ? undefined : text;
}
