"use client";

/** Offers in React, from 18 on: a store for all below, and a hook that shows one placement. */

export { OffersProvider, type OffersProviderProps, useOfferStore } from "./react/offer-store-context.ts";
export { type UsedOffers, useOffers } from "./react/use-offers.ts";
