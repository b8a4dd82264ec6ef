/** Memory that threads share, of a size that is settled beforehand, handed out in columns. */
export interface Arena {
  /** A column of so many zeros. More than is left is a `RangeError`. */
  allocate(length: number): Uint32Array;
  /** Takes all columns back. */
  clear(): void;
}

/** An arena of so many bytes. What comes after one round lies where it lay, because a thread gives nothing back in between. */
export function arena(bytes: number): Arena {
  const buffer = new SharedArrayBuffer(bytes);
  let used = 0;
  return {
    allocate(length) {
      const column = new Uint32Array(buffer, used, length);
      used += column.byteLength;
      return column.fill(0);
    },
    clear() {
      used = 0;
    },
  };
}
