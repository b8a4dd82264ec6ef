import { stageFile } from "./staged-file.ts";

/** Writes a text to a file that nobody ever reads half of; InputError where it can't be written. */
export function writeWhole(file: string, text: string): void {
  const staged = stageFile(file);
  try {
    staged.write(text);
    staged.put();
  } catch (error) {
    staged.drop();
    throw error;
  }
}
