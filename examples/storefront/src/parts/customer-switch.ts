import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { chosenPlan, customer } from "../shop/customer.ts";
import { DEMO_CUSTOMERS, type DemoCustomer } from "../shop/demo-customers.ts";

/** Looks at the shop as somebody else: what is offered depends on who asks. */
export function customerSwitch(): HTMLElement {
  const t = texts();
  return element`
    <fieldset class="customers">
      <legend>${t.whoAreYou}</legend>
      ${DEMO_CUSTOMERS.map(choice)}
    </fieldset>`;
}

function choice(who: DemoCustomer): HTMLElement {
  const { name, about } = texts().customers[who];
  const choose = () => {
    chosenPlan.set(undefined);
    customer.set(who);
  };
  return element`
    <label class="customer">
      <input type="radio" name="customer" value="${who}" checked="${customer.get() === who}" @change="${choose}">
      <span><strong>${name}</strong><span class="muted">${about}</span></span>
    </label>`;
}
