import { defineOffersElement } from "@basketwise/sdk/element";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeStore, fakeStore } from "./support/fake-store.ts";
import { EMPTY, offer, ready } from "./support/offers.ts";

const umbrella = offer("umbrella", "Umbrella");
const boots = offer("boots", "Boots");
const hat = offer("hat", "Hat");

let store: FakeStore;
let tag: string;
let names = 0;

beforeEach(() => {
  store = fakeStore();
  names += 1;
  tag = `offers-${names}`;
  defineOffersElement(store, { name: `offers-${names}` });
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "en";
});

/** An element in the page, as its HTML says. */
function put(attributes: string, template = ""): HTMLElement {
  const html = template && `<template>${template}</template>`;
  document.body.insertAdjacentHTML("beforeend", `<${tag} ${attributes}>${html}</${tag}>`);
  const element = document.body.lastElementChild;
  if (element instanceof HTMLElement) return element;
  throw new Error("nothing was put into the page");
}

const items = (element: Element) => [...element.querySelectorAll("ul > li")];
const find = (element: Element, selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (found) return found;
  throw new Error(`no ${selector} in ${element.outerHTML}`);
};

/** What the element has made of one offer by this template, without the list around it. */
function filled(template: string, shown = umbrella): string | undefined {
  const element = put('placement="cart"', template);
  store.show("cart", ready(shown));
  return items(element)[0]?.innerHTML;
}

describe("the element asks", () => {
  test("for its placement and all that its attributes say", () => {
    put('placement="search" query="lamp" limit="3" min="2" techniques="complement, bundle" category=""');
    const query = { query: "lamp", limit: 3, min: 2, techniques: ["complement", "bundle"] };
    expect(store.listenedTo()).toEqual([`search ${JSON.stringify(query)}`]);
  });

  test("for nothing without a placement, until it has one", async () => {
    const element = put('product-id="phone"');
    expect([store.listenedTo(), element.getAttribute("state")]).toEqual([[], null]);
    element.setAttribute("placement", "product");
    await Promise.resolve();
    expect(store.listenedTo()).toEqual(['product {"productId":"phone"}']);
  });

  test("anew, once, when several attributes change together", async () => {
    const element = put('placement="product" product-id="phone"');
    element.setAttribute("product-id", "lamp");
    element.setAttribute("limit", "1");
    await Promise.resolve();
    expect(store.listenedTo()).toEqual(['product {"productId":"lamp","limit":1}']);
  });

  test("on and on while it is moved, and no more once it is gone", async () => {
    const element = put('placement="cart"');
    store.show("cart", ready(umbrella));
    const [item] = items(element);
    document.body.append(document.createElement("hr"), element);
    await Promise.resolve();
    expect([store.listenedTo(), items(element)[0]]).toEqual([["cart {}"], item]);
    element.remove();
    await Promise.resolve();
    expect([store.listenedTo(), store.watched.size]).toEqual([[], 0]);
  });

  test("though it was in the page before it was defined", () => {
    document.body.innerHTML =
      '<late-offers placement="cart"><template><b data-offer="title"></b></template></late-offers>';
    store.show("cart", ready(umbrella));
    defineOffersElement(store, { name: "late-offers" });
    expect(items(document.body).map(({ textContent }) => textContent)).toEqual(["Umbrella"]);
  });

  test("and a name that is defined already stays as it is", () => {
    const before = customElements.get(tag);
    defineOffersElement(fakeStore(), { name: `offers-${names}` });
    expect(customElements.get(tag)).toBe(before);
  });
});

