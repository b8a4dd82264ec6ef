import { parseJson } from "../text/parse-json.ts";
import { MAX_BODY_BYTES, readBody } from "./read-body.ts";
import { respondProblem } from "./respond.ts";

/** A body as JSON has it. */
export interface Json {
  readonly body: unknown;
}

/** What is sent as JSON says that it is. */
export const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json *(?:;|$)/i;

/** The body of a request parsed, or the problem with it; `type` says as which media types it may be sent, `most` how many bytes it may have. */
export async function readJson(
  request: Request,
  type: RegExp = JSON_TYPE,
  most = MAX_BODY_BYTES,
): Promise<Json | Response> {
  if (!type.test(request.headers.get("content-type") ?? "")) {
    return respondProblem(415, "send the request as JSON, with the header `Content-Type: application/json`");
  }
  const text = await readBody(request, most);
  if (text === undefined) return respondProblem(413, `the body is larger than ${most} bytes`);
  const parsed = parseJson(text);
  return parsed.ok ? { body: parsed.value } : respondProblem(400, `the body ${parsed.problem}`);
}
