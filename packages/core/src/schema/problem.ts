import * as v from "valibot";
import type { Problem } from "../model/problem.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { wholeFrom } from "./parts/whole-from.ts";

/** What went wrong, as RFC 9457 writes it. */
export const ProblemSchema = v.object({
  type: about(v.string(), "A URI that names the kind of problem."),
  title: about(v.string(), "The kind of problem in a few words, the same for all of its kind."),
  status: about(wholeFrom(400, 599), "The HTTP status code."),
  detail: v.exactOptional(about(v.string(), "What was wrong with this very request.")),
  instance: v.exactOptional(about(v.string(), "A URI that names this occurrence.")),
});
true satisfies Same<v.InferOutput<typeof ProblemSchema>, Problem>;
