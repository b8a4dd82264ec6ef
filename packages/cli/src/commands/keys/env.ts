import type { SettingFile } from "../../keys/setting-file.ts";
import { fileOptions } from "../key-options.ts";
import { requireFile } from "./require-file.ts";
import type { KeyAction } from "./shape.ts";

/** Prints the settings as lines for `.dev.vars`, where a value is one line and a quote ends it: neither is in any key. */
export const printEnv: KeyAction = {
  name: "env",
  usage: "",
  options: [],
  takesName: false,
  run(given, { out }) {
    const files = fileOptions(given);
    requireFile(files);
    const settings = [...settingOf(files.keys), ...settingOf(files.offerKeys)];
    if (given.options.json === true) out(`${JSON.stringify(Object.fromEntries(settings))}\n`);
    else out(settings.map(([name, value]) => `${name}='${value}'\n`).join(""));
  },
};

/** A setting's name and its value on one line; none where its file is not there. */
function settingOf<T>(file: SettingFile<T>): [name: string, value: string][] {
  return file.exists() ? [[file.setting, file.line()]] : [];
}
