import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const SILENT = { default: { logLevel: "none" } };

const COMPILER_OPTIONS = {
  target: "es2024",
  lib: ["es2024", "dom"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  strict: true,
  skipLibCheck: true,
};

/** Writes down every signature of one package, a report for each of its entries, into a folder. */
export function writeReports(packageFolder, entries, into) {
  mkdirSync(into, { recursive: true });
  const configs = entries.map(({ declarations, report }) =>
    configFor(packageFolder, declarations, { folder: into, name: report }),
  );
  const [first, ...others] = configs;
  const additionalEntryPoints = others.map((config) => config.mainEntryPointFilePath);
  const compilerState = CompilerState.create(first, { additionalEntryPoints });
  for (const config of configs) {
    const { errorCount, warningCount } = Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback,
    });
    if (errorCount + warningCount > 0) throw new Error(`${config.mainEntryPointFilePath}: see above`);
  }
  for (const file of readdirSync(into))
    writeFileSync(join(into, file), tidy(readFileSync(join(into, file), "utf8")));
}

function configFor(packageFolder, declarations, { folder, name }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(packageFolder, "api-extractor.json"),
    packageJsonFullPath: join(packageFolder, "package.json"),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [declarations] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: name,
        reportFolder: folder,
        reportTempFolder: join(packageFolder, "api-temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
      },
    },
  });
}

/** Its errors are shown; that a report is new, and which compiler reads it, is not worth a line. */
function messageCallback(message) {
  if (message.logLevel === "error") return;
  message.handled = true;
  message.logLevel = "none";
}

/** Without the notes that every line would have: that it is public, and that a field's name says what it is. */
function tidy(report) {
  return report.replaceAll(/^ *\/\/ (@public|\(undocumented\))\n/gm, "");
}
