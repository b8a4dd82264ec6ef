/** Names that exports use and `Intl` does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  eire: "IE",
  "channel islands": "GG",
  "czech republic": "CZ",
  england: "GB",
  "great britain": "GB",
  holland: "NL",
  "hong kong": "HK",
  macedonia: "MK",
  rsa: "ZA",
  "republic of korea": "KR",
  "russian federation": "RU",
  scotland: "GB",
  "the netherlands": "NL",
  turkey: "TR",
  uae: "AE",
  uk: "GB",
  "united states of america": "US",
  usa: "US",
  "viet nam": "VN",
  wales: "GB",
};

const A = "A".charCodeAt(0);
const LETTERS = 26;

let known: Map<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country given by its code or its English or German name; undefined where it is none of these. */
export function countryCode(name: string): string | undefined {
  known ??= knownNames();
  return known.get(name.trim().toLowerCase());
}

function knownNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of ["de", "en"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of allCodes()) {
      const name = display.of(code);
      if (name === undefined) continue;
      names.set(name.toLowerCase(), code);
      names.set(code.toLowerCase(), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) names.set(name, code);
  return names;
}

/** What `Intl` names but ISO 3166-1 does not hold: groups, old codes and those left to users. */
const NOT_COUNTRIES = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ".split(
    " ",
  ),
);

function allCodes(): string[] {
  const codes = Array.from({ length: LETTERS * LETTERS }, (_, i) =>
    String.fromCharCode(A + Math.floor(i / LETTERS), A + (i % LETTERS)),
  );
  return codes.filter((code) => !NOT_COUNTRIES.has(code));
}
