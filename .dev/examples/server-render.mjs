// What a page that was rendered on a server must hold before any script has run.

/** True where the offers stand in the page and are handed over to the browser. */
export async function serverRender(url) {
  const html = await (await fetch(url)).text();
  const [, rendered = ""] = /<main id="page">([\s\S]*?)<\/main>/.exec(html) ?? [];
  const [, handedOver = ""] = /id="offers">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const script = await fetch(new URL("/browser.js", url));
  const products = [...rendered.matchAll(/<li><b>([^<]+)<\/b>/g)].map(([, title]) => title);
  console.log(`rendered on the server: ${products.join(", ")}`);
  return (
    products.length > 0 && handedOver.includes('"offers"') && JSON.parse(handedOver) !== null && script.ok
  );
}
