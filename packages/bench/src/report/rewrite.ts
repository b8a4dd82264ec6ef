import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Puts text between a name's markers in a file, the rest untouched; at the end of the file where it has no such markers. */
export function rewrite(file: URL, name: string, text: string): void {
  const begin = `<!-- bench ${name}: written by npm run bench -->`;
  const end = `<!-- /bench ${name} -->`;
  const block = `${begin}\n${text}\n${end}`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : "# Benchmarks\n";
  const from = before.indexOf(begin);
  const to = before.indexOf(end, from);
  const after =
    from >= 0 && to >= 0
      ? before.slice(0, from) + block + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${block}\n`;
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, after);
}
