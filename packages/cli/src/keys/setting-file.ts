import { existsSync, readFileSync } from "node:fs";
import type { Checked } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import { writeWhole } from "../io/write-whole.ts";

/** Bytes that Cloudflare allows one setting to have. */
const SETTING_BYTES = 5_000;

/** A file that holds a setting of the worker: a JSON list, an entry a line. */
export interface SettingFile<T> {
  readonly file: string;
  /** The setting's name. */
  readonly setting: string;
  exists(): boolean;
  /** What the file holds; nothing where there is none. InputError names what is wrong and repeats none of it: it might be a key. */
  read(): readonly T[];
  /** The setting on one line. */
  line(): string;
  /** Puts entries in the file's place; InputError where they are more than one setting may be. */
  write(entries: readonly T[]): void;
}

/** How a setting's file is read and written. */
export interface SettingShape<T> {
  readonly setting: string;
  readonly check: (input: unknown) => Checked<readonly T[]>;
  /** An entry as it is written. */
  readonly written?: (entry: T) => object;
  /** Whether nobody but its owner may read it. */
  readonly isPrivate?: boolean;
}

/** Opens the file of a setting, which need not be there yet. */
export function settingFile<T extends object>(file: string, shape: SettingShape<T>): SettingFile<T> {
  const { setting, check, written = (entry: T) => entry, isPrivate = false } = shape;
  const read = () => {
    if (!existsSync(file)) return [];
    const checked = check(parse(file));
    if (!checked.ok) throw new InputError(`${file}: ${checked.problem}`);
    return checked.value;
  };
  return {
    file,
    setting,
    exists: () => existsSync(file),
    read,
    line: () => JSON.stringify(read().map(written)),
    write(entries) {
      const checked = check(entries.map(written));
      if (!checked.ok) throw new InputError(`${file}: ${checked.problem}`);
      const text = textOf(entries.map(written));
      const bytes = Buffer.byteLength(text);
      if (bytes > SETTING_BYTES) {
        throw new InputError(
          `${file}: would have ${bytes} bytes, and Cloudflare takes ${SETTING_BYTES} for ${setting}: revoke what is no longer used`,
        );
      }
      writeWhole(file, text, isPrivate ? 0o600 : undefined);
    },
  };
}

function textOf(entries: readonly object[]): string {
  return entries.length === 0
    ? "[]\n"
    : `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
}

function parse(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would repeat a piece of the text.
    throw new InputError(`${file}: is not JSON`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError(`${file}: can't be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}
