import * as v from "valibot";

const message = "expected an origin such as https://shop.example, without a path, or *";

/** Scheme, host and port as a browser names them; a host is written in ASCII. */
const PATTERN = /^(?:\*|[a-z][a-z0-9+.-]*:\/\/(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?)$/i;

/** The origin of a page; `*` is any. */
export const Origin = v.pipe(v.string(message), v.maxLength(300, message), v.regex(PATTERN, message));
