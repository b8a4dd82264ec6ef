import { readFileSync } from "node:fs";
import { join } from "node:path";
import { POINTER_KEY, POLICY_KEY, policyKey } from "@basketwise/core";
import { describe, expect, test, vi } from "vitest";
import { getPlatformProxy } from "wrangler";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

// A local store needs nothing of the network.
vi.stubEnv("CLOUDFLARE_CF_FETCH_ENABLED", "false");
vi.stubEnv("WRANGLER_SEND_METRICS", "false");

const { file, path } = scratch();

/** What these tests ask of the local KV. */
interface LocalKv {
  get(key: string): Promise<string | null>;
  list(options: { prefix: string }): Promise<{ keys: { name: string; metadata?: { at?: string } }[] }>;
}

/** A slow test: each command starts a runtime of its own. */
const PATIENCE_MS = 60_000;

function wranglerToml(binding: string): string {
  const namespace = `[[kv_namespaces]]\nbinding = "${binding}"\nid = "0123456789abcdef0123456789abcdef"\n`;
  return file(`${binding}.toml`, `name = "shop"\ncompatibility_date = "2026-10-20"\n${namespace}`);
}

describe("the local KV", () => {
  test(
    "takes a graph, where wrangler finds it; then another, and the first one back",
    async () => {
      const [config, persistTo] = [wranglerToml("GRAPH"), path("state")];
      const where = ["--config", config, "--persist-to", persistTo];
      const orders = file("orders.csv", ordersCsv());
      const build = async (name: string, changed = {}) => {
        const args = ["--catalog", file(`${name}.json`, catalogJson(600, changed)), "--out", path(name)];
        const policy = ["--policy", file(`${name}-policy.json`, JSON.stringify({ version: name }))];
        return JSON.parse((await run("build", orders, ...args, ...policy, "--json")).out).graphVersion;
      };
      const [first, second] = [await build("first"), await build("second", { "shelf-7": { price: 44 } })];
      const published = await run("publish", path("first"), ...where);
      expect(published).toMatchObject({ code: 0, err: "" });
      expect(published.out).toContain(`graph ${first} in local KV, instead of none: `);
      const next = await run("publish", path("second"), ...where, "--json");
      // One pack, the version's matrix and own pointer, the policy twice and its digest, the history and the pointer.
      expect(JSON.parse(next.out)).toMatchObject({ graphVersion: second, before: first, written: 8 });
      expect(await run("rollback", first, ...where)).toEqual({
        code: 0,
        out: `graph ${first} in local KV, instead of ${second}\n`,
        err: "",
      });
      const persist = { path: join(persistTo, "v3") };
      const proxy = await getPlatformProxy<{ GRAPH: LocalKv }>({
        configPath: config,
        persist,
      });
      const kv = proxy.env.GRAPH;
      expect(await kv.get(POINTER_KEY)).toBe(readFileSync(join(path("first"), "graph.json"), "utf8"));
      expect(await kv.get(POLICY_KEY)).toBe(`{"version":"second"}`);
      const versions = (await kv.list({ prefix: policyKey("") })).keys;
      expect(versions.map(({ name }) => name)).toEqual(["policy:first", "policy:second"]);
      for (const { metadata } of versions) expect(Date.parse(metadata?.at ?? "")).toBeGreaterThan(0);
      await proxy.dispose();
    },
    PATIENCE_MS,
  );

  test.each([
    [
      "a wrangler.toml that is not there",
      () => path("none.toml"),
      /none\.toml: there is no such file; say --config/,
    ],
    ["a wrangler.toml that is not TOML", () => file("odd.toml", "x = ["), /odd\.toml: Invalid TOML document/],
    [
      "a wrangler.toml that binds no GRAPH",
      () => wranglerToml("OTHER"),
      /OTHER\.toml: there is no KV namespace bound as GRAPH/,
    ],
  ])(
    "is not opened by %s",
    async (_, config, expected) => {
      const { code, out, err } = await run("rollback", "v", "--config", config(), "--persist-to", path("kv"));
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(expected);
      expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    },
    PATIENCE_MS,
  );
});
