import type { Product } from "../../model/product.ts";
import { HOLE } from "../hole.ts";
import type { Wording } from "../language.ts";
import type { Voice } from "../voice.ts";
import type { About, PhraseCode, Talk } from "./shape.ts";

/** The products that talking points look up: the merchant's words on them stand in the catalog. */
export type ProductOf = (productId: string) => Product | undefined;

/** Says phrases in one language, about products that it can look up. */
export interface Telling {
  readonly wording: Wording;
  readonly productOf: ProductOf;
  /** The phrase; none where what it is about has a hole. */
  tell(code: PhraseCode, about: About): string[];
  /** Words as one list. */
  list(words: readonly string[]): string;
}

/** The telling of a voice. */
export function tellingOf({ language, wording }: Voice<Talk>, productOf: ProductOf): Telling {
  return {
    wording,
    productOf,
    tell(code, about) {
      const said = language.phrases[code](about, wording);
      return said.includes(HOLE) ? [] : [said];
    },
    list: (words) => words.join(language.between),
  };
}
