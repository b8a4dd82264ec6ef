import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkInput, OfferResponseSchema } from "@basketwise/core/schema";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const { file, path } = scratch();
const GRAPH = path("graph");

beforeAll(async () => {
  const catalog = file("catalog.json", catalogJson());
  const built = await run("build", file("orders.csv", ordersCsv()), "--catalog", catalog, "--out", GRAPH);
  expect(built).toMatchObject({ code: 0, err: "" });
});

/** Asks the graph, and gives what it said without the graph's version. */
async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await run("offers", "--graph", GRAPH, ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out.replace(/graph [0-9a-f]{16}/, "graph V");
}

/** The one line with which a question is refused. */
async function refusal(...args: string[]): Promise<string> {
  const { code, out, err } = await run("offers", ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^basketwise: [^\n]+\n$/);
  return err.trimEnd().slice("basketwise: ".length);
}

describe("offers, to a human,", () => {
  test("are names, prices and why", async () => {
    expect(await said("--product", "phone")).toBe(
      [
        "product: complement, 2 offers (graph V, policy default)",
        "",
        "1. The case: €20.00",
        "   67% of orders with The phone have it too (40 orders)",
        "",
        "2. The film: €10.00",
        "   50% of orders with The phone have it too (30 orders)",
        "",
      ].join("\n"),
    );
  });

  test("with --explain, are followed by what was withheld: its title, every rule and the numbers", async () => {
    expect(await said("--cart", "phone*2, case", "--explain")).toBe(
      [
        "cart: complement, 1 offer (graph V, policy default)",
        "",
        "1. The film: €10.00",
        "   50% of orders with The phone have it too (30 orders) [bought_together: baskets 30, confidence 0.5, lift 1.833, productId phone]",
        "",
        "Withheld (2)",
        "  complement, 2 candidates: 2 by in-cart, 1 by dearer-than-main, 1 by price-anchor",
        "    The case (case) – in-cart: in the basket already",
        "    The phone (phone) – in-cart: in the basket already; price-anchor: costs €300.00, at most 30% of the basket's €620.00; dearer-than-main: costs €300.00, the main item €300.00",
        "",
      ].join("\n"),
    );
  });

  test("of nothing are no offers, and that is no failure", async () => {
    expect(await said("--cart", "shelf-1")).toBe("cart: no offers (graph V, policy default)\n");
  });

  test("for a product that the graph does not know begin with its id", async () => {
    expect(await said("--cart", "phnoe")).toBe(
      "not in the graph: phnoe\ncart: no offers (graph V, policy default)\n",
    );
    expect(await said("--product", "nope", "--cart", "phone,case")).toMatch(
      /^not in the graph: nope\nproduct: /,
    );
    expect(await said("--cart", "phone")).not.toContain("not in the graph");
  });
});

describe("offers --talk", () => {
  test("tells staff what to say, in the language asked for", async () => {
    expect(await said("--product", "phone", "--talk", "--limit", "1")).toBe(
      [
        "What to say at product",
        "",
        "1. The case",
        "  May I show you The case?",
        "  67% of orders with The phone have it too (40 orders).",
        "  It is €20.00.",
        "",
      ].join("\n"),
    );
    const dutch = await said("--product", "phone", "--talk", "--locale", "nl-BE");
    expect(dutch).toContain("Mag ik u ‘The case’ laten zien?");
    expect(await said("--product", "phone", "--talk", "--locale", "pt-BR")).toContain(
      "May I show you The case?",
    );
  });

  test("says why what is kept for later is not for now", async () => {
    const request = { placement: "product", productId: "phone", customer: { signals: ["hesitant"] } };
    const told = await said("--request", file("doubt.json", JSON.stringify(request)), "--talk");
    expect(told).toMatch(
      /Nothing fits here now.*For later\n {2}The case\n .*have it too.*\n {4}They are still in doubt/s,
    );
  });

  test("is data with --json", async () => {
    const points = JSON.parse(await said("--product", "phone", "--talk", "--json", "--locale", "ar"));
    expect(points).toMatchObject({
      language: "ar",
      direction: "rtl",
      first: [],
      offers: [{ productIds: ["case"], title: "The case" }, { productIds: ["film"] }],
      keepBack: [],
      instead: [],
    });
    expect(points).not.toHaveProperty("withheld");
  });
});

