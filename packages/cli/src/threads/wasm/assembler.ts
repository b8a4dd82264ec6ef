/** Bytes of WebAssembly: https://webassembly.github.io/spec/core/binary. Only what the kernels need. */
export type Code = readonly number[];

/** A whole number in LEB128: seven bits a byte, the lowest first. */
export function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

/** A list: how many there are, then each. */
export function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

/** A text, or anything else that begins with how many bytes it has. */
export function sized(bytes: Code): Code {
  return [...unsigned(bytes.length), ...bytes];
}

/** A text of letters that ASCII has. */
export function text(letters: string): Code {
  return sized(Array.from(letters, (letter) => letter.charCodeAt(0)));
}

/** The types of locals. */
export const TYPES = { i32: 0x7f, v128: 0x7b } as const;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];

/** Whole numbers of 32 bits; a constant is below 64, as one byte of signed LEB128 has it. */
export const i32 = {
  constant: (value: number): Code => [0x41, value],
  add: (a: Code, b: Code): Code => [...a, ...b, 0x6a],
  multiply: (a: Code, b: Code): Code => [...a, ...b, 0x6c],
  shiftRight: (a: Code, bits: Code): Code => [...a, ...bits, 0x76],
  isLess: (a: Code, b: Code): Code => [...a, ...b, 0x49],
};

/** What is at an address and so many bytes on, which is a multiple of 8. */
const at = (offset: number): Code => [3, ...unsigned(offset)];

/** Two float64 side by side. */
export const f64x2 = {
  load: (address: Code, offset: number): Code => [...address, 0xfd, 0x00, ...at(offset)],
  /** One float64, twice. */
  loadTwice: (address: Code): Code => [...address, 0xfd, 0x0a, ...at(0)],
  store: (address: Code, offset: number, value: Code): Code => [
    ...address,
    ...value,
    0xfd,
    0x0b,
    ...at(offset),
  ],
  subtract: (a: Code, b: Code): Code => [...a, ...b, 0xfd, ...unsigned(0xf1)],
  multiply: (a: Code, b: Code): Code => [...a, ...b, 0xfd, ...unsigned(0xf2)],
};

/** Does the body once, and again as long as the condition holds after it. */
export function repeatWhile(condition: Code, body: Code): Code {
  return [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];
}
