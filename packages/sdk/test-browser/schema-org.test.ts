import { listenToDataLayer, toGa4 } from "@basketwise/sdk/ga4";
import { productFromPage, readProductMarkup, toJsonLd } from "@basketwise/sdk/schema-org";
import { describe, expect, test } from "vitest";

const OFFERS = { "@type": "Offer", price: "9.50", priceCurrency: "EUR" };
const product = (sku: string, url?: string) => ({ "@type": "Product", sku, name: sku, url, offers: OFFERS });
const script = (markup: unknown) => `<script type="application/ld+json">${JSON.stringify(markup)}</script>`;

/** A page at this address with this in its body. */
function page(body: string, address = "https://shop.example/p/anvil?from=mail"): Document {
  const made = new DOMParser().parseFromString(
    `<head><base href="https://shop.example/"></head><body>${body}</body>`,
    "text/html",
  );
  Object.defineProperty(made, "URL", { value: address });
  return made;
}

describe("a page's markup", () => {
  test("stands in scripts, in its elements, or in both, and counts once", () => {
    const elements = `
      <div itemscope itemtype="https://schema.org/Product">
        <div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><b itemprop="name">ACME</b></div>
        <span itemprop="name">Anvil</span> <meta itemprop="sku" content="anvil">
        <a itemprop="url" href="/p/anvil"><img itemprop="image" src="/anvil.jpg"></a>
        <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
          <data itemprop="price" value="1299.00">£1,299</data> <meta itemprop="priceCurrency" content="GBP">
          <link itemprop="availability" href="https://schema.org/OutOfStock">
        </div>
      </div>`;
    const anvil = {
      id: "anvil",
      title: "Anvil",
      price: 1299,
      brand: "ACME",
      link: "/p/anvil",
      imageLink: "/anvil.jpg",
      availability: "out_of_stock",
    };
    expect(readProductMarkup(page(elements))).toEqual({ products: [anvil], currency: "GBP", problems: [] });
    const both = page(script({ ...product("hammer"), offers: { price: 5 } }) + elements);
    expect(readProductMarkup(both).products.map(({ id }) => id)).toEqual(["hammer", "anvil"]);
  });

  test("of offers is read where it was put, whatever their titles hold", () => {
    const title = "</script><b>Case</b>";
    const offer = {
      id: "r1.1",
      technique: "complement",
      products: [{ productId: "case", title, price: 19, quantity: 1 }],
      price: { amount: 19, currency: "EUR" },
      reasons: [],
    };
    const made = page(`<script type="application/ld+json">${toJsonLd([offer])}</script>`);
    expect(made.querySelector("b")).toBeNull();
    expect(readProductMarkup(made).products).toEqual([{ id: "case", title, price: 19 }]);
  });
});

describe("the product that a page is about", () => {
  test("is the only one that is not one of a list", () => {
    const list = { "@type": "ItemList", itemListElement: [product("hammer"), product("mallet")] };
    expect(productFromPage(page(script(product("anvil")) + script(list)))).toBe("anvil");
  });

  test("of several, the one whose address is the page's", () => {
    const several = [product("hammer", "/p/hammer"), product("anvil", "/p/anvil")];
    expect(productFromPage(page(script(several)))).toBe("anvil");
    expect(productFromPage(page(script(several), "https://shop.example/"))).toBeUndefined();
  });

  test("of versions, the one whose address is the page's in full, else the first", () => {
    const group = {
      "@type": "ProductGroup",
      name: "Coat",
      hasVariant: [product("s", "/coat?size=s"), product("m", "/coat?size=m")],
    };
    expect(productFromPage(page(script(group), "https://shop.example/coat?size=m"))).toBe("m");
    expect(productFromPage(page(script(group), "https://shop.example/coat"))).toBe("s");
    expect(productFromPage(page(script(group), "https://shop.example/elsewhere"))).toBe("s");
  });

  test("is what a meta element says where nothing else does", () => {
    const meta = '<meta property="product:retailer_item_id" content="anvil">';
    expect(productFromPage(page(`${meta}<script type="application/ld+json">{ broken</script>`))).toBe(
      "anvil",
    );
  });

  test("is none on a page about none", () => {
    const list = { "@type": "ItemList", itemListElement: [product("hammer")] };
    expect(productFromPage(page(script(list)))).toBeUndefined();
    expect(productFromPage(page(""))).toBeUndefined();
  });
});

test("the page's own data layer is heard as gtag fills it", () => {
  const dataLayer: unknown[] = [];
  function gtag(..._: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: that is what Google's own snippet pushes
    dataLayer.push(arguments);
  }
  const told: unknown[] = [];
  const end = listenToDataLayer(dataLayer, { track: (event) => told.push(event) });
  const { name, params } = toGa4({ name: "view_item", productId: "anvil" });
  gtag("js", new Date());
  gtag("event", name, params);
  end();
  gtag("event", name, params);
  expect(told).toEqual([{ name: "view_item", productId: "anvil" }]);
});