describe("offers --json", () => {
  test("is one response as the API gives it, and without --explain says nothing of the withheld", async () => {
    const response = JSON.parse(await said("--cart", "phone", "--json"));
    expect(checkInput(OfferResponseSchema, response)).toMatchObject({ ok: true });
    expect(response).toMatchObject({
      placement: "cart",
      technique: "complement",
      offers: [
        {
          products: [{ productId: "case", price: 20 }],
          reasons: [{ code: "bought_together", evidence: { baskets: 40, confidence: 0.666667 } }],
        },
        { products: [{ productId: "film" }] },
      ],
    });
    expect(response).not.toHaveProperty("withheld");
  });

  test("with --explain tells the withheld with their rules", async () => {
    const { withheld } = JSON.parse(await said("--cart", "phone,case", "--explain", "--json"));
    expect(withheld).toContainEqual({
      productId: "case",
      technique: "complement",
      rules: [{ rule: "in-cart", detail: { productId: "case" } }],
    });
  });

  test("follows the other options", async () => {
    const asked = async (...args: string[]) => {
      const { placement, offers } = JSON.parse(await said(...args, "--json"));
      const ids = offers.map((offer: { products: { productId: string }[] }) => offer.products[0]?.productId);
      return [placement, ...ids];
    };
    expect(await asked("--cart", "phone", "--limit", "1")).toEqual(["cart", "case"]);
    expect(await asked("--cart", "phone", "--exclude", "case,tv")).toEqual(["cart", "film"]);
    expect(await asked("--cart", "phone", "--placement", "checkout")).toEqual(["checkout", "case", "film"]);
    expect(await asked("--placement", "search", "--query", "cable")).toEqual(["search", "cable"]);
    expect(await asked("--cart", "phone", "--techniques", "popular", "--limit", "1")).not.toEqual(["cart"]);
  });

  test("takes a whole request from a file, other options on top of it", async () => {
    const request = { placement: "checkout", cart: { lines: [{ productId: "phone" }] }, explain: true };
    const from = ["--request", file("request.json", JSON.stringify(request)), "--json"];
    expect(JSON.parse(await said(...from))).toMatchObject({
      placement: "checkout",
      withheld: expect.any(Array),
    });
    const other = JSON.parse(await said(...from, "--placement", "cart", "--limit", "1"));
    expect(other).toMatchObject({ placement: "cart", offers: [{ products: [{ productId: "case" }] }] });
    expect(other.offers).toHaveLength(1);
  });

  test("decides under another policy where one is given", async () => {
    const strict = file("strict.json", `{"version": "strict", "anchor": {"maxShare": 0.05}}`);
    const response = JSON.parse(await said("--cart", "phone", "--policy", strict, "--json"));
    expect(response).toMatchObject({
      policyVersion: "strict",
      offers: [{ products: [{ productId: "film" }] }],
    });
  });
});

