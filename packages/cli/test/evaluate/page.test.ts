import type { EvaluationReport, MeasureResult } from "@basketwise/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluationPage } from "../../src/evaluate/page/evaluation-page.ts";
import { anyReport } from "./shared/any-report.ts";
import { found, hasClass, placesIn, plotsOf, tagged, treeOf } from "./shared/plots-of.ts";
import { ABOUT, SAMPLE } from "./shared/sample-report.ts";

const pageOf = (report: EvaluationReport) => evaluationPage(report, ABOUT);
const PAGE = pageOf(SAMPLE);
const TREE = treeOf(PAGE);

const headingOf = (report: EvaluationReport) => tagged(treeOf(pageOf(report)), "h1")[0]?.text;

/** The sample, its chosen measure and popularity at these HR@10. */
function reaching(chosen: number, popularity: number): EvaluationReport {
  const of = (result: MeasureResult, value: number) => ({
    ...result,
    metrics: { ...result.metrics, "hr@10": value },
  });
  return {
    ...SAMPLE,
    measures: SAMPLE.measures.map((result) => {
      if (result.chosen) return of(result, chosen);
      return result.measure === "popularity" ? of(result, popularity) : result;
    }),
  };
}

describe("the report begins with", () => {
  test("what was chosen, and how many times as good as popularity it is", () => {
    expect(headingOf(SAMPLE)).toBe(
      "With slim the graph finds 1.31 times as many held-out items as popularity",
    );
    expect(TREE.text).toContain("31.8 % 31.1–32.5 %");
    expect(TREE.text).toContain("24.2 % 23.5–24.9 %");
    expect(TREE.text).toContain("88,162 baskets · 908,576 order lines · 16,470 products");
  });

  test("the three sentences that say why", () => {
    const why = found(TREE, (element) => hasClass(element, "why"));
    expect(why.flatMap((element) => tagged(element, "p")).map(({ text }) => text)).toEqual(SAMPLE.why);
  });

  test.each([
    [0.2, 0.25, "With slim the graph finds 0.800 times as many held-out items as popularity"],
    [0.4, 0.0001, "With slim the graph finds 4,000 times as many held-out items as popularity"],
    [0.2, 0, "With slim the graph finds held-out items, popularity none"],
    [0, 0, "Neither slim nor popularity finds a held-out item"],
  ])("an honest sentence where HR@10 is %d and popularity's %d", (chosen, popularity, sentence) => {
    expect(headingOf(reaching(chosen, popularity))).toBe(sentence);
  });

  test("popularity, where nothing was better", () => {
    const measures = SAMPLE.measures.map((one) => ({ ...one, chosen: one.measure === "popularity" }));
    expect(headingOf({ ...SAMPLE, measures })).toBe("Nothing did better than popularity");
  });
});

describe("the table of measures", () => {
  const [table] = tagged(TREE, "table", "measures");
  const rows = (tagged(TREE, "table", "measures")[0]?.children.at(-1)?.children ?? []).map((row) =>
    row.children.map(({ text }) => text),
  );

  test("has every measure with its parameters, the highest HR@10 first, and says which was chosen", () => {
    expect(rows.map(([head]) => head)).toEqual([
      "slim chosenshrink 20, damping 0.25, size 0.7, power 2, ridge 8",
      "damped-confidenceshrink 20, damping 0.25, size 0.7, power 2",
      "damped-confidenceshrink 20, damping 0.25",
      "confidence",
      "cosine",
      "jaccard",
      "popularity",
      "log-likelihood-ratiohalf 100",
      "liftshrink 10",
    ]);
  });

  test("has every metric with its interval, and what chose", () => {
    expect(table?.children[1]?.text.trim()).toBe(
      "MeasureHR@5HR@10HR@20MRR@20NDCG@10MPRCoverageNoveltyHR@10, before the test",
    );
    expect(rows[6]).toEqual([
      "popularity",
      "19.1 %18.5–19.7 %",
      "24.2 %23.5–24.9 %",
      "30.0 %29.3–30.7 %",
      "13.8 %13.2–14.3 %",
      "15.5 %14.9–16.1 %",
      "16.7 %16.1–17.3 %",
      "0.1 %0.0–0.2 %",
      "2.312.27–2.35",
      "24.4 %",
    ]);
  });

  test("says in words, not by weight alone, which number of a column is best; of MPR the lowest", () => {
    const measures = SAMPLE.measures.map((one) => ({
      ...one,
      metrics: { ...one.metrics, mpr: one.measure === "cosine" ? 0.05 : 0.2 },
    }));
    const best = found(treeOf(pageOf({ ...SAMPLE, measures })), ({ name, text }) => {
      return name === "td" && text.includes("(best)");
    });
    expect(best).toHaveLength(7);
    expect(best.map(({ text }) => text.slice(0, 12))).toContain("5.0 % (best)");
  });
});

