import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ACCOUNT,
  type FakeCloudflare,
  fakeCloudflare,
  NAMESPACE,
  refuse,
  TOKEN,
} from "../publish/shared/fake-cloudflare.ts";
import { type Ran, run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const { file, path } = scratch();
const ORDERS = file("orders.csv", ordersCsv());
const REMOTE = ["--remote", "--namespace", NAMESPACE];

let cloudflare: FakeCloudflare;

beforeEach(() => {
  cloudflare = fakeCloudflare();
  vi.stubGlobal("fetch", cloudflare.fetch);
  vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
  vi.stubEnv("CLOUDFLARE_API_TOKEN", TOKEN);
  vi.stubEnv("CLOUDFLARE_KV_NAMESPACE_ID", undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Builds a shop of several packs into a folder of its own, and gives the folder and its version. */
async function built(
  name: string,
  changed = {},
  ...args: string[]
): Promise<{ folder: string; version: string }> {
  const catalog = file(`${name}.json`, catalogJson(600, changed));
  const folder = path(name);
  const { out, err } = await run("build", ORDERS, "--catalog", catalog, "--out", folder, "--json", ...args);
  expect(err).toBe("");
  return { folder, version: JSON.parse(out).graphVersion };
}

function expectOneLine({ code, out, err }: Ran): string {
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^basketwise: [^\n]+\n$/);
  return err.trimEnd().slice("basketwise: ".length);
}

describe("publish --remote", () => {
  test("puts a build into the merchant's own KV, and a changed one on top of it", async () => {
    const first = await built("first");
    const packs = readdirSync(join(first.folder, "packs")).length;
    expect(packs).toBeGreaterThan(2);
    expect(await run("publish", first.folder, ...REMOTE)).toEqual({
      code: 0,
      out: `graph ${first.version} in KV namespace ${NAMESPACE}, instead of none: ${packs + 4} written, 0 there already\npolicy: there is none, the defaults hold\n`,
      err: "",
    });
    expect(cloudflare.values.get("graph")).toBe(readFileSync(join(first.folder, "graph.json"), "utf8"));
    const again = await run("publish", first.folder, ...REMOTE);
    expect(again.out).toContain(`unchanged: 0 written, ${packs} there already`);
    const second = await built("second", { "shelf-7": { price: 44 } });
    const { out } = await run("publish", second.folder, ...REMOTE, "--json");
    expect(JSON.parse(out)).toEqual({
      graphVersion: second.version,
      before: first.version,
      written: 5,
      kept: packs - 1,
      policy: { outcome: "none", version: "default" },
    });
  });

  test("takes the policy along, and leaves alone what was put at the edge since", async () => {
    const policy = file("policy.json", `{"version": "p1", "currency": "EUR"}`);
    const { folder } = await built("with-policy", {}, "--policy", policy);
    expect((await run("publish", folder, ...REMOTE)).out).toContain("\npolicy: p1 from now on\n");
    expect(JSON.parse(cloudflare.values.get("policy") ?? "")).toEqual({ version: "p1", currency: "EUR" });
    cloudflare.values.set("policy", `{"version":"put"}`);
    expect((await run("publish", folder, ...REMOTE)).out).toContain(
      "\npolicy: put stays, for it came after p1, which has not changed; basketwise rollback --policy p1 puts that back\n",
    );
    expect(cloudflare.values.get("policy")).toBe(`{"version":"put"}`);
    expect(await run("rollback", "--policy", "p1", ...REMOTE)).toEqual({
      code: 0,
      out: `policy p1 in KV namespace ${NAMESPACE}, instead of put\n`,
      err: "",
    });
    expect((await run("publish", folder, ...REMOTE)).out).toContain("\npolicy: p1, unchanged\n");
  });

  test("takes scenarios along, as one list; a file that is none is refused", async () => {
    const { folder } = await built("with-scenarios");
    const scenario = { title: "t", at: "2026-10-01T00:00:00Z", catalog: [], request: { placement: "cart" } };
    mkdirSync(path("scenarios"));
    const one = file("scenarios/one.json", JSON.stringify({ ...scenario, expect: { none: true } }));
    await run("publish", folder, ...REMOTE, "--scenarios", dirname(one));
    expect(JSON.parse(cloudflare.values.get("scenarios") ?? "")).toMatchObject([{ title: "t" }]);
    file("scenarios/two.json", JSON.stringify(scenario));
    const line = expectOneLine(await run("publish", folder, ...REMOTE, "--scenarios", dirname(one)));
    expect(line).toMatch(/two\.json: expect: is missing$/);
  });

  test("fails with exit code 1 where Cloudflare refuses, and never prints the token", async () => {
    const { folder } = await built("refused");
    cloudflare.instead.set("PUT", () => refuse(403, 10000, "Authentication error"));
    const { code, out, err } = await run("publish", folder, ...REMOTE);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^basketwise: Cloudflare refused to PUT .* 403 .*Authentication error.*\n$/);
    expect(err).not.toContain(TOKEN);
    expect(cloudflare.values.size).toBe(0);
  });

  test.each([
    ["CLOUDFLARE_ACCOUNT_ID", REMOTE],
    ["CLOUDFLARE_API_TOKEN", REMOTE],
    ["CLOUDFLARE_KV_NAMESPACE_ID", ["--remote"]],
  ])("without %s names it", async (name, args) => {
    const { folder } = await built("credentials");
    vi.stubEnv(name, undefined);
    const line = expectOneLine(await run("publish", folder, ...args));
    expect(line).toContain(name);
    expect(line).not.toContain(TOKEN);
  });
});

describe("rollback --remote", () => {
  test("puts an earlier version back, and says which there are", async () => {
    const [first, second] = [await built("before"), await built("after", { phone: { price: 310 } })];
    for (const { folder } of [first, second]) await run("publish", folder, ...REMOTE);
    const line = expectOneLine(await run("rollback", "yesterday", ...REMOTE));
    expect(line).toContain("has no version yesterday; it has ");
    for (const { version } of [first, second]) expect(line).toContain(version);
    expect(await run("rollback", first.version, ...REMOTE)).toEqual({
      code: 0,
      out: `graph ${first.version} in KV namespace ${NAMESPACE}, instead of ${second.version}\n`,
      err: "",
    });
    expect(cloudflare.values.get("graph")).toBe(readFileSync(join(first.folder, "graph.json"), "utf8"));
    const list = (await run("rollback", ...REMOTE)).out.split("\n");
    expect(list[0]).toBe(`graphs in KV namespace ${NAMESPACE}, the latest first; * is served`);
    const row = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +605 products +\\d+ pairs +\\d+ baskets +policy default$";
    expect(list[1]).toMatch(new RegExp(`^  ${second.version} +${row}`));
    expect(list[2]).toMatch(new RegExp(`^\\* ${first.version} +${row}`));
    expect(list.slice(3)).toEqual(["policies; * is served", "  none", ""]);
  });
});

describe("a folder that can't be published, refused before the pointer moves:", () => {
  const cases: readonly (readonly [string, (folder: string, pack: string) => void, RegExp])[] = [
    [
      "no graph.json",
      (folder) => rmSync(join(folder, "graph.json")),
      /there is no graph here; make one with/,
    ],
    [
      "graph.json cut off",
      (folder) =>
        writeFileSync(join(folder, "graph.json"), readFileSync(join(folder, "graph.json")).subarray(0, 99)),
      /graph\.json: is not the pointer of a graph/,
    ],
    [
      "graph.json with another count of products",
      (folder) => {
        const text = readFileSync(join(folder, "graph.json"), "utf8");
        writeFileSync(join(folder, "graph.json"), text.replace(`"products":605`, `"products":606`));
      },
      /graph\.json: does not match its checksum/,
    ],
    [
      "graph.json of a later release",
      (folder) => {
        const text = readFileSync(join(folder, "graph.json"), "utf8");
        writeFileSync(join(folder, "graph.json"), text.replace(`"format":1`, `"format":9`));
      },
      /graph\.json: has format 9, this reader knows up to 1/,
    ],
    ["a pack that is missing", (_, pack) => rmSync(pack), /packs\/pack-[0-9a-f]{32}\.txt: is missing; build/],
    [
      "a pack that is cut off",
      (_, pack) => writeFileSync(pack, readFileSync(pack).subarray(0, 500)),
      /packs\/pack-[0-9a-f]{32}\.txt: is damaged; build/,
    ],
    [
      "a pack in which a price was changed",
      (_, pack) => writeFileSync(pack, readFileSync(pack, "utf8").replace("40", "41")),
      /packs\/pack-[0-9a-f]{32}\.txt: is damaged; build/,
    ],
    [
      "a policy of another currency",
      (folder) => writeFileSync(join(folder, "policy.json"), `{"currency": "GBP"}`),
      /: the policy says GBP, the graph has EUR$/,
    ],
    [
      "a policy that is not one",
      (folder) => writeFileSync(join(folder, "policy.json"), `{"anchor": 3}`),
      /policy\.json: anchor: expected an object, found 3$/,
    ],
  ];
  test.each(cases)("%s", async (name, spoil, expected) => {
    const { folder } = await built(name.replaceAll(/\W+/g, "-"));
    const [pack = ""] = readdirSync(join(folder, "packs"));
    spoil(folder, join(folder, "packs", pack));
    expect(expectOneLine(await run("publish", folder, ...REMOTE))).toMatch(expected);
    expect(cloudflare.values.has("graph")).toBe(false);
    expect(cloudflare.values.has("policy")).toBe(false);
  });

  test("what an earlier build left among the packs is no part of it", async () => {
    const { folder } = await built("leftover");
    writeFileSync(join(folder, "packs", `pack-${"0".repeat(32)}.txt`), "left");
    const { out } = await run("publish", folder, ...REMOTE, "--json");
    expect(JSON.parse(out).written).toBe(readdirSync(join(folder, "packs")).length - 1 + 4);
  });
});

describe("options that don't go together are refused:", () => {
  test.each([
    [["publish"], "publish: say basketwise publish DIR"],
    [["publish", "a", "b"], "publish: say basketwise publish DIR"],
    [["rollback", "a", "b"], "rollback: say basketwise rollback VERSION"],
    [["rollback", "v", "--namespace", "n"], "--namespace: is for --remote, not for the local KV"],
    [
      ["rollback", "v", "--remote", "--persist-to", "d"],
      "--persist-to: is for the local KV, not for --remote",
    ],
  ])("%j", async (args, line) => {
    expect(expectOneLine(await run(...args))).toBe(line);
  });
});
