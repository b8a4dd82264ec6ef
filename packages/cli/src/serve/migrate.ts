/** Brings the local ledger of the worker up to date before `wrangler dev` runs it: `--persist-to DIR`, `--config FILE`, both as wrangler takes them. */
import { parseArgs } from "node:util";
import { migrateLedger } from "./migrate-ledger.ts";

const { values } = parseArgs({
  strict: false,
  options: {
    "persist-to": { type: "string", default: ".wrangler/state" },
    config: { type: "string", short: "c", default: "wrangler.toml" },
  },
});

const applied = await migrateLedger({
  config: String(values.config),
  persistTo: String(values["persist-to"]),
});
if (applied.length > 0) console.log(`local ledger: applied ${applied.join(", ")}`);
