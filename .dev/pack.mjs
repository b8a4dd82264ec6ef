// Makes the packages as others will get them, and treats them as others will: `dist/packages` then holds each as a folder
// and as a tarball, `dist/jsr` the same for JSR. Asks no registry and leaves the clone's other folders as they are.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeConsumer } from "./packages/consumer.mjs";
import { bundleEverything, compileEverything, importEverything } from "./packages/consumer-checks.mjs";
import { dryRun, writeJsr } from "./packages/jsr.mjs";
import { PUBLISHED } from "./packages/published.mjs";
import { runCliReadme, runCoreReadme } from "./packages/readme-checks.mjs";
import { root } from "./packages/run.mjs";
import { stage } from "./packages/stage.mjs";
import { checkTypes, lintTarball, packTarballs } from "./packages/tarballs.mjs";

const packages = join(root, "dist", "packages");
const jsr = join(root, "dist", "jsr");

let failed = 0;

/** Runs one check and says what came of it; the next one runs all the same. */
async function check(title, work) {
  try {
    await work();
    console.log(`✓ ${title}`);
  } catch (error) {
    failed++;
    console.error(`✗ ${title}\n${error instanceof Error ? error.message : error}`);
  }
}

/** Builds and packs; the folders that `changeset publish` takes the packages from are among what is left behind. */
function pack() {
  const staged = stage();
  try {
    for (const folder of [packages, jsr]) rmSync(folder, { recursive: true, force: true });
    const tarballs = packTarballs(staged, packages);
    for (const name of PUBLISHED)
      cpSync(staged.packageFolder(name), join(packages, name), { recursive: true });
    writeJsr(staged, jsr);
    return tarballs;
  } finally {
    staged.remove();
  }
}

async function checkTarballs(tarballs) {
  for (const name of PUBLISHED) {
    await check(`publint on @basketwise/${name}`, () => lintTarball(tarballs.get(name)));
  }
  // The CLI is a program: nobody imports it.
  for (const name of ["core", "sdk"]) {
    await check(`are-the-types-wrong on @basketwise/${name}`, () => checkTypes(tarballs.get(name)));
  }
}

/** React comes last, so that nothing but its own entry can need it. */
async function checkConsumer(tarballs) {
  const consumer = makeConsumer(tarballs);
  try {
    await check("Node imports every entry but React's", () => importEverything(consumer.folder, false));
    await check("the core's README", () => runCoreReadme(consumer.folder));
    await check("the CLI's README", () => runCliReadme(consumer.folder));
    consumer.addBeside();
    await check("Node imports every entry", () => importEverything(consumer.folder, true));
    await check("TypeScript 7 and 6 compile against them", () => compileEverything(consumer.folder));
    await check("Vite bundles them", () => bundleEverything(consumer.folder));
  } finally {
    consumer.remove();
  }
}

try {
  const tarballs = pack();
  await checkTarballs(tarballs);
  await checkConsumer(tarballs);
  await check("JSR would take core and sdk", () => dryRun(jsr));
} catch (error) {
  failed++;
  console.error(error instanceof Error ? error.message : error);
}
process.exitCode = failed > 0 ? 1 : 0;
