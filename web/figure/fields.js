/** Controls made from a schema. */
import { html, noChange, nothing } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { classMap } from "lit-html/directives/class-map.js";
import { live } from "lit-html/directives/live.js";
import { choices } from "./choices.js";
import { renderMarkup } from "./markup.js";
import { attributeOf, optionsOf, rangeOf, read } from "./settings.js";
import { slider } from "./slider.js";

/** Up to this many options stand side by side; more are in a list. */
const OPEN_CHOICE = 3;

/**
 * The controls of one group of settings.
 * @param {any} viewModel
 * @param {import("./settings.js").Setting["group"]} group
 * @param {import("./registry.js").Actions} act `refuse(name, problem)` keeps an entry that cannot be used
 */
export function fields(viewModel, group, act) {
  const { figure, settings } = viewModel;
  return figure.schema
    .filter((setting) => setting.group === group)
    .filter((setting) => !setting.applies || setting.applies(settings))
    .filter(({ name }) => !settings.hide?.split(" ").includes(attributeOf(name)))
    .map((setting) => field(setting, viewModel, act));
}

function field(setting, viewModel, act) {
  if (setting.kind === "flag") return flagField(setting, viewModel, act);
  if (setting.kind !== "choice") return entryField(setting, viewModel, act);
  const options = optionsOf(setting, viewModel.settings);
  const open = options.length <= OPEN_CHOICE;
  return (open ? openChoice : listChoice)({ ...setting, options }, viewModel, act);
}

function openChoice({ name, options }, { settings, words }, act) {
  const { label, help, options: labels } = words.settings[name];
  const named = options.map((option) => [option, labels[option]]);
  const choice = {
    chosen: settings[name],
    choose: (option) => act.set({ [name]: option }),
  };
  return html`
    <div class="field" role="radiogroup" aria-labelledby="${name}-label">
      <span class="label" id="${name}-label">${label}</span>
      ${choices(name, named, choice)}
      ${helpText(name, help)}
    </div>
  `;
}

function listChoice({ name, options }, { settings, words }, act) {
  const { label, help, options: labels } = words.settings[name];
  const option = (value) =>
    html`<option value=${value} .selected=${live(settings[name] === value)}>${labels[value]}</option>`;
  return html`
    <div class="field">
      <label class="label" for=${name}>${label}</label>
      <select
        id=${name}
        aria-describedby=${help ? `${name}-help` : nothing}
        @change=${(event) => act.set({ [name]: event.target.value })}
      >
        ${options.map(option)}
      </select>
      ${helpText(name, help)}
    </div>
  `;
}

function flagField({ name }, { settings, words }, act) {
  const { label, help } = words.settings[name];
  return html`
    <div class="field flag">
      <label class="choice">
        <input
          type="checkbox"
          .checked=${live(settings[name])}
          aria-describedby=${help ? `${name}-help` : nothing}
          @change=${(event) => act.set({ [name]: event.target.checked })}
        />
        <span>${label}</span>
      </label>
      ${helpText(name, help)}
    </div>
  `;
}

/**
 * A number, or a text. A number with decimals is a text to the browser, which would write it in its own language instead
 * of the figure's, and make 02 of 0,2.
 */
function entryField(setting, viewModel, act) {
  const { settings, words, refusals } = viewModel;
  const { name, kind } = setting;
  const { label, help } = words.settings[name];
  const { min, max } = rangeOf(setting, settings);
  const isWhole = kind === "integer";
  const isDecimal = kind === "number";
  const refusal = refusals[name];
  const text = String(settings[name]);
  const shown = isDecimal ? text.replace(".", words.decimalMark) : text;
  const enter = ({ target }) => {
    typedInto.delete(target);
    const typed = isDecimal ? target.value.replace(words.decimalMark, ".") : target.value;
    // A number field hands out no text that is not a number.
    const given = target.validity.badInput ? Number.NaN : typed;
    const { value, problem } = read(setting, given, settings);
    if (problem) act.refuse(name, problem);
    else act.set({ [name]: value });
  };
  return html`
    <div class="field">
      <label class="label" for=${name}>${label}</label>
      <div class="entry">
        <input
          id=${name}
          class=${classMap({ refused: refusal })}
          type=${isWhole ? "number" : "text"}
          min=${isWhole ? min : nothing}
          max=${isWhole ? max : nothing}
          inputmode=${isWhole ? "numeric" : isDecimal ? "decimal" : nothing}
          autocomplete="off"
          .value=${refusal ? noChange : unlessTyped(shown)}
          aria-invalid=${refusal ? "true" : nothing}
          aria-describedby=${`${help ? `${name}-help ` : ""}${name}-refusal`}
          @input=${({ target }) => typedInto.add(target)}
          @change=${enter}
        />
        ${setting.slider ? slider(setting, viewModel, act) : nothing}
      </div>
      <p class="refusal" id="${name}-refusal" role="status">${refusal ? words.notices.field(refusal) : ""}</p>
      ${helpText(name, help)}
    </div>
  `;
}

/** Fields that the reader has typed into, and not yet entered. */
const typedInto = new WeakSet();

/** The value in force; while the reader types, a run that goes on does not write over it. */
const unlessTyped = directive(
  class extends Directive {
    /** @param {any} part @param {[string]} values */
    update({ element }, [value]) {
      const isFocused = element.getRootNode().activeElement === element;
      if (isFocused && typedInto.has(element)) return noChange;
      typedInto.delete(element);
      return live(value);
    }

    render(value) {
      return value;
    }
  },
);

function helpText(name, help) {
  return help ? html`<p class="help" id="${name}-help">${renderMarkup(help)}</p>` : nothing;
}
