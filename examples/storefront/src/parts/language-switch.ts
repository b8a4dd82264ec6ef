import { element } from "../dom/html.ts";
import { isLanguage, LANGUAGES, language, texts } from "../i18n/language.ts";

/** Changes the language of the whole shop; each language is called by its own name. */
export function languageSwitch(): HTMLElement {
  const options = Object.entries(LANGUAGES).map(
    ([code, { name, locale }]) =>
      element`<option value="${code}" lang="${locale}" selected="${code === language.get()}">${name}</option>`,
  );
  const choose = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isLanguage(value)) language.set(value);
    document.getElementById("language")?.focus();
  };
  return element`
    <select id="language" class="language" aria-label="${texts().language}" @change="${choose}">${options}</select>`;
}
