/** A page that decides in process with complements alone and the rules that keep them honest, in English. */
export const LEAN_PAGE = `
import {
  complement, createLocalClient, dearerThanMain, englishForComplement, fromFiles, inCart, lowEvidence, priceAnchor,
} from "@basketwise/sdk/lean";
export const clientOf = (read) =>
  createLocalClient({
    source: fromFiles(read),
    playbook: {
      techniques: [complement()],
      rules: [inCart(), priceAnchor(), dearerThanMain(), lowEvidence()],
      selection: [],
      languages: [englishForComplement],
    },
  });
`;
