import axe from "axe-core";
import type { Page } from "playwright";

/** What axe finds serious or critical, each as the rule and the elements it is about. */
export async function hindrances(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join("\n")}`);
}
