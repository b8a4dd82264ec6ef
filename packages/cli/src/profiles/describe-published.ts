import type { PublishedProfiles } from "./publish-profiles.ts";

/** What became of the profiles, in a line. */
export function describePublished({
  customers,
  erased,
  withoutConsent,
  ...values
}: PublishedProfiles): string {
  const { packs, written, kept } = values;
  const left = [
    erased > 0 && `${erased} asked to be forgotten`,
    withoutConsent > 0 && `${withoutConsent} do not consent`,
  ].filter((one) => one !== false);
  const without = left.length > 0 ? `, left out: ${left.join(", ")}` : "";
  return `profiles of ${customers} customers in ${packs} packs: ${written} written, ${kept} there already${without}`;
}
