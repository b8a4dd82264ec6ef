/** Whether the browser sends the Global Privacy Control: it speaks for the customer, whatever the page says. */
export function sendsGpc({ headers }: Request): boolean {
  return headers.get("sec-gpc") === "1";
}
