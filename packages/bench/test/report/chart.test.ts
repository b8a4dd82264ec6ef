import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chart } from "../../src/report/chart/chart.ts";
import { ratioChart } from "../../src/report/chart/ratio-chart.ts";
import type { Chart } from "../../src/report/chart/shape.ts";
import { writeChart } from "../../src/report/chart/write-chart.ts";

const RANKING: Chart = {
  title: "Held-out items found",
  unit: "HR@10",
  as: "share",
  groups: [
    {
      label: "retail.dat",
      bars: [
        { label: "popularity", value: 0.242 },
        { label: "ours", value: 0.318, low: 0.311, high: 0.325, ours: true },
      ],
    },
    { label: "groceries", bars: [{ label: "ours", value: 0.422, ours: true }] },
  ],
};

/** The tags of a picture with a name, by attribute; and the numbers of those. */
function tagsOf(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name}((?: [a-zA-Z0-9-]+="[^"<]*")*)/?>`, "g"))].map(
    ([, written = ""]) =>
      Object.fromEntries(
        [...written.matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
  );
}

const barsOf = (svg: string) => tagsOf(svg, "rect").filter((rect) => rect.class?.startsWith("bar"));

/** What is left of a picture without its tags and its style: its words, and whatever is broken. */
const wordsOf = (svg: string) =>
  svg.replace(/<style>.*<\/style>/, "").replaceAll(/<\/?[a-z]+(?: [a-zA-Z0-9-]+="[^"<]*")*\/?>/g, "\n");

/** Any text but what a broken number would be written as, which must be told from it. */
const words = (maxLength = 10) =>
  fc.string({ maxLength }).filter((text) => !/NaN|Infinity|undefined/.test(text));

const value = fc.oneof(fc.constantFrom(0, 1e-9, 1), fc.double({ min: 0, max: 1e6, noNaN: true }));
const bar = fc
  .record({ label: words(60), values: fc.tuple(value, value, value), ours: fc.boolean() })
  .map(({ label, values, ours }) => {
    const [low, middle, high] = values.toSorted((a, b) => a - b) as [number, number, number];
    return { label, low, value: middle, high, ours };
  });
const group = fc.record({
  label: words(20),
  bars: fc.uniqueArray(bar, { maxLength: 6, selector: ({ label }) => label }),
});
const anyChart: fc.Arbitrary<Chart> = fc.record(
  {
    title: words(),
    unit: words(60),
    as: fc.constantFrom("share" as const, "ratio" as const),
    groups: fc.array(group, { maxLength: 7 }),
    reference: fc.record({ label: words(20), value }),
  },
  { requiredKeys: ["title", "unit", "as", "groups"] },
);

describe("a chart", () => {
  const svg = chart(RANKING);

  test("has a bar for each number, ours in bold, and its numbers as the house writes them", () => {
    expect(barsOf(svg).map((rect) => rect.class)).toEqual(["bar", "bar ours", "bar ours"]);
    const words = wordsOf(svg)
      .split("\n")
      .filter((line) => line !== "");
    expect(words).toEqual([
      "Held-out items found",
      "HR@10. retail.dat: popularity .242, ours .318 (.311 to .325). groceries: ours .422.",
      "Held-out items found",
      "HR@10",
      "popularity",
      "ours",
      "retail.dat",
      ".242",
      ".318",
      "groceries",
      ".422",
    ]);
    expect(svg).toMatch(/class="label ours"[^>]*>ours</);
  });

  test("asks nothing of anywhere, and is dark for who has it dark", () => {
    expect(svg).not.toMatch(/url\(|@import|href|<script|<image/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
  });

  test("of ratios has the baseline as a line at 1, and only the rows that are named", () => {
    const rows = [
      { label: "Zipf: time", ours: "3 s", baseline: "4 s", ratio: 0.75 },
      { label: "Zipf: memory", ours: "1 MB", baseline: "1 MB", ratio: 1 },
    ];
    const ratios = ratioChart({ title: "Build", unit: "time", baseline: "plain loop" }, rows, ({ label }) =>
      label.endsWith(": time") ? label.slice(0, -": time".length) : undefined,
    );
    const drawn = chart(ratios);
    const [bar, ...others] = barsOf(drawn);
    const [line] = tagsOf(drawn, "line").filter((one) => one.class === "reference");
    expect(others).toEqual([]);
    expect((Number(line?.x1) - Number(bar?.x)) * 0.75).toBeCloseTo(Number(bar?.width), 1);
    expect(wordsOf(drawn)).toContain("time; dashed line: plain loop, 1.00");
  });
});

describe("whatever a chart holds", () => {
  test("it is drawn inside the picture, no word is lost in its tags, and the same chart is the same bytes", () => {
    fc.assert(
      fc.property(anyChart, (shown) => {
        const svg = chart(shown);
        expect(chart(structuredClone(shown))).toBe(svg);
        expect(wordsOf(svg)).not.toMatch(/[<>]|NaN|Infinity|undefined/);
        const [, , width = NaN, height = NaN] = tagsOf(svg, "svg")[0]?.viewBox?.split(" ").map(Number) ?? [];
        for (const { x, y, width: w = 0, height: h = 0 } of tagsOf(svg, "rect")) {
          expect(Number(x ?? 0) >= 0 && Number(x ?? 0) + Number(w) <= width).toBe(true);
          expect(Number(y ?? 0) >= 0 && Number(y ?? 0) + Number(h) <= height).toBe(true);
        }
        for (const { x1, x2, y1, y2 } of tagsOf(svg, "line")) {
          for (const x of [x1, x2]) expect(Number(x) >= 0 && Number(x) <= width).toBe(true);
          for (const y of [y1, y2]) expect(Number(y) >= 0 && Number(y) <= height).toBe(true);
        }
        for (const { x, y } of tagsOf(svg, "text")) {
          expect(Number(x) >= 0 && Number(x) <= width && Number(y) > 0 && Number(y) <= height).toBe(true);
        }
      }),
      { seed: 12 },
    );
  });

  test("all bars have one scale: as long as they are high", () => {
    fc.assert(
      fc.property(anyChart, (shown) => {
        const values = shown.groups.flatMap(({ bars }) => bars);
        const bars = barsOf(chart(shown));
        expect(bars).toHaveLength(values.length);
        const heights = shown.groups.flatMap(({ bars: own }) => inOrder(shown, own)).map((one) => one.value);
        const highest = heights.indexOf(Math.max(0, ...heights));
        const scale = highest < 0 ? 0 : Number(bars[highest]?.width) / (heights[highest] || 1);
        bars.forEach(({ width }, i) => {
          expect(Number(width)).toBeCloseTo((heights[i] ?? 0) * scale, 1);
        });
      }),
      { seed: 12 },
    );
  });

  /** A group's bars in the order of the rows: as the labels first come in the chart. */
  function inOrder({ groups }: Chart, own: Chart["groups"][number]["bars"]) {
    const labels = groups.flatMap(({ bars }) => bars.map(({ label }) => label));
    return own.toSorted((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label));
  }
});

test("a chart is written under its name, and under no other file's", () => {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
  try {
    const pictures = pathToFileURL(`${folder}/pictures/`);
    writeChart(pictures, "ranking", RANKING);
    expect(readFileSync(join(folder, "pictures", "ranking.svg"), "utf8")).toBe(chart(RANKING));
    for (const name of ["", "../up", "a b", "A"])
      expect(() => writeChart(pictures, name, RANKING)).toThrow(
        `name must be small letters, digits and -, not ${name}`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
