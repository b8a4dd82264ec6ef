import { lookUp, PLAYBOOK } from "@basketwise/core";
import type { Note } from "./shape.ts";

/** A language that nobody speaks: the first of the playbook does. */
export const unspokenLocale: Note = ({ locale }) => {
  const { languages } = PLAYBOOK;
  if (lookUp(locale, languages)) return [];
  const codes = languages.map(({ code }) => JSON.stringify(code)).join(", ");
  const spoken = JSON.stringify(languages[0].code);
  return [
    `locale: nobody speaks ${JSON.stringify(locale)}, so that reasons are in ${spoken}; there are ${codes}`,
  ];
};
