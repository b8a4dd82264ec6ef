/** What the house uses of WebAssembly; `@types/node` leaves it to the types of browsers, which Node code should not see. */
export interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: { env: { memory: WasmMemory } }) => WasmInstance;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

/** A memory that threads share, and can be sent. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
}

/** A compiled module; can be sent. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: "WebAssembly.Module";
}

interface WasmInstance {
  readonly exports: { run(c: number, a: number, b: number, stride: number): void };
}

declare const WebAssembly: WebAssemblyApi | undefined;

/** WebAssembly, where the runtime has it: without a just-in-time compiler it has none. */
export const webAssembly: WebAssemblyApi | undefined =
  typeof WebAssembly === "undefined" ? undefined : WebAssembly;
