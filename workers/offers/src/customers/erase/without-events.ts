import { namesAny } from "./names-any.ts";

/** Events of the log, one a line, without those of some customers; undefined where there are none of theirs. */
export function withoutEvents(text: string, customers: ReadonlySet<string>): string | undefined {
  if (!namesAny(text, customers)) return undefined;
  return text
    .split("\n")
    .filter((line) => !namesAny(line, customers))
    .join("\n");
}
