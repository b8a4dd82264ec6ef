import { OffersProvider, type UsedOffers, useOfferStore, useOffers } from "@basketwise/sdk/react";
import { act, createElement, type ReactNode, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import "./support/react-act.ts";
import { type FakeStore, fakeStore } from "./support/fake-store.ts";
import { offer, ready } from "./support/offers.ts";

const umbrella = offer("umbrella", "Umbrella");
const boots = offer("boots", "Boots");

let host: HTMLElement;
let root: Root;
let store: FakeStore;
let used: UsedOffers;

beforeEach(() => {
  host = document.body.appendChild(document.createElement("main"));
  root = createRoot(host);
  store = fakeStore();
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

/** A placement as a shop would write it, its query written anew in each render. */
function Offers({ productId = "phone" }: { productId?: string }): ReactNode {
  used = useOffers("product", { productId });
  const { state, offers, ref } = used;
  const list = offers.map((one) => createElement("li", { key: one.id, ref: ref(one) }, one.reasons[0]?.text));
  return createElement(
    "ul",
    { title: state.status === "ready" ? state.response.requestId : state.status },
    list,
  );
}

function render(children: ReactNode, strict = false): void {
  const tree = createElement(OffersProvider, { store }, children);
  act(() => root.render(strict ? createElement(StrictMode, null, tree) : tree));
}

const lines = () => [...host.querySelectorAll("li")].map(({ textContent }) => textContent);

describe("useOffers in React", () => {
  test("shows what the store has for the placement, and each change of it", () => {
    render(createElement(Offers));
    expect([lines(), host.querySelector("ul")?.title]).toEqual([[], "idle"]);
    act(() => store.show("product", ready(umbrella)));
    expect([lines(), host.querySelector("ul")?.title]).toEqual([["Often bought with Umbrella"], "r1"]);
    act(() => store.show("product", ready(boots, umbrella)));
    expect(lines()).toEqual(["Often bought with Boots", "Often bought with Umbrella"]);
  });

  test("listens once, though the query is another object in each render", () => {
    render(createElement(Offers));
    const { ref, accept } = used;
    for (let again = 0; again < 3; again++) render(createElement(Offers));
    expect(store.listenedTo()).toEqual(['product {"productId":"phone"}']);
    expect([used.ref, used.accept]).toEqual([ref, accept]);
  });

  test("listens to the other product once the query names it, and to nothing when it is gone", () => {
    render(createElement(Offers));
    render(createElement(Offers, { productId: "lamp" }));
    expect(store.listenedTo()).toEqual(['product {"productId":"lamp"}']);
    render(null);
    expect(store.listenedTo()).toEqual([]);
  });

  test("leaves nothing behind in StrictMode, which mounts all things twice", () => {
    render(createElement(Offers), true);
    act(() => store.show("product", ready(umbrella)));
    expect(lines()).toEqual(["Often bought with Umbrella"]);
    expect([...store.watched.values()]).toEqual([umbrella]);
    render(null, true);
    expect([store.listenedTo(), store.watched.size]).toEqual([[], 0]);
  });

  test("watches each offer's element as long as it shows it", () => {
    render(createElement(Offers));
    act(() => store.show("product", ready(umbrella, boots)));
    const [first, second] = host.querySelectorAll("li");
    expect([...store.watched]).toEqual([
      [first, umbrella],
      [second, boots],
    ]);
    act(() => store.show("product", ready(boots)));
    expect([...store.watched]).toEqual([[second, boots]]);
  });

  test("gives an offer the same ref in each render, so that nothing is watched anew", () => {
    render(createElement(Offers));
    act(() => store.show("product", ready(umbrella)));
    const ref = used.ref(umbrella);
    render(createElement(Offers));
    expect(used.ref(umbrella)).toBe(ref);
    expect(used.ref(boots)).not.toBe(ref);
  });

  test("hands on what the customer does", () => {
    render(createElement(Offers));
    expect(used.accept(umbrella)).toEqual([{ productId: "umbrella", quantity: 1, offerId: "umbrella" }]);
    used.select(umbrella);
    used.dismiss(boots, "price");
    expect(store.told).toEqual(["accept umbrella", "select umbrella", "dismiss boots price"]);
  });
});

describe("useOfferStore", () => {
  test("is the store that the provider was given", () => {
    function Found(): ReactNode {
      return useOfferStore() === store ? "the same" : "another";
    }
    render(createElement(Found));
    expect(host.textContent).toBe("the same");
  });
});
