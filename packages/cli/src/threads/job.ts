/** Work that is done in parts, which don't depend on one another. One job a file in `jobs`; all are of this shape. */
export interface Job<Data, Result> {
  /** Gets ready, once in each thread, for what is to be done; the answer does one part, numbered from 0. */
  open(data: Data): (part: number) => Result;
  /** What of a result moves to the main thread instead of being copied. */
  moved(result: Result): ArrayBufferLike[];
}
