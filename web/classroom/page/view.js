/** The head of the class file, and what a section shows below it. */
import { html, nothing } from "lit-html";

/**
 * @param {object} viewModel
 * @param {any} viewModel.words those of the page
 * @param {string} viewModel.shown name of the section
 * @param {{name: string, title: string}[]} viewModel.links to all sections
 * @param {{name: string, title: string, isChosen: boolean}[]} viewModel.languages
 * @param {unknown} section
 * @param {{setLanguage(name: string): void, setTheme(name: string): void}} act
 */
export function pageView({ words, shown, links, languages }, section, act) {
  return html`
    <a class="skip" href="#main" @click=${skip}>${words.skip}</a>
    <header>
      <p class="name">${words.title}</p>
      <nav aria-label=${words.parts}>
        ${links.map(
          ({ name, title }) =>
            html`<a href="#${name}" aria-current=${name === shown ? "page" : nothing}>${title}</a>`,
        )}
      </nav>
      <p class="choices">
        <label
          >${words.languageLabel}
          <select @change=${({ target }) => act.setLanguage(target.value)}>
            ${languages.map(
              ({ name, title, isChosen }) =>
                html`<option value=${name} lang=${name} .selected=${isChosen}>${title}</option>`,
            )}
          </select></label
        >
        <label
          >${words.colours}
          <select @change=${({ target }) => act.setTheme(target.value)}>
            ${Object.entries(words.themes).map(([name, title]) => html`<option value=${name}>${title}</option>`)}
          </select></label
        >
      </p>
    </header>
    <main id="main" tabindex="-1" class=${shown}>${section}</main>
  `;
}

/** The address names the section, so it does not change. */
function skip(event) {
  event.preventDefault();
  /** @type {HTMLElement | null} */ (document.querySelector("main"))?.focus();
}
