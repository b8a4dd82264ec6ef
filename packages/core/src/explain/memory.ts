/**
 * Remembers what is dear to make and asked for again and again. Past `most` keys the oldest is forgotten, so that
 * visitors who send ever other locales don't fill the memory.
 */
export function memory<V>(most: number): (key: string, make: () => V) => V {
  const known = new Map<string, V>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}
