// Plays the page of a shop whose checkout verifies what was promised.

/** True where the checkout charges the promised price for the whole set, and refuses it for half of it. */
export async function checkout(url, endpoint) {
  const offer = await offeredSet(endpoint);
  const lines = offer.products.map(({ productId, quantity }) => ({ productId, quantity, offerId: offer.id }));
  const whole = await ask(url, { cart: { lines }, tokens: [offer.token] });
  const half = await ask(url, { cart: { lines: lines.slice(0, 1) }, tokens: [offer.token] });
  console.log(`the whole set: ${JSON.stringify(whole)}\nhalf of it: ${JSON.stringify(half)}`);
  return whole[0]?.amount === offer.price.amount && half[0]?.refused !== undefined;
}

async function offeredSet(endpoint) {
  const request = { placement: "product", productId: "22423", techniques: ["bundle"] };
  const answer = await fetch(`${endpoint}/v1/offers`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  const { offers } = await answer.json();
  if (!offers[0]?.token) throw new Error(`expected a set with a token; found ${JSON.stringify(offers)}`);
  return offers[0];
}

async function ask(url, body) {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return (await answer.json()).prices;
}
