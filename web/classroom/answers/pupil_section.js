/** What a pupil’s phone shows: the batch of one seed (`#seed=7&batch-size=2`), and a field for the number in it. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { fixed } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { differs, readEntry } from "./class_numbers.js";
import { batchOf, HIGHEST_SEED, readBatchSize, USUAL_BATCH_SIZE } from "./seed_batches.js";

/** What was entered, of which seed; another seed begins anew. */
const state = {
  key: "",
  text: "",
  outcome: /** @type {"" | "refused" | "other" | "same" | "shown"} */ (""),
};

/** @type {import("../sections.js").Section} */
export const pupilSection = {
  name: "seed",
  words: "answers",
  isListed: false,
  view(context) {
    const { words, engine } = context;
    const address = new URLSearchParams(location.hash.slice(1));
    const seed = Number(address.get("seed"));
    const batchSize = readBatchSize(address.get("batch-size")) ?? USUAL_BATCH_SIZE;
    const key = `${seed} ${batchSize}`;
    if (state.key !== key) Object.assign(state, { key, text: "", outcome: "" });
    const isSeed = Number.isInteger(seed) && seed >= 1 && seed <= HIGHEST_SEED;
    if (!isSeed) return seedForm(words.pupil, address);
    if (!engine) return html`<h1>${words.pupil.title(seed)}</h1><p>${words.pupil.loading}</p>`;
    return batchView(
      { words: words.pupil, seed, ...batchOf(engine, batchSize, seed) },
      context.update,
    );
  },
};

/** Whoever has no slip takes a number, such as that of the seat. */
function seedForm(words, address) {
  const choose = (event) => {
    event.preventDefault();
    const number = Math.trunc(Number(event.target.querySelector("input").value));
    if (number < 1 || number > HIGHEST_SEED) return;
    address.set("seed", String(number));
    location.hash = address.toString();
  };
  return html`
    <h1>${words.ask}</h1>
    <form class="pupil" @submit=${choose}>
      <label for="pupil-seed">${words.seed(HIGHEST_SEED)}</label>
      <input id="pupil-seed" type="number" inputmode="numeric" min="1" max=${HIGHEST_SEED} step="1" required />
      <button type="submit">${words.take}</button>
    </form>
  `;
}

function batchView({ words, seed, samples, number }, update) {
  const exact = fixed(number, 2);
  const settle = (outcome) => {
    state.outcome = outcome;
    update();
  };
  const check = (event) => {
    event.preventDefault();
    const typed = readEntry(state.text);
    if (typed?.seed !== null) settle("refused");
    else settle(differs(typed.value, number) ? "other" : "same");
  };
  const outcomes = {
    "": nothing,
    refused: words.refused,
    other: words.other,
    same: words.same({ seed, exact }),
    shown: words.shown({ seed, exact }),
  };
  return html`
    <h1>${words.title(seed)}</h1>
    <p>${renderMarkup(words.about(samples.length))}</p>
    <table>
      <thead>
        <tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${samples.map(
          ({ number: place, x, y, gradient }) => html`
            <tr><th scope="row">${place}</th><td>${fixed(x, 2)}</td><td>${fixed(y, 2)}</td><td>${fixed(gradient, 2)}</td></tr>
          `,
        )}
      </tbody>
    </table>
    <form class="pupil" @submit=${check}>
      <label for="pupil-number">${words.average(samples.length)}</label>
      <input
        id="pupil-number"
        type="text"
        autocomplete="off"
        .value=${live(state.text)}
        @input=${({ target }) => {
          state.text = target.value;
        }}
      />
      <button type="submit">${words.check}</button>
      <button type="button" @click=${() => settle("shown")}>${words.show}</button>
      <p role="status" class="outcome">${outcomes[state.outcome]}</p>
    </form>
  `;
}
