import type { SettingFile } from "../../keys/setting-file.ts";

/** The files that `keys env` looks for by itself, and the options that name others. */
const FILES: Readonly<Record<string, readonly [file: string, option: string]>> = {
  KEYS: ["keys.json", "--keys"],
  OFFER_KEYS: ["offer-keys.json", "--offer-keys"],
};

/** How what a file holds becomes the worker's setting. */
export function nextStep({ setting, file }: Pick<SettingFile<object>, "setting" | "file">): string {
  const [usual, option] = FILES[setting] ?? [file];
  const where = file === usual ? "" : ` ${option} ${file}`;
  return `next: npx wrangler secret put ${setting} < ${file}; on your machine: npx basketwise keys env${where} >> .dev.vars\n`;
}
