import { describe, expect, test } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { memorySize, sizeText } from "../../src/memory/memory-size.ts";

describe("a size of memory", () => {
  test.each([
    ["512MB", 512_000_000],
    ["2GB", 2_000_000_000],
    ["1.5gb", 1_500_000_000],
    ["64 kB", 64_000],
  ])("%s is %d bytes", (text, bytes) => {
    expect(memorySize(text)).toBe(bytes);
  });

  test.each(["", "512", "MB", "0MB", "-1GB", "1GiB", "lots"])("%j is none", (text) => {
    expect(() => memorySize(text)).toThrow(
      new InputError(`--memory: found ${JSON.stringify(text)}, expected a size such as 512MB or 2GB`),
    );
  });

  test("is told in the unit that it would be given in, never too low", () => {
    expect([1, 999_999, 1_000_001, 2e9].map(sizeText)).toEqual(["1KB", "1000KB", "2MB", "2000MB"]);
  });
});
