import axe from "axe-core";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluationPage } from "../../src/evaluate/page/evaluation-page.ts";
import { BROWSER } from "../matrix/shared/browser.ts";
import { scratch } from "../scratch.ts";
import { ABOUT, SAMPLE } from "./shared/sample-report.ts";

const { file } = scratch();

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** What is asked of the page itself; of the plots' texts, which are cut off at an edge. */
const UNFOLD = "for (const details of document.querySelectorAll('details')) details.open = true";
const WIDTHS = "[document.documentElement.scrollWidth, innerWidth]";
const CUT_OFF = `[...document.querySelectorAll("svg[role=img] text")].filter((text) => {
  const box = text.getBoundingClientRect();
  const plot = text.closest("svg").getBoundingClientRect();
  return box.left < plot.left - 1 || box.right > plot.right + 1 || box.top < plot.top - 1 || box.bottom > plot.bottom + 1;
}).map((text) => text.textContent)`;
const ON_PAPER = `({
  heights: [...document.querySelectorAll(".numbers")].map((table) => table.getBoundingClientRect().height),
  right: document.querySelector(".measures").getBoundingClientRect().right,
})`;
const HINDRANCES = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`;

describe.skipIf(BROWSER === undefined)("in a browser", () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    address = `file://${file("report.html", evaluationPage(SAMPLE, ABOUT))}`;
    browser = await chromium.launch({
      executablePath: BROWSER ?? "",
      args: ["--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(() => browser.close());

  /** The page as a reader has it, with what it asked for and complained of. */
  async function open(screen: keyof typeof SCREENS, colorScheme: "light" | "dark") {
    const page = await browser.newPage({ viewport: SCREENS[screen], colorScheme });
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(address);
    return { page, asked, said };
  }

  test.each([
    { screen: "desktop", scheme: "light" },
    { screen: "phone", scheme: "dark" },
  ] as const)(
    "nobody is kept out on a $screen in $scheme colours, nothing is fetched, and only the table is wide",
    async ({ screen, scheme }) => {
      const { page, asked, said } = await open(screen, scheme);
      const { width } = SCREENS[screen];
      expect(await page.evaluate(WIDTHS)).toEqual([width, width]);
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
      await page.evaluate(UNFOLD);
      await page.evaluate(axe.source);
      expect(await page.evaluate(HINDRANCES)).toEqual([]);
      expect(asked).toEqual([address]);
      expect(said).toEqual([]);
      await page.close();
    },
  );

  test("on paper the numbers of the plots are unfolded, and the table is whole", async () => {
    const { page } = await open("desktop", "light");
    await page.setViewportSize({ width: 690, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const { heights, right } = await page.evaluate<{ heights: number[]; right: number }>(ON_PAPER);
    expect(heights.map((height) => height > 50)).toEqual([true, true, true, true]);
    expect(right).toBeLessThanOrEqual(690);
    await page.close();
  });
});
