import { texts } from "../i18n/language.ts";

/** What a category is called in the chosen language; its path where it has no name there. */
export function categoryName(path: string): string {
  return texts().categoryNames[path] ?? path;
}
