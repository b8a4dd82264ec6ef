import type * as v from "valibot";
import { quote } from "./quote.ts";
import { writePath } from "./write-path.ts";

/**
 * One line for an issue: the path, what was expected and what was found there, such as
 * `anchor.maxShare: expected a number from 0 to 1, found 3`. Repeats at most 60 characters of the input, or none of it.
 */
export function explainIssue(issue: v.BaseIssue<unknown>, { repeats = true } = {}): string {
  const path = writePath((issue.path ?? []).map((item) => item.key));
  const wrong = whatIsWrong(issue, repeats);
  return path === "" ? wrong : `${path}: ${wrong}`;
}

function whatIsWrong(issue: v.BaseIssue<unknown>, repeats: boolean): string {
  if (isAboutField(issue)) return issue.expected === "never" ? "unknown field" : "is missing";
  if (!repeats) return expectation(issue);
  const found = valueAt(issue);
  // A rule between fields says itself what is wrong; "found an object" would add nothing.
  if (issue.type === "check" && typeof found === "object") return expectation(issue);
  return `${expectation(issue)}, found ${quote(found)}`;
}

/** Whether a field that an object must have is missing, or one that it must not have is there. */
function isAboutField(issue: v.BaseIssue<unknown>): boolean {
  return issue.path?.at(-1)?.origin === "key" && (issue.type === "object" || issue.type === "strict_object");
}

/** A rule between fields speaks of the object but points at the field; a wrong key of a table is its own value. */
function valueAt(issue: v.BaseIssue<unknown>): unknown {
  const last = issue.path?.at(-1);
  return last === undefined || last.origin === "key" ? issue.input : last.value;
}

/** Our schemas say what they expect; where one says nothing, valibot's own word is used. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith("expected ")) return issue.message;
  if (issue.expected === "Object") return "expected an object";
  if (issue.expected === "Array") return "expected a list";
  return `expected ${issue.expected ?? "something else"}`;
}
