// Writes down what the packages export: every signature in `packages/*/api`, so that a change of them shows in review, and
// the reference in `docs/api`. With `--check` it writes nothing, and fails where what is written down is not what is so.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeReference } from "../docs/reference.mjs";
import { writeReports } from "./packages/api-report.mjs";
import { replaceFolder, sameFolder } from "./packages/folders.mjs";
import { entriesOf, readManifest } from "./packages/published.mjs";
import { root } from "./packages/run.mjs";
import { shortenSchemas } from "./packages/schema-view.mjs";
import { stage } from "./packages/stage.mjs";

/** What is imported by a program; the CLI is one itself. */
const LIBRARIES = ["core", "sdk"];

const staged = stage();
const work = mkdtempSync(join(tmpdir(), "basketwise-api-"));
try {
  shortenSchemas(staged.packageFolder("core"));
  for (const name of LIBRARIES) {
    writeReports(staged.packageFolder(name), entriesIn(name), join(work, name));
    settle(join(work, name), join(root, "packages", name, "api"));
  }
  await writeReference(LIBRARIES.flatMap(entriesIn), staged.folder, join(work, "docs"));
  settle(join(work, "docs"), join(root, "docs", "api"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  staged.remove();
  rmSync(work, { recursive: true, force: true });
}

/** The entries of a package: the name each is imported by, its declarations as they were built, and its report's file. */
function entriesIn(name) {
  const manifest = readManifest(name);
  return entriesOf(manifest).map(([entry, source]) => ({
    name: entry,
    declarations: join(
      staged.packageFolder(name),
      source.replace("/src/", "/dist/").replace(/\.tsx?$/, ".d.ts"),
    ),
    report: `${entry.slice(manifest.name.length + 1) || "index"}.api.md`,
  }));
}

/** Takes over what is so, or says where it differs from what is written down. */
function settle(made, kept) {
  if (!process.argv.includes("--check")) return replaceFolder(made, kept);
  const differing = sameFolder(made, kept);
  if (differing.length === 0) return;
  console.error(`${kept}: ${differing.join(", ")} not as the sources are; \`npm run api\` writes anew`);
  process.exitCode = 1;
}
