import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Plugin } from "vite";

const ID = "virtual:online-retail";

const ORDERS = "examples/data/online-retail.parquet";

/** Baskets that are taken, evenly over the year. */
const BASKETS = 5000;

/** Characters of one module: what goes into workerd at a time has a limit. */
const CHUNK = 400_000;

/**
 * The Online Retail data as a module for tests that run in workerd, where no file is read: the values of its graph by key,
 * as `basketwise build` makes them, and some thousands of its baskets with the hour of the day they were bought in. It is
 * made when a test first asks for it.
 */
export function onlineRetail(): Plugin {
  let packed: Promise<string> | undefined;
  return {
    name: "online-retail",
    resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${ID}`)) return undefined;
      packed ??= pack();
      const text = await packed;
      const chunk = id.slice(`\0${ID}/`.length);
      if (chunk === "") return wholeModule(Math.ceil(text.length / CHUNK));
      const from = Number(chunk) * CHUNK;
      return `export default ${JSON.stringify(text.slice(from, from + CHUNK))};`;
    },
  };
}

/** All of it, packed, in base64. */
async function pack(): Promise<string> {
  const found = { values: builtGraph(), baskets: await readBaskets() };
  return gzipSync(JSON.stringify(found)).toString("base64");
}

/** The module that puts the chunks together again. */
function wholeModule(chunks: number): string {
  const names = Array.from({ length: chunks }, (_, i) => `chunk${i}`);
  return [
    ...names.map((name, i) => `import ${name} from "${ID}/${i}";`),
    `const bytes = Uint8Array.from(atob([${names}].join("")), (character) => character.charCodeAt(0));`,
    `const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));`,
    "export const { values, baskets } = await new Response(unpacked).json();",
  ].join("\n");
}

function builtGraph(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-retail-"));
  try {
    const args = ["build", ORDERS, "--currency", "GBP", "--out", folder];
    execFileSync(process.execPath, ["packages/cli/bin/basketwise.mjs", ...args], { stdio: "ignore" });
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    const packs = readdirSync(join(folder, "packs")).map((name) => {
      return [name.replace(/\.txt$/, "").replace("-", ":"), read(`packs/${name}`)] as const;
    });
    return { graph: read("graph.json"), ...Object.fromEntries(packs) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readBaskets(): Promise<{ hour: number; items: string[] }[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const found = await connection.runAndReadAll(`
    with orders as (
      select InvoiceNo, min(InvoiceDate) as bought, list(distinct StockCode order by StockCode) as items
      from '${ORDERS}' where Quantity > 0 and UnitPrice > 0 and not starts_with(InvoiceNo, 'C') group by InvoiceNo
    ), placed as (select *, row_number() over (order by bought, InvoiceNo) as place, count(*) over () as orders from orders)
    select hour(bought)::int as hour, to_json(items)::varchar as items from placed
    where place % greatest(1, orders // ${BASKETS}) = 0 order by place`);
  return found.getRowsJson().map(([hour, items]) => ({
    hour: Number(hour),
    items: JSON.parse(String(items)) as string[],
  }));
}
