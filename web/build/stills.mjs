// What each figure shows where the trainer cannot start: its sentences after a run with the default settings, in every
// language; and what its charts show of that run in grey. The page's own controller makes that run here in Node.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { stripMarkup } from "../figure/markup.js";
import { bundleForNode, importText } from "./bundle.mjs";
import { chartsOf, keptCharts } from "./grey.mjs";

const FOLDER = ".build/stills";

// Work that does not fit a frame goes on in the next one: here nothing is drawn in between.
globalThis.requestAnimationFrame ??= (callback) =>
  /** @type {any} */ (setTimeout(() => callback(performance.now())));

const EXPORTS = `
  import "./web/article/product.js";
  export { Controller } from "./web/figure/controller.js";
  export { withCharts } from "./web/figure/build_run.js";
  export { figures } from "./web/figure/registry.js";
  export { languages } from "found:languages";
  export { inLanguage, registerLanguages } from "./web/figure/words.js";
`;

/**
 * Writes .build/stills/XX.json for each language XX, and grey.json, which the scripts import, unless they were made from
 * the same code and WebAssembly.
 */
export async function makeStills() {
  const text = await bundleForNode(EXPORTS);
  const howKept = await readFile(new URL("grey.mjs", import.meta.url));
  const madeFrom = createHash("sha256").update(text).update(howKept).digest("hex");
  const product = await importText(text);
  const { Controller, figures, inLanguage, languages, registerLanguages, withCharts } = product;
  const files = Object.keys(languages).map((language) => [language, fileOf(language)]);
  const previous = await Promise.all(
    [...files.map(([, file]) => file), fileOf("grey")].map(readJson),
  );
  if (previous.every((one) => one?.madeFrom === madeFrom)) return;
  registerLanguages(languages);
  /** @type {Record<string, Record<string, Still>>} by figure and language */
  const stills = {};
  /** @type {Record<string, object>} by figure */
  const grey = {};
  for (const figure of Object.values(figures)) {
    const controller = new Controller({
      requestUpdate() {},
      emit: throwIfError,
      words: languages.en,
    });
    const charts = () => chartsOf(controller, languages.en.figures[figure.name], withCharts);
    controller.activate();
    await controller.start(figure.name);
    const before = figure.grey && charts();
    stills[figure.name] = await makeStill(figure, controller, { inLanguage, languages });
    if (figure.grey) grey[figure.name] = keptCharts(figure.grey, before, charts());
    controller.stop();
  }
  await mkdir(FOLDER, { recursive: true });
  for (const [language, file] of files) {
    const own = Object.entries(stills).map(([name, still]) => [name, still[language]]);
    await writeFile(file, JSON.stringify({ madeFrom, stills: Object.fromEntries(own) }));
  }
  await writeFile(fileOf("grey"), JSON.stringify({ madeFrom, grey }));
}

const fileOf = (name) => `${FOLDER}/${name}.json`;

/** @returns {Promise<any>} null where there is none */
function readJson(file) {
  return readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => null);
}

/** @typedef {{text: string[], lines: string[]}} Still paragraphs, and below them preformatted lines */

/**
 * @param {any} figure
 * @param {any} controller at the start of the run
 * @param {{languages: Record<string, any>, inLanguage: (words: any, make: () => any) => any}} language their words,
 *   and what makes texts of them
 */
async function makeStill(figure, controller, { languages, inLanguage }) {
  /** @type {Record<string, Still>} */
  const stills = {};
  for (const language of Object.keys(languages)) stills[language] = { text: [], lines: [] };
  for await (const state of describedStates(figure, controller)) {
    for (const [language, still] of Object.entries(stills)) {
      const words = languages[language];
      const shown = [state, controller.settings, words.figures[figure.name]];
      inLanguage(words, () => {
        still.text.push(stripMarkup((figure.fallback?.text ?? figure.summary)(...shown)));
        still.lines = figure.textLines?.(...shown) ?? [];
      });
    }
  }
  return stills;
}

/**
 * Makes the run, and yields each state that a still describes.
 * @param {any} figure
 * @param {any} controller
 */
async function* describedStates({ name, playableMeasurements, fallback }, controller) {
  if (fallback?.steps) {
    for (let i = 0; i < fallback.steps; i++) {
      step(controller);
      yield controller.state;
    }
    return;
  }
  if (fallback?.measurements) {
    for (const measurement of fallback.measurements) await controller.actions.measure(measurement);
  } else if (playableMeasurements) throw new Error(`${name} needs a fallback with measurements`);
  else playThrough(controller);
  yield controller.state;
}

/** Does not wait between the steps, as playing does. */
function playThrough(controller) {
  const { session, settings } = controller;
  const goal = session.goal(settings);
  while (session.position < goal) step(controller);
}

function step({ session, settings }) {
  const before = session.position;
  session.step(settings.unit);
  while (session.isBusy) session.work(100);
  if (session.position === before) throw new Error("the run does not come to its end");
}

/** @param {string} event of a controller */
function throwIfError(event, { message }) {
  if (event === "error") throw new Error(message);
}
