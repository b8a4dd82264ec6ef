import { InputError } from "../input-error.ts";

/** Where the merchant's own KV is, and the right to write to it. */
export interface Credentials {
  readonly accountId: string;
  readonly apiToken: string;
  readonly namespaceId: string;
}

/** The credentials in an environment; InputError names what is missing, and never repeats the token. */
export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
  namespaceId: string | undefined,
): Credentials {
  const { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: apiToken } = environment;
  if (!accountId) throw new InputError("--remote: needs your account in CLOUDFLARE_ACCOUNT_ID");
  if (!apiToken) throw new InputError("--remote: needs a token that may edit KV in CLOUDFLARE_API_TOKEN");
  // A header takes nothing else, and fetch would repeat the token in its error.
  if (!/^[\x21-\x7e]+$/.test(apiToken)) {
    throw new InputError("--remote: CLOUDFLARE_API_TOKEN is no token: it holds blanks or other characters");
  }
  const id = namespaceId ?? environment.CLOUDFLARE_KV_NAMESPACE_ID;
  if (!id) throw new InputError("--remote: needs --namespace ID, or CLOUDFLARE_KV_NAMESPACE_ID");
  return { accountId, apiToken, namespaceId: id };
}
