/** Languages: of each all that can be said, and all that can be said of a complement. */
export {
  arabic,
  arabicForComplement,
  dutch,
  dutchForComplement,
  english,
  englishForComplement,
  russian,
  russianForComplement,
} from "@basketwise/core";
