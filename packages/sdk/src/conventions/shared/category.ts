/** A path such as `electronics/phones` of `Electronics > Phones`; none of a number, which is one of Google's taxonomy. */
export function categoryOf(text: string): string | undefined {
  if (/^\d+$/.test(text.trim())) return undefined;
  const parts = text.includes(">")
    ? text.split(">").map((part) => part.replaceAll("/", "-"))
    : text.split("/");
  const path = parts.map((part) => part.trim()).filter((part) => part !== "");
  return path.length > 0 ? path.join("/") : undefined;
}
