/**
 * How the reader's own data come in: as a text, from a file that is opened or dropped, or point by point with a
 * click or with fields. Data that cannot be used are refused, and the former ones stay.
 */
import { html, nothing } from "lit-html";
import { decimalMark } from "../../charts/numbers.js";
import { clickedAt } from "../../charts/plot.js";
import { isOwn } from "./data.js";
import { csvOf, dataOf, fitsLink, limitOf, MOST_CHARACTERS, read, spelled } from "./own_data.js";

/** Characters: longer data are not written into the text field. */
const MOST_SHOWN = 20_000;

/** Data from outside have their own units: they are standardised as if nobody had said otherwise. */
const ARRIVED = { standardize: undefined };

/** The part of the figure below its charts. */
export function ownData(shown, act) {
  const { settings, state, words, refusals } = shown;
  const { own } = words;
  const refusal = refusals.ownData ? own.problem(refusals.ownData) : "";
  const canAdd = state.fit.kind !== "agreement";
  return html`
    <section class="sandbox-own" aria-labelledby="own-title">
      <p class="chart-title" id="own-title" tabindex="-1">${own.title}</p>
      <p class="refusal" id="ownData-refusal" role="status">${refusal}</p>
      ${
        isOwn(settings)
          ? html`${canAdd ? pointForm(shown, act) : nothing} ${textForm(shown, act)}`
          : html`<button type="button" @click=${(event) => edit(event, shown, act)}>${own.edit}</button>`
      }
      <div class="field">
        <label class="label" for="own-file">${own.file}</label>
        <input
          id="own-file"
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          aria-describedby="own-limits"
          @change=${({ target }) => take(target, act)}
        />
        <p class="help" id="own-limits">${own.limits}</p>
      </div>
    </section>
  `;
}

/**
 * Takes what was opened or dropped.
 * @param {{files: FileList | null, getData?(type: string): string}} source
 */
export async function take(source, act) {
  const file = source.files?.[0];
  if (!file) return use(source.getData?.("text/plain") ?? "", act, ARRIVED);
  if (file.size > MOST_CHARACTERS) return act.refuse("ownData", { limit: "characters" });
  use(await file.text(), act, ARRIVED);
}

/** A click into the chart of the data. */
export function addClicked(event, shown, act) {
  const { fit, data } = shown.state;
  const clicked = clickedAt(event);
  if (!clicked) return;
  const [x, y] = [roundedTo(fit.x, clicked.x), roundedTo(fit.y, clicked.y)];
  if (fit.kind === "line") {
    addPoint([x, data.isClasses ? Number(y > 0.5) : y], shown, act);
  } else {
    const root = event.currentTarget.getRootNode();
    addPoint([x, y, root.querySelector("[name=own-class]:checked").value], shown, act);
  }
}

/** Makes the data that are shown the reader's own, and leaves the settings as they are. */
function edit({ currentTarget }, { state, settings }, act) {
  const { batchSize, learningRate, standardize } = settings;
  const limit = limitOf(state.data);
  if (limit) return act.refuse("ownData", { limit });
  // The button goes, so the focus has to be taken somewhere else.
  currentTarget.closest("section").querySelector("#own-title").focus();
  use(spelled(state.data), act, { batchSize, learningRate, standardize });
}

function textForm(shown, act) {
  const { settings, words } = shown;
  const { ownData: text } = settings;
  const isShown = text.length <= MOST_SHOWN;
  const submit = (event) => {
    event.preventDefault();
    use(event.target.querySelector("textarea").value, act, ARRIVED);
  };
  return html`
    <form class="field own-text" @submit=${submit}>
      <label class="label" for="own-text">${words.own.text}</label>
      <textarea
        id="own-text"
        rows="7"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="own-link ownData-refusal"
        placeholder=${isShown ? nothing : words.own.long}
        .value=${isShown ? csvOf(text) : ""}
      ></textarea>
      <button type="submit">${words.own.use}</button>
      <p class="help" id="own-link">${fitsLink(text) ? words.own.inLink : words.own.notInLink}</p>
    </form>
  `;
}

function pointForm(shown, act) {
  const { state, words, settings } = shown;
  const isPlane = state.fit.kind === "plane";
  const mark = decimalMark();
  const submit = (event) => {
    event.preventDefault();
    const entries = event.target.querySelectorAll("input:not([type=radio]), input:checked");
    addPoint(
      Array.from(entries, ({ value }) => value.replace(mark, ".")),
      shown,
      act,
    );
  };
  const numberField = (name, label) => html`
    <div class="field">
      <label class="label" for="own-${name}">${label}</label>
      <input id="own-${name}" type="text" inputmode="decimal" autocomplete="off" required />
    </div>
  `;
  const [first, second] = isPlane ? words.own.plane : words.own.line;
  return html`
    <form class="own-points" @submit=${submit}>
      ${numberField("first", first)} ${numberField("second", second)}
      ${isPlane ? classChoice(words) : nothing}
      <button type="submit">${words.own.add}</button>
      <button
        type="button"
        aria-disabled=${dataOf(settings.ownData).samples > 2 ? nothing : "true"}
        @click=${() => removeLast(shown, act)}
      >${words.own.remove}</button>
    </form>
  `;
}

function classChoice({ own }) {
  const choice = (value) => html`
    <label class="choice">
      <input type="radio" name="own-class" value=${value} ?checked=${value === 0} />
      <span>${own.classes[value]}</span>
    </label>
  `;
  return html`
    <div class="field" role="radiogroup" aria-labelledby="own-class-label">
      <span class="label" id="own-class-label">${own.classLabel}</span>
      <div class="choices">${[0, 1].map(choice)}</div>
    </div>
  `;
}

function addPoint(numbers, { settings }, act) {
  use(`${settings.ownData} ${numbers.join("_")}`, act);
}

function removeLast({ settings }, act) {
  const { ownData: text } = settings;
  if (dataOf(text).samples > 2) act.set({ ownData: text.slice(0, text.lastIndexOf(" ")) });
}

/**
 * Trains on these data, or refuses them.
 * @param {string} text
 * @param {any} act
 * @param {object} [more] further settings
 */
function use(text, act, more) {
  const { value, problem } = read(text);
  if (problem) act.refuse("ownData", problem);
  else act.set({ data: "own", ownData: value, ...more });
}

/** A coordinate as exactly as one can point in a range. */
function roundedTo({ min, max }, value) {
  const step = 10 ** Math.floor(Math.log10((max - min) / 100));
  return Number((Math.round(value / step) * step).toPrecision(12));
}
