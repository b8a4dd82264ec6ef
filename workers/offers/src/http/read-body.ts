/** Bytes that a body may have. */
export const MAX_BODY_BYTES = 512 * 1024;

/** A body as text; undefined where it is larger than {@link MAX_BODY_BYTES}, of which no more than that is read. */
export async function readBody(request: Request): Promise<string | undefined> {
  const declared = request.headers.get("content-length");
  if (declared === null) return request.body ? readCounting(request.body) : "";
  if (Number(declared) > MAX_BODY_BYTES) return undefined;
  const text = await request.text();
  return text.length > MAX_BODY_BYTES ? undefined : text;
}

async function readCounting(body: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
