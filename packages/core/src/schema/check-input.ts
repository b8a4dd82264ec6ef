import * as v from "valibot";
import { explainIssue } from "./explain-issue.ts";

/** Input that is what the schema says, or one line that says what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

/** Checks parsed JSON against the schema of an object and stops at the first thing that is wrong, so that bad input costs little. */
export function checkInput<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): Checked<v.InferOutput<S>> {
  // Valibot takes a list for an object that has nothing of what is asked; whoever sent one meant something else.
  if (Array.isArray(input)) return { ok: false, problem: "expected an object, found a list" };
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problem: explainIssue(result.issues[0]) };
}
