import { describe, expect, test } from "vitest";
import { dutch } from "../../src/index.ts";
import { bare, type Said, say } from "./shared/say.ts";

const phone = { productId: "phone", title: "The phone" };

describe("Dutch says", () => {
  const table: readonly Said[] = [
    [
      "bought_together",
      "nl",
      { ...phone, confidence: 0.75, baskets: 1761 },
      "In 75% van de bestellingen met ‘The phone’ zit dit ook (1.761 bestellingen)",
    ],
    [
      "bought_together",
      "nl",
      { ...phone, confidence: 0.004, baskets: 1 },
      "In minder dan 1% van de bestellingen met ‘The phone’ zit dit ook (1 bestelling)",
    ],
    [
      "bought_together",
      "nl",
      { ...phone, confidence: 0.999, baskets: 2 },
      "In meer dan 99% van de bestellingen met ‘The phone’ zit dit ook (2 bestellingen)",
    ],
    [
      "bought_later",
      "nl",
      { ...phone, customers: 1, withinDays: 1 },
      "1 klant die ‘The phone’ kocht, kwam binnen 1 dag terug voor dit artikel",
    ],
    [
      "bought_later",
      "nl",
      { ...phone, customers: 12, withinDays: 90 },
      "12 klanten die ‘The phone’ kochten, kwamen binnen 90 dagen terug voor dit artikel",
    ],
    [
      "bought_later",
      "nl",
      { customers: 1, withinDays: 90 },
      "1 klant kwam binnen 90 dagen terug voor dit artikel",
    ],
    ["accessory_of", "nl", phone, "Past bij ‘The phone’"],
    ["also_considered", "nl", { ...phone, sessions: 1 }, "Samen met ‘The phone’ bekeken tijdens 1 bezoek"],
    ["also_considered", "nl", phone, "Samen met ‘The phone’ bekeken"],
    ["completes_set", "nl", { have: 2, of: 3 }, "Maakt uw set compleet: u hebt er 2 van de 3"],
    ["completes_set", "nl", { have: 1, of: 3 }, "Hoort bij uw set: u hebt er 1 van de 3"],
    [
      "reaches_threshold",
      "nl-BE",
      { missing: 8.5, reward: "gratis verzending" },
      "Nog € 8,50 en u krijgt: gratis verzending",
    ],
    [
      "saves_money",
      "nl-NL",
      { current: 1175, next: 1125, saving: 50 },
      "U zou € 1.125,00 per maand betalen in plaats van € 1.175,00: € 50,00 minder",
    ],
    [
      "saves_money",
      "nl",
      { current: 175, next: 175, saving: 0 },
      "Voor de € 175,00 per maand die u nu betaalt, is er meer inbegrepen",
    ],
    [
      "runs_out_soon",
      "nl",
      { everyDays: 1, daysSince: 0 },
      "Hier doet u ongeveer 1 dag mee; u kocht dit minder dan een dag geleden",
    ],
    [
      "runs_out_soon",
      "nl",
      { everyDays: 30, daysSince: 1 },
      "Hier doet u ongeveer 30 dagen mee; u kocht dit 1 dag geleden",
    ],
    [
      "thank_you",
      "nl",
      { percent: 10, validDays: 1 },
      "Bedankt voor uw bestelling: 10% korting op de volgende, 1 dag geldig",
    ],
    [
      "thank_you",
      "nl",
      { validDays: 30 },
      "Bedankt voor uw bestelling: een beloning bij de volgende, 30 dagen geldig",
    ],
    ["popular_here", "nl", { orders: 1, country: "GB" }, "Zit in 1 bestelling uit het Verenigd Koninkrijk"],
    ["popular_here", "nl", { orders: 2, country: "US" }, "Zit in 2 bestellingen uit de Verenigde Staten"],
    ["popular_here", "nl", { orders: 2, country: "BE" }, "Zit in 2 bestellingen uit België"],
    ["popular_here", "nl", { orders: 2, country: "MV" }, "Zit in 2 bestellingen uit de Maldiven"],
    ["popular_here", "nl", { orders: 2, country: "FO" }, "Zit in 2 bestellingen uit de Faeröer"],
    ["popular_here", "nl", { orders: 1240, month: 11 }, "Zit in 1.240 bestellingen uit november"],
    ["top_rated", "nl", { rating: 4.6, count: 1 }, "Beoordeeld met 4,6 van de 5 (1 beoordeling)"],
    ["popular_in_segment", "nl", { customers: 1 }, "Gekozen door 1 klant zoals u"],
    ["popular_in_segment", "nl", { customers: 5 }, "Gekozen door 5 klanten zoals u"],
  ];
  test.each(table)("%s (%s) %j: %s", (...said) => expect(bare(say(dutch, said))).toBe(said[3]));
});
