import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { ROOT } from "../../serve/places.ts";
import { expect } from "./expect.ts";

/** Bytes that a picture of the documents has at most. */
const MOST_BYTES = 250_000;

/** Takes a picture of what the window shows, and writes it into `docs/pictures`. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))));
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  expect(png.length).toBeLessThan(MOST_BYTES);
  const folder = join(ROOT, "docs", "pictures");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), png);
}
