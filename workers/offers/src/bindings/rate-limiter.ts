import type { Limiter } from "../storage/limiter.ts";

/** A rate limit of the Workers runtime. It counts for itself in each of Cloudflare's locations. */
export function rateLimiter(limit: RateLimit): Limiter {
  return {
    async allows(name) {
      const { success } = await limit.limit({ key: name });
      return success;
    },
  };
}
