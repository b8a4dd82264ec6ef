import type { Language, Wording } from "./language.ts";
import { fallbacksOf } from "./look-up.ts";
import { memory } from "./memory.ts";

/** A language, and how it writes numbers for whom it speaks to. */
export interface Voice<L> {
  readonly language: L;
  readonly wording: Wording;
}

/** What has a language's code: the language itself, or phrases in it. */
type Coded = Pick<Language, "code">;

/** Voices that are remembered at once, for each list of languages. */
const MOST_VOICES = 100;

const known = /* @__PURE__ */ new WeakMap<readonly Coded[], ReturnType<typeof memory<Voice<Coded>>>>();

/**
 * Who speaks: the language of the first locale that has one here by BCP 47, else the first language there is. Its
 * numbers are those of the locale it was found by, never those of another language. A locale that is none is passed over.
 */
export function voiceFor<L extends Coded>(
  locales: readonly string[],
  currency: string,
  languages: readonly [L, ...L[]],
): Voice<L> {
  const voices = known.get(languages) ?? memory<Voice<Coded>>(MOST_VOICES);
  known.set(languages, voices);
  const key = `${locales.join("\0")} ${currency}`;
  return voices(key, () => findVoice(locales, currency, languages)) as Voice<L>;
}

function findVoice<L extends Coded>(
  locales: readonly string[],
  currency: string,
  languages: readonly [L, ...L[]],
): Voice<L> {
  const [first] = languages;
  for (const locale of [...locales, first.code]) {
    const tags = fallbacksOf(locale);
    for (const [place, tag] of tags.entries()) {
      const language = languages.find(({ code }) => code.toLowerCase() === tag);
      if (!language) continue;
      // As near to the locale as its own language goes.
      const own = [...tags.slice(0, place + 1), language.code];
      return { language, wording: { locale: firstKnown(own), currency } };
    }
  }
  return { language: first, wording: { locale: firstKnown([]), currency } };
}

/** The first tag that `Intl` knows, as it writes it. */
function firstKnown(tags: readonly string[]): string {
  for (const tag of tags) {
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (known !== undefined) return known;
    } catch {
      // It is no tag.
    }
  }
  // Of a locale that it doesn't know `Intl` makes the runtime's own, and the same input would have other bytes elsewhere.
  return "en";
}
