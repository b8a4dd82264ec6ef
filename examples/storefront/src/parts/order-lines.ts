import type { CartLine } from "@basketwise/sdk";
import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { amountsOf, totalOf } from "../shop/cart.ts";
import { productOf } from "../shop/catalog.ts";
import { picture } from "./picture.ts";

/** What an order holds, and its total. */
export function orderLines(lines: readonly CartLine[]): HTMLElement {
  const amounts = amountsOf(lines);
  const rows = lines.map((line, i) => {
    const { productId, quantity = 1 } = line;
    return element`
      <li class="order-line">
        <div class="plate">${picture(productId, 160)}</div>
        <span><bdi>${quantity} ×</bdi> <bdi lang="en">${productOf(productId)?.title ?? productId}</bdi></span>
        <bdi>${money(amounts[i] ?? 0)}</bdi>
      </li>`;
  });
  return element`
    <div>
      <ul class="order-lines">${rows}</ul>
      <p class="total"><span>${texts().total}</span> <strong><bdi>${money(totalOf(lines))}</bdi></strong></p>
    </div>`;
}