describe("the report ends with", () => {
  const protocol = found(TREE, (element) => hasClass(element, "protocol"))[0]?.text ?? "";

  test("how it was measured: the split, the seed, the numbers, and that the test split was looked at once", () => {
    for (const words of [
      "Read from orders-2010.csv.gz, orders-2011.csv.gz.",
      "Split by time: the first 70,530 baskets to learn from and to choose by, the last 17,632 for the test, from 30 September 2011, 14:05 UTC on.",
      "the test split was looked at once",
      "seeded dice (seed 1) took one out: 14,912 held-out items",
      "at most 50 neighbours",
      "by popularity in the baskets learned from, then by id",
      "learned anew from all baskets before it",
      "bootstrapped",
    ])
      expect(protocol).toContain(words);
  });

  test("why it was split so, where nobody said how", () => {
    const page = evaluationPage(SAMPLE, { ...ABOUT, note: "split at random: no date was found in <orders>" });
    expect(treeOf(page).text).toContain(" Split at random: no date was found in <orders>.");
  });

  test("a split by seeded dice as one", () => {
    const split = { ...SAMPLE.split, by: "random", seed: 7 } as const;
    expect(treeOf(pageOf({ ...SAMPLE, split })).text).toContain(
      "Split by a seeded shuffle of the baskets (seed 7): 70,530 to learn from and to choose by, 17,632 for the test.",
    );
  });

  test("the command that gives the same numbers, and a line on each metric", () => {
    expect(tagged(TREE, "pre").map(({ text }) => text)).toEqual([ABOUT.command]);
    const terms = found(TREE, (element) => hasClass(element, "protocol")).flatMap((one) => tagged(one, "dt"));
    expect(terms.map(({ text }) => text)).toEqual([
      "HR@5",
      "HR@10",
      "HR@20",
      "MRR@20",
      "NDCG@10",
      "MPR",
      "Coverage",
      "Novelty",
    ]);
  });
});

describe("a plot", () => {
  test("says what it is and shows to who doesn't see it, and the others have their numbers in a table", () => {
    const plots = plotsOf(TREE);
    expect(plots).toHaveLength(5);
    for (const plot of plots) {
      const [title, text] = (plot.attributes["aria-labelledby"] ?? "").split(" ");
      expect(plot.children.map(({ attributes }) => attributes.id).slice(0, 2)).toEqual([title, text]);
      expect(plot.children[1]?.text).toMatch(/\d\.\d %/);
    }
    expect(tagged(TREE, "table", "numbers").map(({ text }) => text.match(/\d %/g)?.length)).toEqual([
      19, 19, 7, 12,
    ]);
  });

  test("of the measures has popularity as a line through all of them", () => {
    const [plot] = plotsOf(TREE);
    expect(plot && tagged(plot, "line", "reference")).toHaveLength(1);
    expect(plot && tagged(plot, "text", "reference")[0]?.text).toBe("popularity 24.2 %");
  });

  test("of neighbours kept marks how many the graph keeps", () => {
    const kept = plotsOf(TREE)[3];
    expect(kept && tagged(kept, "g", "chosen").map(({ text }) => text)).toEqual(["50 kept: 32.0 %32.0 %"]);
  });

  test("has a dot without a whisker where too little was held out for an interval", () => {
    const few = {
      label: "1",
      heldOut: 1,
      chosen: 1,
      chosenInterval: [Number.NaN, Number.NaN],
      popularity: 0,
    } as const;
    const tree = treeOf(pageOf({ ...SAMPLE, bySize: [few] }));
    const bySize = plotsOf(tree)[1];
    expect(bySize && tagged(bySize, "circle")).toHaveLength(1);
    expect(bySize && tagged(bySize, "line", "whisker")).toEqual([]);
    expect(tree.text).not.toContain("NaN");
  });

  test("has no dot where nothing was held out, and no plot is drawn of nothing", () => {
    const none = { label: "1", heldOut: 0, chosen: 0, chosenInterval: [0, 0], popularity: 0 } as const;
    const tree = treeOf(pageOf({ ...SAMPLE, bySize: [none], byPopularity: [], byKept: [], learning: [] }));
    const [, bySize, ...others] = plotsOf(tree);
    expect(others).toEqual([]);
    expect(bySize && tagged(bySize, "circle")).toEqual([]);
    expect(bySize && tagged(bySize, "text", "value").map(({ text }) => text)).toEqual(["–"]);
  });
});

