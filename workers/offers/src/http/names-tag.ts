/** Whether an `If-None-Match` header names the tag. Compared weakly, as RFC 9110 has it for this header. */
export function namesTag(header: string | undefined, etag: string): boolean {
  const tags = header?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}
