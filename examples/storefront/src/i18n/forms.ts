/** The forms of a noun by plural category of the language; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A counted noun: `forms("en", { one: "# item", other: "# items" })(3)` is "3 items". */
export function forms(locale: string, nouns: Forms): (n: number) => string {
  return (n) => {
    const form = nouns[new Intl.PluralRules(locale).select(n)] ?? nouns.other;
    return form.replace("#", n.toLocaleString(locale));
  };
}