describe("the element shows", () => {
  test("each offer as an article of a list where the page has no template", () => {
    const element = put('placement="cart"');
    store.show("cart", ready(umbrella, boots));
    expect(items(element).map((item) => find(item, "article h3").textContent)).toEqual(["Umbrella", "Boots"]);
    expect(find(element, "[dir=auto][data-offer=reason]").textContent).toBe("Often bought with Umbrella");
    expect(find(element, "[data-offer=price]").textContent).toBe("€19.00");
    expect(find(element, "button").getAttribute("aria-label")).toBe("Add to cart: Umbrella");
    expect(element.querySelectorAll("img, s, a[href], small")).toHaveLength(0);
  });

  test("the page's template filled, without what an offer does not have", () => {
    const template =
      '<h2 data-offer="title"></h2><p data-offer="disclosure"></p><p data-offer-if="was">Was <s data-offer="was"></s></p>';
    expect(filled(template)).toBe('<h2 data-offer="title" dir="auto">Umbrella</h2>');
    document.body.replaceChildren();
    const cheaper = offer("umbrella", "Umbrella", { price: { amount: 15, currency: "EUR", was: 19 } });
    expect(filled(template, cheaper)).toContain(
      '<p data-offer-if="was">Was <s data-offer="was">€19.00</s></p>',
    );
  });

  test("the template's own list items as they are", () => {
    const element = put('placement="cart"', '<li class="card" data-id><b data-offer="title"></b></li>');
    store.show("cart", ready(umbrella));
    expect(find(element, "ul").innerHTML).toBe(
      '<li class="card" data-id=""><b data-offer="title" dir="auto">Umbrella</b></li>',
    );
  });

  test("all reasons, the numbers behind them and what is compared, as lists or tables", () => {
    const better = offer("umbrella", "Umbrella", {
      compare: [
        { feature: "storage", from: 64, to: 128 },
        { feature: "zoom", to: true },
      ],
    });
    expect(filled('<ul data-offer="reasons"></ul>', better)).toContain(
      '<li><span dir="auto">Often bought with Umbrella</span> </li>',
    );
    document.body.replaceChildren();
    expect(filled('<dl data-offer="why"></dl>', better)).toContain(
      '<div><dt dir="auto">baskets</dt> <dd dir="auto">1,240</dd> </div>',
    );
    document.body.replaceChildren();
    const element = put('placement="cart"', '<table data-offer="compare"></table>');
    store.show("cart", ready(better));
    const rows = [...element.querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["storage", "64", "128"],
      ["zoom", "–", "✓"],
    ]);
  });

  test("prices as the language of the page has them, and an English page's where the page names none that can be", () => {
    document.documentElement.lang = "de-DE";
    expect(filled('<i data-offer="price"></i>')).toBe('<i data-offer="price">19,00&nbsp;€</i>');
    document.body.replaceChildren();
    document.documentElement.lang = "en_GB";
    expect(filled('<i data-offer="price"></i>')).toMatch(/19/);
  });

  test("a picture and a link of the web", () => {
    const [product] = umbrella.products;
    const linked = offer("umbrella", "Umbrella", {
      products: [{ ...product!, link: "/umbrella?a=b:c", imageLink: "https://img.test/u.png" }],
    });
    expect(filled('<a data-offer="link"><img data-offer="image" alt=""></a>', linked)).toBe(
      `<a data-offer="link" href="${location.origin}/umbrella?a=b:c"><img data-offer="image" alt="" src="https://img.test/u.png"></a>`,
    );
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "http://[",
  ])("no link to %j", (link) => {
    const [product] = umbrella.products;
    const shown = offer("umbrella", "Umbrella", { products: [{ ...product!, link, imageLink: link }] });
    expect(filled('<a data-offer="link">Look</a><img data-offer="image">', shown)).toBe(
      '<a data-offer="link">Look</a>',
    );
  });

  test("text that looks like HTML as text", () => {
    const html = offer("umbrella", "<img src=x onerror=alert(1)>");
    expect(filled('<b data-offer="title"></b>', html)).toBe(
      '<b data-offer="title" dir="auto">&lt;img src=x onerror=alert(1)&gt;</b>',
    );
  });

  test("the other offers when one of a lying endpoint can't be shown", () => {
    const element = put('placement="cart"');
    store.show("cart", ready(offer("gold", "Gold", { price: { amount: 1, currency: "doubloons" } }), boots));
    expect(items(element).map((item) => find(item, "h3").textContent)).toEqual(["Boots"]);
  });
});

