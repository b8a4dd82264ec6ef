/** Parts of a decision that hang on no technique or rule: what `playbook.brings` may have. */
export {
  exploring,
  history,
  merchandising,
  person,
  requireKnown,
  socialProof,
  weigh,
} from "@basketwise/core";
