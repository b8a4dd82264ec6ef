/** A scenario that comes out otherwise under the new policy. */
export interface ScenarioChange {
  readonly title: string;
  /** The rows of the playbook that it shows. */
  readonly row?: string;
  /** What failed under the policy that is served; nothing where it passed. */
  readonly before: readonly string[];
  /** What fails under the new one; nothing where it passes. */
  readonly after: readonly string[];
}

/** What a new policy did, or in a dry run would do. */
export interface PolicyChange {
  readonly outcome: "served" | "unchanged" | "would-be-served";
  /** The version of the new policy. */
  readonly version: string;
  /** The version that was served. */
  readonly before: string;
  /** In a dry run: how many scenarios it was tried on. */
  readonly scenarios?: number;
  /** In a dry run: those of them that come out otherwise. */
  readonly changed?: readonly ScenarioChange[];
  /** In a dry run: where to go on `from`, when there are more scenarios than `limit`. */
  readonly next?: number;
  /** What to do about it. */
  readonly hint?: string;
}
