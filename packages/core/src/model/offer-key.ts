/** A key that offers are signed with, as a JSON Web Key (RFC 8037). */
export interface OfferKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  /** What tokens call it. */
  readonly kid: string;
  /** The public half. */
  readonly x: string;
  /** The private half. */
  readonly d: string;
  /** The first moment it signs, ISO 8601; it is published, and checks, before. */
  readonly from?: string;
  /** The first moment it neither signs nor checks any more, ISO 8601. */
  readonly until?: string;
}

/** The half of it that anyone may have. */
export interface PublicKey extends Pick<OfferKey, "kty" | "crv" | "kid" | "x"> {
  readonly alg?: string;
  readonly use?: string;
}

/** A set of public keys (RFC 7517). */
export interface PublicKeys {
  readonly keys: readonly PublicKey[];
}
