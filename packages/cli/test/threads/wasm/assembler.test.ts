import { expect, test } from "vitest";
import { list, repeatWhile, sized, text, unsigned } from "../../../src/threads/wasm/assembler.ts";
import { kernelBytes } from "../../../src/threads/wasm/tile-kernel.ts";

test.each([
  [0, [0x00]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [624_485, [0xe5, 0x8e, 0x26]],
])("writes %d in as few groups of seven bits as it needs", (value, bytes) => {
  expect(unsigned(value)).toEqual(bytes);
});

test("writes before a list how many there are, and before a text how long it is", () => {
  expect(list([[7, 8], [9]])).toEqual([2, 7, 8, 9]);
  expect(sized([7, 8, 9])).toEqual([3, 7, 8, 9]);
  expect(text("run")).toEqual([3, 0x72, 0x75, 0x6e]);
});

test("jumps back to the beginning of what it repeats where the condition holds", () => {
  expect(repeatWhile([0x41, 0], [0x01])).toEqual([0x03, 0x40, 0x01, 0x41, 0, 0x0d, 0, 0x0b]);
});

test("the kernel's module begins as every module does and is shorter than a kilobyte", () => {
  expect([...kernelBytes().subarray(0, 8)]).toEqual([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  expect(kernelBytes().length).toBeLessThan(1024);
});
