import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll } from "vitest";
import { InputError } from "../src/input-error.ts";
import { type OrdersRead, type ReadOrdersOptions, readOrders } from "../src/orders/read-orders.ts";

/** A folder for the files of one test file; it goes when the tests are over. */
export interface Scratch {
  /** Writes a file, packed where its name ends in `.gz`, and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  /** The path of something that may not be there yet. */
  path(name: string): string;
  /** The one line of the InputError that the work ends with, with file names in place of paths. */
  problemOf(work: Promise<unknown>): Promise<string>;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, name.endsWith(".gz") ? gzipSync(content) : content);
      return path;
    },
    path: (name) => join(folder, name),
    problemOf: async (work) => {
      const error = await work.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof InputError)) throw error ?? new Error("nothing was wrong");
      return error.message.replaceAll(`${folder}/`, "");
    },
  };
}

/** Orders as plain text: `id customer at country: product×quantity@price`, one each, unknown parts left out. */
export function written({ table }: OrdersRead): string[] {
  const { orders, starts, products, lineProduct, lineQuantity, linePrice } = table;
  return Array.from({ length: orders.count }, (_, order) => {
    const head = [
      orders.ids?.[order],
      table.customers[orders.customer[order]!],
      Number.isNaN(orders.at[order]!) ? undefined : new Date(orders.at[order]!).toISOString(),
      table.countries[orders.country[order]!],
      table.sources[orders.source[order]!],
    ];
    const lines = [];
    for (let line = starts[order]!; line < starts[order + 1]!; line++) {
      const price = Number.isNaN(linePrice[line]!) ? "" : `@${linePrice[line]}`;
      lines.push(`${products[lineProduct[line]!]}×${lineQuantity[line]}${price}`);
    }
    return `${head.filter((part) => part !== undefined).join(" ")}: ${lines.join(" ")}`;
  });
}

/** Reads one file and writes its orders down. */
export async function readWritten(path: string, options?: ReadOrdersOptions): Promise<string[]> {
  return written(await readOrders([path], options));
}
