import { describe, expect, test } from "vitest";
import { effortOptions } from "../../src/commands/effort-options.ts";
import { InputError } from "../../src/input-error.ts";
import { readOrders } from "../../src/orders/read-orders.ts";
import { scratch } from "../scratch.ts";

const { file, problemOf } = scratch();
const given = (options: Record<string, string>) => ({ positionals: [], options });

describe("what a command may use of the machine", () => {
  test("is its own affair where nothing is said", () => {
    expect(effortOptions(given({}))).toEqual({ threads: undefined, memory: undefined });
  });

  test("is as many threads and as much memory as was said", () => {
    expect(effortOptions(given({ threads: "3", memory: "512MB" }))).toEqual({
      threads: 3,
      memory: 512_000_000,
    });
  });

  test.each([
    [{ threads: "0" }, '--threads: found "0", expected a whole number from 1 to 256'],
    [{ threads: "many" }, '--threads: found "many", expected a whole number from 1 to 256'],
    [{ memory: "half" }, '--memory: found "half", expected a size such as 512MB or 2GB'],
  ])("is refused as %j", (options, message) => {
    expect(() => effortOptions(given(options))).toThrow(new InputError(message));
  });

  test("where it does not suffice to read the orders, it is told how it may", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `o${row >> 2},p${row % 97}`);
    const orders = file("orders.csv", ["order,product", ...rows].join("\n"));
    expect(await problemOf(readOrders([orders], { memory: 2e6 }))).toBe(
      "--memory: 2MB is too little to read files of this size; try --memory 4MB",
    );
  });
});
