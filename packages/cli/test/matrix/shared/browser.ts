import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** Where a Chromium may be found; no test needs one. */
const PLACES = [
  process.env.CHROME_BIN,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of this machine, if it has one. */
export const BROWSER: string | undefined = PLACES.find((place) => place !== undefined && existsSync(place));

const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1280,900"];

/** What a page has become in a browser after its scripts have run, as HTML. `profile` is a folder for the browser's own files. */
export async function renderedIn(browser: string, file: string, profile: string): Promise<string> {
  const args = [...QUIET, `--user-data-dir=${profile}`, "--dump-dom", `file://${file}`];
  const { stdout } = await promisify(execFile)(browser, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
