/** Bytes that a body may have. */
export const MAX_BODY_BYTES = 512 * 1024;

/** A body as text; undefined where it is larger than `most` bytes, of which no more than that is read. */
export async function readBody(request: Request, most = MAX_BODY_BYTES): Promise<string | undefined> {
  const declared = request.headers.get("content-length");
  if (declared === null) return request.body ? readCounting(request.body, most) : "";
  if (Number(declared) > most) return undefined;
  const text = await request.text();
  return text.length > most ? undefined : text;
}

async function readCounting(body: ReadableStream<Uint8Array>, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