describe("whatever a report holds", () => {
  const numRuns = 150;

  test("the same report is the same page, well-formed, with no number that is none", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = pageOf(report);
        expect(pageOf(structuredClone(report))).toBe(page);
        const numbers = found(treeOf(page), ({ name }) => name === "td" || name === "text");
        expect(
          numbers.filter(({ text }) => /NaN|Infinity|undefined|null/.test(text)).filter(isNumber),
        ).toEqual([]);
      }),
      { numRuns },
    );
  });

  test("all of a plot is inside it", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const svg of plotsOf(treeOf(pageOf(report)))) {
          const [left = NaN, top = NaN, width = NaN, height = NaN] = (svg.attributes.viewBox ?? "")
            .split(" ")
            .map(Number);
          for (const { x, y } of placesIn(svg)) {
            expect(x >= left && x <= left + width && y >= top && y <= top + height, `${x} ${y}`).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  test("every measure stands in the table and in the plot, its dot between the ends of its whisker", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const tree = treeOf(pageOf(report));
        const [table] = tagged(tree, "table", "measures");
        expect(table?.children.at(-1)?.children).toHaveLength(report.measures.length);
        const rows = plotsOf(tree)[0]?.children.filter((element) => hasClass(element, "row")) ?? [];
        expect(rows).toHaveLength(report.measures.length);
        for (const row of rows) {
          const [whisker] = tagged(row, "line", "whisker");
          const dot = dotOf(row);
          expect(Number(whisker?.attributes.x1)).toBeLessThanOrEqual(dot);
          expect(Number(whisker?.attributes.x2)).toBeGreaterThanOrEqual(dot);
        }
      }),
      { numRuns },
    );
  });

  test("of two dots the one of the higher value stands further to the right, or at the same place", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = plotsOf(treeOf(pageOf(report)))[0]?.children.filter((element) =>
          hasClass(element, "row"),
        );
        const dots = (rows ?? []).map(dotOf);
        expect(dots).toEqual(dots.toSorted((a, b) => b - a));
      }),
      { numRuns },
    );
  });

  /** Where a row's dot stands, or its diamond. */
  function dotOf(row: Parameters<typeof tagged>[0]): number {
    const [circle] = tagged(row, "circle");
    const corner = tagged(row, "polygon")[0]?.attributes.points?.split(/[ ,]/)[0];
    return Number(circle?.attributes.cx ?? corner);
  }

  /** Labels may hold any word. */
  function isNumber({ attributes, name }: Parameters<typeof tagged>[0]): boolean {
    return name === "td" || ["tick", "value"].includes(attributes.class ?? "");
  }
});

describe("whatever a name holds", () => {
  const named = (name: string) => {
    const report: EvaluationReport = {
      ...SAMPLE,
      split: { ...SAMPLE.split, testFrom: name },
      why: [name, name],
      bySize: SAMPLE.bySize.map((slice) => ({ ...slice, label: name })),
      measures: SAMPLE.measures.map((one) => ({ ...one, parameters: { [`p${name}`]: 1 } })),
    };
    return evaluationPage(report, { files: [name], command: `basketwise evaluate '${name}'` });
  };
  const shapeOf = (page: string) =>
    found(treeOf(page), ({ name }) => name !== "tspan").map(({ name, attributes }) => [
      name,
      Object.keys(attributes),
    ]);
  const plain = shapeOf(named("plain"));

  test.each([
    "<script>alert(1)</script>",
    `" onmouseover="alert(1)`,
    "' onfocus='alert(1)",
    "</style><b>",
    "</title><img src=x>",
    "]]>",
    "&lt;script&gt;",
    "a & b < c > d",
  ])("%j stands on the page as a text", (name) => {
    const page = named(name);
    expect(shapeOf(page)).toEqual(plain);
    expect(treeOf(page).text).toContain(`basketwise evaluate '${name}'`);
  });

  test("the page has the same elements", () => {
    const anyName = fc.string({ unit: fc.constantFrom(..."<>&\"'/=! abs-"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyName, (name) => {
        expect(shapeOf(named(name))).toEqual(plain);
      }),
      { seed: 12 },
    );
  });
});

test("the page may fetch nothing and run nothing", () => {
  expect(PAGE).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(PAGE).not.toMatch(/<script|<link|<img|url\(|@import|\son[a-z]+=|https?:/);
});
