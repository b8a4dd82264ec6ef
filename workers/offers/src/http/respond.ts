/** Any page may read, for no cookie is involved; where keys say which, `forPage` puts it right. */
const OPEN = { "access-control-allow-origin": "*" } as const;

const JSON_TYPE = { ...OPEN, "content-type": "application/json" } as const;

/** The headers of a JSON answer. Made once where they are always the same: workerd copies them faster than it reads a record. */
export function jsonHeaders(headers: Readonly<Record<string, string>>): Headers {
  return new Headers({ ...JSON_TYPE, ...headers });
}

/** A JSON text as the answer. */
export function respondJson(text: string, headers: Headers, status = 200): Response {
  return new Response(text, { status, headers });
}

/** The answer that has no body. */
export function respondEmpty(status: 204 | 304, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { ...OPEN, ...headers } });
}

/** The problems there can be, and what HTTP calls them. */
const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** A problem as RFC 9457 writes it; `detail` says what was wrong with this very request. */
export function respondProblem(
  status: keyof typeof TITLES,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = { type: "about:blank", title: TITLES[status], status, detail };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...OPEN,
      // Else a page of another origin can't see how long it is to wait.
      "access-control-expose-headers": "retry-after",
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** The problem of a store that failed, and when to try again. */
export function respondLater(detail: string): Response {
  return respondProblem(503, detail, { "retry-after": "30" });
}
