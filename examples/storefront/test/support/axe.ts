import axe from "axe-core";
import type { Page } from "playwright";

/** What axe finds fault with, minor things included: each rule, and the elements that it is about. */
export async function hindrances(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(
    ({ id, impact, help, nodes }) => `${impact} ${id} (${help}): ${nodes.map(({ html }) => html).join("\n")}`,
  );
}
