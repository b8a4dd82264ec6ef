/** Placements where what was just looked at stands in for an empty cart. */
export const BROWSING: ReadonlySet<string> = new Set(["home", "category", "search", "chat", "help"]);

/** Placements that reach the customer away from the shop. */
export const MESSAGES: ReadonlySet<string> = new Set(["email", "sms", "push"]);
