import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A schema as the compiler writes it down: all that Valibot knows of it, often thousands of characters. */
const SCHEMA = /^export declare const (\w+Schema): v\.(?:.*;$|[\s\S]*?^\S.*;$)/gm;

/**
 * Shortens the declarations of the core's schemas to what they let through: `GenericSchema<unknown, Cart>` instead of
 * every check of every field. The compiler holds both for equal: it is the type that stands below each schema in
 * `Same<…>`. For reading only; what is published says it in full.
 */
export function shortenSchemas(corePackage) {
  const folder = join(corePackage, "dist/schema");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".d.ts"))) {
    const path = join(folder, file);
    const source = readFileSync(join(corePackage, "src/schema", file.replace(".d.ts", ".ts")), "utf8");
    const text = readFileSync(path, "utf8");
    const short = text.replaceAll(
      SCHEMA,
      (_, name) => `export declare const ${name}: ${shortType(name, source)};`,
    );
    writeFileSync(path, `${missingImports(short, source)}${short}`);
  }
}

function shortType(name, source) {
  const [, output] =
    new RegExp(`Same<\\s*v\\.InferOutput<typeof ${name}>,\\s*(.*?)\\s*>;$`, "ms").exec(source) ?? [];
  return output ? `v.GenericSchema<unknown, ${output}>` : "v.GenericSchema";
}

/** Imports of the model's types that are now named, and were not before. */
function missingImports(declarations, source) {
  const imports = source.matchAll(/^import (?:type )?\{([^}]*)\} from "(\.\.\/model\/[^"]*)\.ts";$/gm);
  const lines = Array.from(imports, ([, names, path]) => {
    const missing = names
      .split(",")
      .map((name) => name.replace("type ", "").trim())
      .filter((name) => name && isMissing(name, declarations));
    return missing.length === 0 ? "" : `import type { ${missing.join(", ")} } from "${path}.js";\n`;
  });
  return lines.join("");
}

function isMissing(name, declarations) {
  const named = new RegExp(`\\b${name}\\b`);
  return (
    named.test(declarations) &&
    !declarations.split("\n").some((line) => line.startsWith("import") && named.test(line))
  );
}
