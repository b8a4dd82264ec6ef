/** A text as a sentence of its own: with a full stop, unless it ends in one already. */
export function sentence(text: string): string {
  return /[.!?…؟][\u2069"»’”]?$/.test(text) ? text : `${text}.`;
}
