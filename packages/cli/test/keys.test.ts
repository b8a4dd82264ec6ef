import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";
import type { OfferKey, StoredKey } from "@basketwise/core";
import { checkKeys, checkOfferKeys } from "@basketwise/core/schema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newOfferKey } from "../src/keys/new-key.ts";
import { type Ran, run } from "./run.ts";
import { scratch } from "./scratch.ts";

const { file, path } = scratch();
const NOW = Date.parse("2026-11-22T12:00:00Z");

let keysFile = "";
let offerFile = "";
let shop = 0;

beforeEach(() => {
  keysFile = path(`keys-${++shop}.json`);
  offerFile = path(`offer-keys-${shop}.json`);
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

const keys = (...args: string[]): Promise<Ran> =>
  run("keys", ...args, "--keys", keysFile, "--offer-keys", offerFile);

const json = async <T>(...args: string[]): Promise<T> => {
  const { code, out, err } = await keys(...args, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
};

const page = (...more: string[]) =>
  json<{ key: string }>("create", "--kind", "publishable", "--origin", "https://shop.example", ...more);
const server = (...more: string[]) => json<{ key: string }>("create", "--kind", "secret", ...more);
const signing = () => json<{ kid: string; publicKey: object }>("create", "--kind", "signing");

const stored = (): StoredKey[] => JSON.parse(readFileSync(keysFile, "utf8"));
const offerKeys = (): (OfferKey & { alg?: string })[] => JSON.parse(readFileSync(offerFile, "utf8"));
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString();

function problemOf({ code, out, err }: Ran): string {
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^basketwise: [^\n]+\n$/);
  return err
    .trimEnd()
    .slice("basketwise: ".length)
    .replaceAll(`${path("")}/`, "");
}

describe("keys create", () => {
  test("shows a publishable key once, and keeps its hash as the worker reads it", async () => {
    const origins = ["--origin", "https://shop.example", "--origin", "HTTPS://Müller.example:443/"];
    const { code, out, err } = await keys("create", "--kind", "publishable", ...origins);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [key = "", said, next] = out.split("\n");
    expect(key).toMatch(/^pk_[\w-]{43}$/);
    expect(said).toContain(
      "publishable key page for pages of https://shop.example, https://xn--mller-kva.example",
    );
    expect(next).toBe(
      `next: npx wrangler secret put KEYS < ${keysFile}; on your machine: npx basketwise keys env --keys ${keysFile} >> .dev.vars`,
    );
    expect(stored()).toEqual([
      {
        kind: "publishable",
        name: "page",
        sha256: sha256(key),
        origins: ["https://shop.example", "https://xn--mller-kva.example"],
      },
    ]);
    expect(checkKeys(stored()).ok).toBe(true);
    expect(readFileSync(keysFile, "utf8")).not.toContain(key);
  });

  test("makes a secret key, and warns that pages then need one of theirs", async () => {
    const { out } = await keys("create", "--kind", "secret");
    expect(out.split("\n")[0]).toMatch(/^sk_[\w-]{43}$/);
    expect(out).toContain("pages get no offers until you make one");
    await page();
    const another = await keys("create", "--kind", "secret", "--name", "warehouse");
    expect(another.out).not.toContain("pages get no offers");
    expect(stored().map(({ name }) => name)).toEqual(["server", "page", "warehouse"]);
  });

  test("never makes the same key twice", async () => {
    const made = [];
    for (let i = 0; i < 20; i++) made.push((await server("--name", `s${i}`)).key);
    expect(new Set(made).size).toBe(20);
    expect(stored().map((key) => key.sha256)).toEqual(made.map(sha256));
  });

  test("makes a signing key whose private half is for nobody else to read", async () => {
    const { out } = await keys("create", "--kind", "signing");
    const publicKey = JSON.parse(out.split("\n")[0] ?? "");
    const [key, ...more] = offerKeys();
    expect(more).toEqual([]);
    expect(key).toEqual({ ...publicKey, d: expect.stringMatching(/^[\w-]{43}$/) });
    expect(publicKey).toMatchObject({ kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig" });
    expect(out).not.toContain(key?.d);
    expect(statSync(offerFile).mode & 0o777).toBe(0o600);
    expect(checkOfferKeys(offerKeys()).ok).toBe(true);
    const signature = sign(null, Buffer.from("offer"), createPrivateKey({ key: { ...key }, format: "jwk" }));
    const checking = createPublicKey({ key: publicKey, format: "jwk" });
    expect(verify(null, Buffer.from("offer"), checking, signature)).toBe(true);
  });

  test("names a signing key by the thumbprint of RFC 7638", async () => {
    const { kid } = await signing();
    const { x } = offerKeys()[0] ?? {};
    const members = `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`;
    expect(kid).toBe(createHash("sha256").update(members).digest("base64url"));
  });

  test("names no signing key as if it were an option", async () => {
    const kids = Array.from({ length: 400 }, () => newOfferKey().kid);
    expect(kids.filter((kid) => !/^\w[\w-]{42}$/.test(kid))).toEqual([]);
  });

  test("appends a further signing key, which signs when the first has run out", async () => {
    const [first, second] = [await signing(), await signing()];
    expect(offerKeys().map(({ kid }) => kid)).toEqual([first.kid, second.kid]);
    const { out } = await keys("create", "--kind", "signing");
    expect(out).toContain(`at once by basketwise keys rotate ${first.kid}`);
  });

  test("keeps the file private though an interrupted run left another behind", async () => {
    writeFileSync(`${offerFile}.new`, "left", { mode: 0o644 });
    await signing();
    expect(statSync(offerFile).mode & 0o777).toBe(0o600);
  });

  test("prints a key for pseudonyms, and keeps it nowhere", async () => {
    const { out } = await keys("create", "--kind", "pseudonym");
    expect(out.split("\n")[0]).toMatch(/^[\w-]{43}$/);
    expect(out).toContain("npx wrangler secret put PSEUDONYM_KEY");
    expect([existsSync(keysFile), existsSync(offerFile)]).toEqual([false, false]);
  });

  test("refuses a file that one setting could not hold, and leaves the file as it was", async () => {
    const origins = Array.from({ length: 30 }, (_, i) => [
      "--origin",
      `https://shop-${i}.${"long-".repeat(11)}name.example`,
    ]);
    await page("--name", "one", ...origins.flat().slice(0, 58));
    const before = readFileSync(keysFile, "utf8");
    await page("--name", "two", ...origins.flat().slice(0, 4));
    const ran = await keys("create", "--kind", "publishable", "--name", "three", ...origins.flat());
    expect(problemOf(ran)).toMatch(
      /^keys-\d+\.json: would have \d{4} bytes, and Cloudflare takes 5000 for KEYS: revoke what is no longer used$/,
    );
    expect(stored().map(({ name }) => name)).toEqual(["one", "two"]);
    expect(readFileSync(keysFile, "utf8").length).toBeGreaterThan(before.length);
  });
});

describe("keys rotate", () => {
  test("makes a key of the same kind, name and origins; the old one holds for the overlap", async () => {
    const old = await page("--origin", "https://app.example");
    const made = await json<{ key: string; until: string }>("rotate", "page", "--overlap", "12h");
    expect(made.until).toBe(inDays(0.5));
    const origins = ["https://shop.example", "https://app.example"];
    expect(stored()).toEqual([
      { kind: "publishable", name: "page", sha256: sha256(old.key), origins, until: inDays(0.5) },
      { kind: "publishable", name: "page", sha256: sha256(made.key), origins },
    ]);
    expect(made.key).toMatch(/^pk_/);
  });

  test("lets the old key hold for a week where nothing else is said, and leaves the other keys alone", async () => {
    await page();
    const old = await server();
    const { out } = await keys("rotate", "server");
    expect(out).toMatch(/^sk_/);
    expect(out).toContain(`the old one holds until ${inDays(7)}`);
    expect(stored().map(({ name, until }) => [name, until])).toEqual([
      ["page", undefined],
      ["server", inDays(7)],
      ["server", undefined],
    ]);
    expect(out).not.toContain(old.key);
  });

  test("ends the old key at once where the overlap is none", async () => {
    await server();
    const { out } = await keys("rotate", "server", "--overlap", "0d");
    expect(out).toContain("the old one is no more");
    expect(stored()).toHaveLength(1);
    expect(stored()[0]?.sha256).toBe(sha256(out.split("\n")[0] ?? ""));
  });

  test("makes no old key hold longer than it did, and forgets those that have run out", async () => {
    await server();
    await keys("rotate", "server", "--overlap", "1d");
    await keys("rotate", "server", "--overlap", "7d");
    expect(stored().map(({ until }) => until)).toEqual([inDays(1), inDays(7), undefined]);
    vi.setSystemTime(NOW + 2 * 86_400_000);
    await keys("rotate", "server", "--overlap", "1d");
    expect(stored().map(({ until }) => until)).toEqual([inDays(3), inDays(3), undefined]);
  });

  test("puts a fresh signing key first, where it signs at once; the old one still checks", async () => {
    const old = await signing();
    const made = await json<{ kid: string }>("rotate", old.kid, "--overlap", "30d");
    expect(offerKeys().map(({ kid, until, alg }) => [kid, until, alg])).toEqual([
      [made.kid, undefined, "EdDSA"],
      [old.kid, inDays(30), "EdDSA"],
    ]);
    expect(statSync(offerFile).mode & 0o777).toBe(0o600);
  });
});

describe("keys revoke", () => {
  test("takes all keys of a name back", async () => {
    await page();
    await server();
    await keys("rotate", "server");
    expect(await json("revoke", "server")).toEqual({ name: "server", revoked: 2, left: 1, file: keysFile });
    expect(stored().map(({ name }) => name)).toEqual(["page"]);
  });

  test("takes only the old ones back where that is said", async () => {
    await server();
    const made = await json<{ key: string }>("rotate", "server");
    await keys("revoke", "server", "--old");
    expect(stored().map((key) => key.sha256)).toEqual([sha256(made.key)]);
    expect(problemOf(await keys("revoke", "server", "--old"))).toContain(
      "no key of server has another in its place",
    );
  });

  test("says what it means that the last one is gone, and leaves a list that lets nobody in", async () => {
    await server();
    const { out } = await keys("revoke", "server");
    expect(out).toContain("with KEYS empty nobody is let in");
    expect(stored()).toEqual([]);
    const { kid } = await signing();
    expect((await keys("revoke", kid)).out).toContain("with OFFER_KEYS empty no offer is signed");
  });
});

describe("keys list", () => {
  test("shows what there is and whether it holds, and nothing of the keys", async () => {
    const { key } = await page();
    await server();
    await keys("rotate", "server", "--overlap", "1d");
    const { kid } = await signing();
    vi.setSystemTime(NOW + 2 * 86_400_000);
    const { out } = await keys("list");
    expect(out).toBe(
      [
        "publishable page: holds, for pages of https://shop.example",
        `secret server: over, until ${inDays(1)}`,
        "secret server: holds",
        `signing ${kid}: holds`,
        "",
      ].join("\n"),
    );
    const listed = await keys("list", "--json");
    for (const secret of [key, ...stored().map((one) => one.sha256), offerKeys()[0]?.d ?? ""]) {
      expect(listed.out).not.toContain(secret);
    }
  });
});

describe("keys env", () => {
  test("prints a line a setting, as .dev.vars is read", async () => {
    await page();
    await server();
    await signing();
    const { out } = await keys("env");
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    const settings = parseEnv(out);
    expect(JSON.parse(settings.KEYS ?? "")).toEqual(stored());
    expect(JSON.parse(settings.OFFER_KEYS ?? "")).toEqual(offerKeys());
  });

  test("prints only what there is", async () => {
    await server();
    expect((await keys("env")).out).toMatch(/^KEYS='\[.*\]'\n$/);
    expect(Object.keys(await json<object>("env"))).toEqual(["KEYS"]);
  });
});

describe("bad input is one line:", () => {
  test.each<[args: string[], line: string | RegExp]>([
    [[], "keys: found nothing, expected one of create, rotate, revoke, list, env"],
    [["make"], "keys: found make, expected one of create, rotate, revoke, list, env"],
    [["create"], "--kind: found nothing, expected publishable, secret, signing, pseudonym"],
    [
      ["create", "--kind", "public"],
      '--kind: found "public", expected publishable, secret, signing, pseudonym',
    ],
    [["create", "me", "--kind", "secret"], /^keys create: say basketwise keys create --kind KIND/],
    [["create", "--kind", "publishable"], "--origin: found nothing, expected the origin of your pages"],
    [
      ["create", "--kind", "secret", "--origin", "https://a.example"],
      "--origin: is for publishable keys, not for secret ones",
    ],
    [
      ["create", "--kind", "signing", "--name", "a"],
      "--name: is for publishable and secret keys, not for signing ones",
    ],
    [["create", "--kind", "secret", "--name", "it's"], /^--name: found "it's", expected at most 50 letters/],
    [["create", "--kind", "secret", "--overlap", "1d"], "--overlap: is not for keys create"],
    [["list", "--kind", "secret"], "--kind: is not for keys list"],
    [["rotate"], "keys rotate: say basketwise keys rotate NAME [--overlap 7d]"],
    [["rotate", "page"], /^keys-\d+\.json: there is no such file; begin with basketwise keys create$/],
    [["list"], /^keys-\d+\.json: there is no such file; begin with basketwise keys create$/],
    [["env"], /^keys-\d+\.json: there is no such file; begin with basketwise keys create$/],
  ])("%j", async (args, line) => {
    const problem = problemOf(await keys(...args));
    if (typeof line === "string") expect(problem).toBe(line);
    else expect(problem).toMatch(line);
  });

  test.each([
    "shop.example",
    "https://",
    "https://shop.example/path",
    "https://a@shop.example",
    "https://shop.example?x",
    "null",
    "",
    "https://*.shop.example",
  ])("an origin such as %j", async (origin) => {
    const problem = problemOf(await keys("create", "--kind", "publishable", "--origin", origin));
    expect(problem).toBe(
      `--origin: found ${JSON.stringify(origin)}, expected an origin such as https://shop.example, without a path`,
    );
    expect(existsSync(keysFile)).toBe(false);
  });

  test.each(["a week", "7", "-1d", "7w", "99999d"])("an overlap of %j", async (overlap) => {
    await server();
    expect(problemOf(await keys("rotate", "server", `--overlap=${overlap}`))).toBe(
      `--overlap: found ${JSON.stringify(overlap)}, expected days or hours such as 7d or 12h`,
    );
  });

  test("a name that there is already, and one that there is not", async () => {
    await server();
    const { kid } = await signing();
    expect(problemOf(await keys("create", "--kind", "secret"))).toMatch(
      /has a key named server; say another name, or /,
    );
    for (const action of ["rotate", "revoke"]) {
      expect(problemOf(await keys(action, "Server"))).toContain(
        `no key named Server; there are server, ${kid}`,
      );
    }
  });

  const LEAK = "sk_never_to_be_seen";
  test.each<[what: string, content: unknown, problem: string]>([
    ["no JSON", LEAK, "broken.json: is not JSON"],
    ["no list", { [LEAK]: 1 }, "broken.json: expected a list"],
    [
      "a key instead of its hash",
      [{ kind: "secret", name: "a", sha256: LEAK }],
      "broken.json: [0].sha256: expected a SHA-256 of 64 hexadecimal characters in lower case",
    ],
    [
      "an unknown field",
      [{ kind: "secret", name: "a", sha256: "0".repeat(64), note: LEAK }],
      "broken.json: [0].note: unknown field",
    ],
  ])("a file with %s, of which nothing is repeated", async (_, content, problem) => {
    keysFile = file("broken.json", typeof content === "string" ? content : JSON.stringify(content));
    for (const args of [["list"], ["env"], ["rotate", "a"], ["create", "--kind", "secret"]]) {
      expect(problemOf(await keys(...args))).toBe(problem);
    }
  });

  test("a file of signing keys with a field that is wrong", async () => {
    offerFile = file(
      "broken-offers.json",
      JSON.stringify([{ kty: "OKP", crv: "Ed25519", kid: "a", x: LEAK, d: LEAK }]),
    );
    const problem = problemOf(await keys("create", "--kind", "signing"));
    expect(problem).toBe("broken-offers.json: [0].x: expected 32 bytes in base64url: 43 characters");
  });

  test("a folder in the file's place", async () => {
    keysFile = path("");
    expect(problemOf(await keys("create", "--kind", "secret"))).toContain("can't be read: EISDIR");
  });
});
