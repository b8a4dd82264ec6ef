/**
 * Placements that the merchant's policy defines beside those of the playbook, one key each:
 * `declare module "@basketwise/sdk" { interface OwnPlacements { drawer: true } }` lets `placement: "drawer"` compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be merged with
export interface OwnPlacements {}

/** Techniques of the merchant's own worker, declared in the same way. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be merged with
export interface OwnTechniques {}
