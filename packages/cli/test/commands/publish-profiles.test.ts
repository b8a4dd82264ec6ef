import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pseudonym } from "../../src/profiles/pseudonym.ts";
import {
  ACCOUNT,
  type FakeCloudflare,
  fakeCloudflare,
  NAMESPACE,
  TOKEN,
} from "../publish/shared/fake-cloudflare.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson } from "../shared/small-shop.ts";

const { file, path } = scratch();
const REMOTE = ["--remote", "--namespace", NAMESPACE];

const ORDERS = file(
  "customers.csv",
  [
    "order,customer,at,product,quantity,price",
    "o-1,ada@example.com,2026-10-01,phone,1,300",
    "o-2,ada@example.com,2026-10-09,case,1,20",
    "o-3,bo,2026-10-09,phone,1,300",
  ].join("\n"),
);

let cloudflare: FakeCloudflare;

beforeEach(() => {
  cloudflare = fakeCloudflare();
  vi.stubGlobal("fetch", cloudflare.fetch);
  vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
  vi.stubEnv("CLOUDFLARE_API_TOKEN", TOKEN);
  vi.stubEnv("PSEUDONYM_KEY", "pepper");
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** A built graph, and the profiles that its orders tell. */
async function built(): Promise<{ folder: string; profiles: string }> {
  const [folder, profiles] = [path("graph"), path("profiles.ndjson")];
  const catalog = file("catalog.json", catalogJson(20, {}));
  expect((await run("build", ORDERS, "--catalog", catalog, "--out", folder)).err).toBe("");
  expect((await run("segments", ORDERS, "--profiles", profiles)).err).toBe("");
  return { folder, profiles };
}

describe("publish --profiles", () => {
  test("puts what segments wrote beside the graph, by pseudonym, once", async () => {
    const { folder, profiles } = await built();
    const first = await run("publish", folder, "--profiles", profiles, ...REMOTE);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("\nprofiles of 2 customers in 1 packs: 2 written, 0 there already\n");
    const stored = [...cloudflare.values].filter(([key]) => key.startsWith("profile")).join("\n");
    expect(stored).toContain(pseudonym("ada@example.com", "pepper"));
    expect(stored).not.toMatch(/ada@|"bo"|o-1|pepper/);
    const again = await run("publish", folder, "--profiles", profiles, ...REMOTE, "--json");
    expect(JSON.parse(again.out)).toMatchObject({
      written: 0,
      profiles: { customers: 2, packs: 1, written: 0, kept: 1, erased: 0, withoutConsent: 0 },
    });
  });

  test("leaves out who asked to be forgotten, and a publish without profiles leaves all as it is", async () => {
    const { folder, profiles } = await built();
    cloudflare.values.set("erased", JSON.stringify([pseudonym("bo", "pepper")]));
    const { out } = await run("publish", folder, "--profiles", profiles, ...REMOTE);
    expect(out).toContain("profiles of 1 customers in 1 packs: 2 written");
    expect(out).toContain("left out: 1 asked to be forgotten");
    const before = new Map(cloudflare.values);
    expect((await run("publish", folder, ...REMOTE)).code).toBe(0);
    for (const key of before.keys()) expect(cloudflare.values.get(key)).toBe(before.get(key));
  });

  test("writes nothing at all where the profiles are wrong, or there is no key", async () => {
    const { folder, profiles } = await built();
    vi.stubEnv("PSEUDONYM_KEY", undefined);
    const without = await run("publish", folder, "--profiles", profiles, ...REMOTE);
    expect([without.code, without.out]).toEqual([2, ""]);
    expect(without.err).toMatch(
      /^basketwise: --profiles: PSEUDONYM_KEY in the environment has to say [^\n]+\n$/,
    );
    vi.stubEnv("PSEUDONYM_KEY", "pepper");
    writeFileSync(profiles, '{"id":"ada"}\n{"id":"bo","orders":[{}]}\n');
    const wrong = await run("publish", folder, "--profiles", profiles, ...REMOTE);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("profiles.ndjson: row 2: orders[0].");
    expect(cloudflare.values.size).toBe(0);
  });
});
