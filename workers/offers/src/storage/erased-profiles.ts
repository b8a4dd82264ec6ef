/** The published profiles, as far as forgetting someone goes. Any of it may reject. */
export interface ErasedProfiles {
  /** Says who must not be looked up nor published any more, by pseudonym. */
  tell(customers: readonly string[]): Promise<void>;
  /** Takes the profiles of erased customers out of the pack that holds this one's, if one does. */
  remove(customer: string, erased: ReadonlySet<string>): Promise<void>;
}
