import { HISTORY_KEY, readHistory, versionKey } from "@basketwise/core";
import { describe, expect, test, vi } from "vitest";
import { localStore } from "../../src/publish/local-store.ts";
import type { Store } from "../../src/publish/store.ts";
import { BUILDS, keysIn, keysOf, problemsIn, publishAll, VERSIONS } from "../publish/shared/versions.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";

// A local store needs nothing of the network.
vi.stubEnv("CLOUDFLARE_CF_FETCH_ENABLED", "false");
vi.stubEnv("WRANGLER_SEND_METRICS", "false");

const { file, path } = scratch();
const [V1 = "", V2 = "", V3 = "", V4 = "", V5 = ""] = VERSIONS;
const TWO = keysOf(BUILDS.slice(3));

/** A slow test: each command starts a runtime of its own. */
const PATIENCE_MS = 60_000;

const CONFIG = file(
  "wrangler.toml",
  `name = "shop"\ncompatibility_date = "2026-10-20"\n[[kv_namespaces]]\nbinding = "GRAPH"\nid = "0123456789abcdef0123456789abcdef"\n`,
);

/** Does something with the local KV of a folder, which no command has open meanwhile. */
async function inKv<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await localStore(CONFIG, "GRAPH", path(folder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const where = (folder: string) => ["--config", CONFIG, "--persist-to", path(folder)];

describe("prune, in local KV", () => {
  test(
    "after five publishes keeps two versions whole and deletes what only the others use, once",
    async () => {
      await inKv("five", (store) => publishAll(store));
      const keep = ["--keep", "2", ...where("five")];
      const all = keysOf(BUILDS);
      const outlook = JSON.parse((await run("prune", ...keep, "--dry-run", "--json")).out);
      const packs = all.length - TWO.length - 6;
      const keys = { versions: 3, matrices: 3, packs, pages: 0 };
      expect(outlook).toMatchObject({ dryRun: true, served: V5, pruned: [V1, V2, V3], keys, strays: 0 });
      expect(outlook.bytes).toMatchObject({ matrices: 3 * `{"day":0}`.length, pages: 0 });
      const said = await run("prune", ...keep, "--dry-run");
      expect(said).toMatchObject({ code: 0, err: "" });
      expect(said.out).toMatch(
        new RegExp(
          `^would prune ${V1}, ${V2}, ${V3} in local KV; ${V5} \\(served\\), ${V4} stay\n +versions +3 +[\\d.]+ k?B\n +matrices +3 +27 B\n +packs +${packs} +[\\d.]+ k?B\n$`,
        ),
      );
      expect(await inKv("five", keysIn)).toEqual(all);
      expect(await run("prune", ...keep)).toEqual({
        code: 0,
        out: `pruned ${V1}, ${V2}, ${V3} in local KV; ${V5} (served), ${V4} stay\ndeleted: 3 versions, 3 matrices, ${packs} packs\n`,
        err: "",
      });
      await inKv("five", async (store) => {
        expect(await keysIn(store)).toEqual(TWO);
        expect(await problemsIn(store)).toEqual([]);
        const history = readHistory(await store.get(HISTORY_KEY));
        expect(history.map(({ version }) => version)).toEqual([V4, V5]);
      });
      const again = await run("prune", ...keep);
      expect(again.out).toBe(`pruned nothing in local KV; ${V5} (served), ${V4} stay\n`);
      expect(await inKv("five", keysIn)).toEqual(TWO);
    },
    PATIENCE_MS,
  );

  test(
    "deletes nothing where a version can't be read, and says which",
    async () => {
      await inKv("spoilt", async (store) => {
        await publishAll(store);
        await store.put(new Map([[versionKey(V2), `{"format":1,"facts":{`]]));
      });
      const before = await inKv("spoilt", keysIn);
      const { code, out, err } = await run("prune", "--keep", "1", "--strays", ...where("spoilt"));
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(
        /^basketwise: graph:\w+: is not the pointer of a graph[^\n]*nothing is deleted[^\n]*\n$/,
      );
      expect(err).toContain(V2);
      expect(await inKv("spoilt", keysIn)).toEqual(before);
    },
    PATIENCE_MS,
  );

  test(
    "deletes at most so many keys a run, and goes on with the next",
    async () => {
      await inKv("most", (store) => publishAll(store));
      const args = ["--keep", "2", "--most", "5", ...where("most")];
      const first = (await run("prune", ...args)).out;
      expect(first).toContain("deleted: 3 versions, 2 matrices\n");
      const left = keysOf(BUILDS).length - TWO.length - 5;
      expect(first).toContain(`\n${left} keys are left: prune again\n`);
      const second = await run("prune", "--keep", "2", ...where("most"));
      expect(second.out).toMatch(/^pruned leftovers in local KV; /);
      expect(await inKv("most", keysIn)).toEqual(TWO);
    },
    PATIENCE_MS,
  );
});

test.each([
  [["v1"], "prune: say basketwise prune [--keep N]"],
  [["--keep", "0"], `--keep: found "0", expected a whole number from 1`],
  [["--most", "all"], `--most: found "all", expected a whole number from 1`],
  [["--namespace", "n"], "--namespace: is for --remote, not for the local KV"],
])("prune %j is refused", async (args, line) => {
  expect(await run("prune", ...args)).toEqual({ code: 2, out: "", err: `basketwise: ${line}\n` });
});
