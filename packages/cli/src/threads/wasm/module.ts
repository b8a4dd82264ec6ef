import { type Code, list, sized, TYPES, text, unsigned } from "./assembler.ts";

/** A function that takes whole numbers and answers nothing, over a memory that threads share. */
export interface WasmFunction {
  /** How many numbers it takes. */
  readonly takes: number;
  /** Its other locals, numbered on from what it takes: whole numbers first, then pairs of float64. */
  readonly locals: { readonly i32: number; readonly v128: number };
  readonly body: Code;
}

/** Most pages that a memory can have: 4 GiB. */
const MOST_PAGES = 65_536;

/** The bytes of a module that imports `env.memory` and exports the function as `run`. */
export function moduleOf({ takes, locals, body }: WasmFunction): Uint8Array<ArrayBuffer> {
  const type = [0x60, ...list(new Array<Code>(takes).fill([TYPES.i32])), ...list([])];
  const memory = [...text("env"), ...text("memory"), 0x02, 0x03, ...unsigned(0), ...unsigned(MOST_PAGES)];
  const declared = [
    [...unsigned(locals.i32), TYPES.i32],
    [...unsigned(locals.v128), TYPES.v128],
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [type]),
    ...section(2, [memory]),
    ...section(3, [unsigned(0)]),
    ...section(7, [[...text("run"), 0x00, ...unsigned(0)]]),
    ...section(10, [sized([...list(declared), ...body, 0x0b])]),
  ]);
}

/** A section, by its number in the format. */
function section(id: number, items: readonly Code[]): Code {
  return [id, ...sized(list(items))];
}
