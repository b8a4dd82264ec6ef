/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Reads the answers of one connection chunk by chunk; gives an answer when all of it has come. Throws where none can be read. */
export function answerReader(): (chunk: Buffer) => Answer | undefined {
  let came: Buffer[] = [];
  let missing = 0;
  return (chunk) => {
    came.push(chunk);
    if (missing > chunk.length) {
      missing -= chunk.length;
      return undefined;
    }
    const bytes = came.length === 1 ? chunk : Buffer.concat(came);
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return undefined;
    const { status, length } = readHead(bytes.toString("latin1", 0, end + 2));
    missing = end + 4 + length - bytes.length;
    if (missing > 0) return undefined;
    came = [];
    return { status, body: bytes.subarray(end + 4) };
  };
}

/** What an answer's head says of it: its status, and how many bytes follow. */
function readHead(head: string): { status: number; length: number } {
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1];
  const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
  if (status === undefined || length === undefined) throw new Error(`not as expected: ${head}`);
  return { status: Number(status), length: Number(length) };
}
