const VOID = new Set(["meta", "br", "hr", "img", "link", "input"]);

/** The opening tags of a page with their attributes. @throws Error where a tag is closed that is not the one open */
export function tagsOf(page: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const open: string[] = [];
  const tags: { name: string; attributes: Record<string, string>; text: string }[] = [];
  for (const [, close, name = "", rest = "", text = ""] of page.matchAll(/<(\/)?(\w+)([^<>]*)>([^<]*)/g)) {
    if (close) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
      continue;
    }
    if (!VOID.has(name)) open.push(name);
    const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    tags.push({ name, attributes: Object.fromEntries(attributes), text: readable(text) });
  }
  if (open.length > 0) throw new Error(`<${open.join("> <")}> stay open`);
  return tags;
}

/** What a reader sees of a page. */
export function textOf(page: string): string {
  return readable(page.replace(/<style>.*?<\/style>/s, "").replace(/<[^<>]*>/g, ""));
}

function readable(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
