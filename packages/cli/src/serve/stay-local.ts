/** Has wrangler leave the network alone: what a local worker does not need is not asked for. */
export function stayLocal(): void {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
  process.env.WRANGLER_SEND_METRICS ??= "false";
}