describe("the element as states change", () => {
  test("says its state for the page's style, and that it is busy", () => {
    const element = put('placement="cart"');
    const said = () => [element.getAttribute("state"), element.getAttribute("aria-busy")];
    expect(said()).toEqual(["idle", "true"]);
    store.show("cart", { status: "loading", offers: [] });
    expect(said()).toEqual(["loading", "true"]);
    store.show("cart", ready(umbrella));
    expect(said()).toEqual(["ready", "false"]);
    store.show("cart", EMPTY);
    expect(said()).toEqual(["empty", "false"]);
    store.show("cart", { status: "unavailable", code: "timeout", offers: [] });
    expect([...said(), element.getAttribute("code")]).toEqual(["unavailable", "false", "timeout"]);
  });

  test("has no list as long as nothing is offered", () => {
    const element = put('placement="cart"');
    expect(element.querySelector("ul")).toBeNull();
    store.show("cart", ready(umbrella));
    expect(items(element)).toHaveLength(1);
    store.show("cart", EMPTY);
    expect(element.querySelector("ul")).toBeNull();
    store.show("cart", ready(boots));
    expect(items(element)).toHaveLength(1);
  });

  test("keeps what it shows while another product's offers are on their way", async () => {
    const element = put('placement="product" product-id="phone"');
    store.show("product", ready(umbrella));
    store.show("product", { status: "loading", offers: [] });
    element.setAttribute("product-id", "lamp");
    await Promise.resolve();
    expect(items(element).map((item) => find(item, "h3").textContent)).toEqual(["Umbrella"]);
    store.show("product", ready(boots));
    expect(items(element).map((item) => find(item, "h3").textContent)).toEqual(["Boots"]);
  });

  test("leaves the elements of offers that stay, in the order that the answer has", () => {
    const element = put('placement="cart"');
    store.show("cart", ready(umbrella, boots));
    const [first, second] = items(element);
    store.show("cart", ready(boots, hat, umbrella));
    expect(items(element)).toEqual([second, expect.any(HTMLLIElement), first]);
    expect([...store.watched.values()]).toEqual([umbrella, boots, hat]);
    store.show("cart", ready(umbrella));
    expect([items(element), [...store.watched.values()]]).toEqual([[first], [umbrella]]);
  });

  test("keeps the reader's place when the offer that has the focus leaves", () => {
    const element = put('placement="cart"');
    store.show("cart", ready(umbrella, boots, hat));
    find(items(element)[1]!, "button").focus();
    store.show("cart", ready(umbrella, hat));
    expect(document.activeElement).toBe(items(element)[1]);
    store.show("cart", ready(umbrella));
    expect(document.activeElement).toBe(items(element)[0]);
    store.show("cart", EMPTY);
    expect(document.activeElement).toBe(element);
  });

  test("takes the focus from nobody else", () => {
    const element = put('placement="cart"');
    document.body.insertAdjacentHTML("beforeend", "<input>");
    find(document.body, "input").focus();
    store.show("cart", ready(umbrella));
    store.show("cart", ready(boots));
    expect(document.activeElement).toBe(find(document.body, "input"));
    expect(items(element)).toHaveLength(1);
  });
});

describe("the element tells", () => {
  /** The details of the events of this name that reach the page. */
  function heard(name: string): unknown[] {
    const details: unknown[] = [];
    document.body.addEventListener(name, (event) => void details.push((event as CustomEvent).detail));
    return details;
  }

  test("what is taken, with the lines for the cart; once, however often its button is pressed", () => {
    const accepted = heard("basketwise-accept");
    const element = put('placement="cart"');
    store.show("cart", ready(umbrella));
    for (let press = 0; press < 3; press++) find(element, "[data-offer=accept]").click();
    const lines = [{ productId: "umbrella", quantity: 1, offerId: "umbrella" }];
    expect(accepted).toEqual([{ offer: umbrella, lines }]);
    expect(store.told).toEqual(["accept umbrella"]);
  });

  test("what is dismissed, and why where the button says so", () => {
    const dismissed = heard("basketwise-dismiss");
    const element = put('placement="cart"', '<button data-offer="dismiss" data-reason="price">×</button>');
    store.show("cart", ready(umbrella));
    find(element, "button").click();
    expect(dismissed).toEqual([{ offer: umbrella, reason: "price" }]);
    expect(store.told).toEqual(["dismiss umbrella price"]);
  });

  test("what is opened", () => {
    const selected = heard("basketwise-select");
    const element = put('placement="cart"', '<a data-offer="link"><b data-offer="title"></b></a>');
    store.show("cart", ready(umbrella));
    find(element, "b").click();
    expect([selected, store.told]).toEqual([[{ offer: umbrella }], ["select umbrella"]]);
  });

  test("each state", () => {
    const states = heard("basketwise-state");
    put('placement="cart"');
    store.show("cart", ready(umbrella));
    expect(states).toMatchObject([{ status: "idle" }, { status: "ready" }]);
  });
});
