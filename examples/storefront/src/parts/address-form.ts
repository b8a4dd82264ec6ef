import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";

/** The fields of an address, as browsers know to fill them in. */
const FIELDS = [
  { name: "name", type: "text", autocomplete: "name" },
  { name: "email", type: "email", autocomplete: "email" },
  { name: "address", type: "text", autocomplete: "street-address" },
  { name: "town", type: "text", autocomplete: "address-level2" },
  { name: "postcode", type: "text", autocomplete: "postal-code" },
] as const;

/** The fields of an address, each with its label and a place for what is wrong with it. */
export function addressFields(): HTMLElement[] {
  const { fields } = texts();
  return FIELDS.map(
    ({ name, type, autocomplete }) => element`
      <p class="field field-${name}">
        <label for="${name}">${fields[name]}</label>
        <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required aria-describedby="${name}-error">
        <span id="${name}-error" class="field-error"></span>
      </p>`,
  );
}

/** Says beside each field what is wrong with it, and goes to the first such. Whether all is well. */
export function showErrors(form: HTMLFormElement): boolean {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[required]")];
  for (const input of inputs) showError(input);
  inputs.find((input) => !input.validity.valid)?.focus();
  return form.checkValidity();
}

/** The name that was put into the form. */
export function nameIn(form: HTMLFormElement): string {
  return String(new FormData(form).get("name") ?? "").trim();
}

function showError(input: HTMLInputElement): void {
  const t = texts();
  const { valid, valueMissing } = input.validity;
  const place = document.getElementById(`${input.name}-error`);
  input.setAttribute("aria-invalid", String(!valid));
  if (place) place.textContent = valid ? "" : valueMissing ? t.fieldMissing : t.emailWrong;
}
