import { stageFile } from "./staged-file.ts";

/** Writes a text to a file that nobody ever reads half of, with a mode where not everybody may read it; InputError where it can't be written. */
export function writeWhole(file: string, text: string, mode?: number): void {
  const staged = stageFile(file, mode);
  try {
    staged.write(text);
    staged.put();
  } catch (error) {
    staged.drop();
    throw error;
  }
}
