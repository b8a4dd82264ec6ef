/** The answer as pages of that origin, of any (`*`) or of none may read it; a cache tells one from the other, and one key from another. */
export function forPage(response: Response, origin: string | undefined): Response {
  if (origin === undefined) response.headers.delete("access-control-allow-origin");
  else response.headers.set("access-control-allow-origin", origin);
  response.headers.append("vary", "origin, authorization");
  return response;
}
