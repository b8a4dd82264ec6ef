import { cellsOf, type DenseDesk, plainKernel, type Tiles } from "@basketwise/core/solve";
import { CELL, kernelBytes } from "./tile-kernel.ts";
import { type WasmMemory, type WasmModule, webAssembly } from "./web-assembly.ts";

/** Cells that threads share, with the compiled kernel where the runtime has WebAssembly with SIMD; can be sent. */
export type SharedCells =
  | { readonly kind: "plain"; readonly buffer: SharedArrayBuffer }
  | { readonly kind: "simd"; readonly memory: WasmMemory; readonly module: WasmModule };

/** Bytes of a page of memory. */
const PAGE = 65_536;

/** Cells for a matrix, all 0; with plain JavaScript where that is asked for, or there is nothing else. */
export function sharedCells(tiles: Tiles, simd = true): SharedCells {
  const bytes = cellsOf(tiles) * CELL;
  const code = kernelBytes();
  if (!simd || !webAssembly?.validate(code)) return { kind: "plain", buffer: new SharedArrayBuffer(bytes) };
  const pages = Math.ceil(bytes / PAGE);
  const memory = new webAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { kind: "simd", memory, module: new webAssembly.Module(code) };
}

/** The cells, with a kernel over them for this thread. */
export function deskOver(shared: SharedCells, tiles: Tiles): DenseDesk {
  const buffer = shared.kind === "simd" ? shared.memory.buffer : shared.buffer;
  const cells = new Float64Array(buffer, 0, cellsOf(tiles));
  if (shared.kind === "plain" || webAssembly === undefined)
    return { cells, kernel: plainKernel(cells, tiles.side) };
  const { run } = new webAssembly.Instance(shared.module, { env: { memory: shared.memory } }).exports;
  const stride = tiles.side * CELL;
  return { cells, kernel: (c, a, b) => run(c * CELL, a * CELL, b * CELL, stride) };
}
