// Runs every step of the test suite in order and ends with one line: how many passed, how many failed.
// A vitest step counts its tests, any other step counts as one. Arguments filter the tests by file: `npm test -- house`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), "basketwise-test-"));
const filters = process.argv.slice(2);

const steps = [
  { title: "types", command: "npm run --silent check:types" },
  { title: "format and lint", command: "npm run --silent check:style" },
  { title: "dead files, exports and dependencies", command: "npm run --silent check:unused" },
  { title: "tests on Node", project: "unit" },
  { title: "tests in workerd", project: "workerd" },
  { title: "tests in a browser", project: "browser", needsBrowser: true },
  {
    title: "the worker as it would be deployed",
    command: "npm run --silent build:worker",
  },
  { title: "the packages as they would be published", command: "npm run --silent pack" },
  { title: "what the packages export, as it is written down", command: "npm run --silent check:api" },
  { title: "npm start, once", command: "npm run --silent demo -- --once" },
  { title: "the examples, asking a real worker", command: "node .dev/examples.mjs" },
  { title: "the storefront in a browser", project: "storefront", needsBrowser: true },
];

const environment = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
};

/** Runs one command line with its output shown; true if it succeeded. */
function run(command) {
  return spawnSync(command, { cwd: root, shell: true, stdio: "inherit", env: environment }).status === 0;
}

/** Runs one vitest project and counts its tests; a file that does not load, or a run without a test, is one failure. */
function runTests(project) {
  const report = join(reports, `${project}.json`);
  const command = [
    `vitest run --config .config/vitest.config.ts --root . --project ${project}`,
    `--reporter=default --reporter=json --outputFile.json=${JSON.stringify(report)}`,
    ...(filters.length > 0 ? ["--passWithNoTests", ...filters.map((filter) => JSON.stringify(filter))] : []),
  ].join(" ");
  const succeeded = run(command);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  const unloaded = (counts.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = (counts.numFailedTests ?? 0) + unloaded.length;
  return { passed: counts.numPassedTests ?? 0, failed: succeeded || failed > 0 ? failed : 1 };
}

const NO_BROWSER =
  "No Chromium was found. Install one (Debian: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium npm test";

/** Without a browser a step is not run and counts as nothing; on CI, which has one, it counts as failed. */
function withoutBrowser() {
  console.log(NO_BROWSER);
  return { passed: 0, failed: process.env.CI ? 1 : 0, notRun: 1 };
}

/** Runs one step under its heading. */
function runStep({ title, command, project, needsBrowser }) {
  console.log(`\n== ${title}`);
  if (needsBrowser && !findBrowser()) return withoutBrowser();
  if (project) return runTests(project);
  return run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const outcomes = steps.filter(({ project }) => project || filters.length === 0).map(runStep);
rmSync(reports, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const notRun = outcomes.filter((outcome) => outcome.notRun).length;
if (notRun > 0) console.log(`\n${notRun} steps were not run: they need a browser`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
