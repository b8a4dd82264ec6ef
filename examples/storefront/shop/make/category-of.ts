import { CATEGORY_RULES } from "./category-rules.ts";

/** The category of a product by the words of its title. */
export function categoryOf(title: string): string {
  const words = title.toLowerCase();
  const rule = CATEGORY_RULES.find(([, fits]) => fits.test(words));
  return rule?.[0] ?? "home/decor";
}