describe("a question that is none is refused:", () => {
  const phone = ["--graph", GRAPH, "--cart", "phone"];
  const gbp = file("gbp.json", `{"currency": "GBP"}`);
  test.each([
    ["without a graph", ["--cart", "phone"], /^offers: which graph\? Say --graph DIR$/],
    [
      "an unknown placement",
      [...phone, "--placement", "cellar"],
      /^offers: placement: expected one of home, .*; found cellar$/,
    ],
    [
      "an unknown technique",
      [...phone, "--techniques", "magic"],
      /^offers: techniques: expected some of complement, .*; found magic$/,
    ],
    ["no limit", [...phone, "--limit", "0"], /^--limit: found "0", expected a whole number from 1$/],
    ["an empty cart line", ["--graph", GRAPH, "--cart", "phone,"], /^offers: cart\.lines\[1\]\.productId: /],
    ["none of a product", ["--graph", GRAPH, "--cart", "phone*0"], /^offers: cart\.lines\[0\]\.quantity: /],
    ["a country that is none", [...phone, "--country", "Atlantis"], /^offers: country: .*found "Atlantis"$/],
    ["what follows no option", [...phone, "case"], /^offers: found "case" beside the options$/],
    [
      "a policy of another currency",
      [...phone, "--policy", gbp],
      /gbp\.json: the policy says GBP, the graph has EUR$/,
    ],
  ])("%s", async (_, args, expected) => {
    expect(await refusal(...args)).toMatch(expected);
  });

  test.each([
    ["cut off", `{"placement": "cart"`, /request\.json: is not JSON: /],
    ["a list", `[{"placement": "cart"}]`, /request\.json: expected an object that is a request$/],
    ["a text", `"cart"`, /request\.json: expected an object that is a request$/],
    ["null", "null", /request\.json: expected an object that is a request$/],
    ["a cart without lines", `{"cart": {}}`, /request\.json: cart\.lines: is missing$/],
    [
      "a price in words",
      `{"cart": {"lines": [{"productId": "a", "price": "much"}]}}`,
      /cart\.lines\[0\]\.price: /,
    ],
    ["a moment that is none", `{"at": "tomorrow"}`, /request\.json: at: .*found "tomorrow"$/],
  ])("a --request file that is %s", async (_, text, expected) => {
    const args = ["--graph", GRAPH, "--request", file("request.json", text)];
    expect(await refusal(...args)).toMatch(expected);
  });

  test("a --request file that is not there", async () => {
    const line = await refusal("--graph", GRAPH, "--request", path("none.json"));
    expect(line).toBe(`${path("none.json")}: there is no such file`);
  });
});

describe("a graph that can't be read is refused, and the line names the file:", () => {
  const cases: readonly (readonly [string, RegExp, (folder: string) => void])[] = [
    [
      "no folder",
      /no-folder: there is no graph here; make one with basketwise build/,
      (folder) => rmSync(folder, { recursive: true }),
    ],
    ["graph.json cut off", /graph\.json: is not the pointer of a graph/, cutting("graph.json")],
    [
      "graph.json of a later release",
      /graph\.json: has format 7, this reader knows up to 1: update Basketwise$/,
      changing("graph.json", `"format":1`, `"format":7`),
    ],
    [
      "hashes cut off",
      /graph\.json: ends after \d+ of \d+ characters of hashes$/,
      changing("graph.json", /("hashes":"[0-9a-f]+)[0-9a-f]{5}"/, `$1"`),
    ],
    [
      "no packs",
      /packs\/pack-[0-9a-f]{32}\.txt: the store has no such key$/,
      (folder) => {
        rmSync(join(folder, "packs"), { recursive: true });
      },
    ],
    ["packs cut off", /packs\/pack-[0-9a-f]{32}\.txt: ends after \d+ of \d+ characters$/, cutting("packs")],
    [
      "packs of a later release",
      /packs\/pack-[0-9a-f]{32}\.txt: has format 7, this reader knows up to 1: update Basketwise$/,
      changing("packs", `"format":1`, `"format":7`),
    ],
    [
      "packs in which a price was changed",
      /packs\/pack-[0-9a-f]{32}\.txt: does not match its checksum/,
      changing("packs", "The", "She"),
    ],
    [
      "a policy that is not one",
      /policy\.json: limits: unknown field$/,
      (folder) => writeFileSync(join(folder, "policy.json"), `{"limits": 3}`),
    ],
  ];
  test.each(cases)("%s", async (name, expected, spoil) => {
    const folder = path(name.replaceAll(" ", "-"));
    cpSync(GRAPH, folder, { recursive: true });
    spoil(folder);
    const line = await refusal("--graph", folder, "--cart", "phone,tv,cable");
    expect(line.startsWith(folder)).toBe(true);
    expect(line).toMatch(expected);
  });
});

/** The files of a folder's graph.json, or of all its packs. */
function filesOf(folder: string, which: string): string[] {
  if (which !== "packs") return [join(folder, which)];
  return readdirSync(join(folder, which)).map((name) => join(folder, which, name));
}

function cutting(which: string): (folder: string) => void {
  return (folder) => {
    for (const name of filesOf(folder, which)) writeFileSync(name, readFileSync(name, "utf8").slice(0, -50));
  };
}

function changing(which: string, from: string | RegExp, to: string): (folder: string) => void {
  return (folder) => {
    for (const name of filesOf(folder, which)) {
      writeFileSync(name, readFileSync(name, "utf8").replace(from, to));
    }
  };
}
