import type { Language, Wording } from "./language.ts";
import { fallbacksOf, lookUp } from "./look-up.ts";
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
  for (const locale of locales) {
    const language = lookUp(locale, languages);
    if (language) return { language, wording: { locale: spokenIn(language, locale), currency } };
  }
  const [language] = languages;
  return { language, wording: { locale: spokenIn(language, language.code), currency } };
}

/** Of a locale and what it falls back to, the nearest that is of the language and that `Intl` knows. */
function spokenIn({ code }: Coded, locale: string): string {
  const own = fallbacksOf(locale).filter(
    (tag) => tag === code.toLowerCase() || tag.startsWith(`${code.toLowerCase()}-`),
  );
  for (const tag of [...own, code]) {
    const known = knownToIntl(tag);
    if (known !== undefined) return known;
  }
  // Of a locale that it doesn't know `Intl` makes the runtime's own, and the same input would have other bytes elsewhere.
  return "en";
}

/** The tag as `Intl` writes it; undefined where it has no such language, or where it is no tag. */
function knownToIntl(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}
