/** Characters of the events of one batch: in UTF-8 not above the 64 kB that a browser sends of a page that is gone. */
const MOST_CHARACTERS = 20_000;

/** So many of the first events that go into one batch: at least one, at most `most`. Each is JSON. */
export function firstBatch(events: readonly string[], most: number): readonly string[] {
  let characters = 0;
  return events.filter((event, i) => {
    characters += event.length;
    return !i || (i < most && characters <= MOST_CHARACTERS);
  });
}
