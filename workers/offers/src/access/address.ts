/** The groups of an IPv6 address that name a network: a household or a server has all of the others to itself. */
const NETWORK_GROUPS = 4;

/** What an address is counted as: IPv4 by itself, IPv6 by its /64; undefined where nobody says it, as behind no Cloudflare. */
export function countedAddress(address: string | null): string | undefined {
  if (!address) return undefined;
  if (!address.includes(":")) return address;
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside !== undefined) return inside;
  const [head = [], tail = []] = address.split("::").map(groupsOf);
  const zeros = Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(zeros).fill("0"), ...tail];
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/** The groups of a part of an address, each without leading zeros; an IPv4 address at its end is two of them. */
function groupsOf(part: string): string[] {
  if (part === "") return [];
  return part
    .split(":")
    .flatMap((group) => (group.includes(".") ? ["v4", "v4"] : [group.toLowerCase().replace(/^0+(?=.)/, "")]));
}
