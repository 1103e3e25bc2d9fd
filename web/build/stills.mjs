// What each figure shows where the trainer cannot start: what it says, in every language, after a run with its
// usual settings. The page's own controller makes that run, here in Node, so that not a number is written by hand.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { headless, importText } from "./bundle.mjs";

const target = ".build/stills.json";

const parts = `
  import "./web/article/product.js";
  export { Controller } from "./web/figure/controller.js";
  export { figures } from "./web/figure/registry.js";
  export { languages } from "./web/figure/words.js";
`;

/**
 * Writes .build/stills.json, which the page's bundle imports. The runs take some seconds: what was made from
 * the same text, WebAssembly included, is not made again.
 */
export async function makeStills() {
  const text = await headless(parts);
  const madeFrom = createHash("sha256").update(text).digest("hex");
  if ((await known())?.madeFrom === madeFrom) return;
  const product = await importText(text);
  const stills = {};
  for (const name of Object.keys(product.figures)) stills[name] = await stillOf(name, product);
  await writeFile(target, JSON.stringify({ madeFrom, stills }));
}

/** What an earlier build has left, if it has. */
async function known() {
  try {
    return JSON.parse(await readFile(target, "utf8"));
  } catch {
    return null;
  }
}

/** @returns {Promise<Record<string, {text: string[], lines: string[]}>>} by language */
async function stillOf(name, { Controller, figures, languages }) {
  const figure = figures[name];
  const controller = new Controller({ draw() {}, tell: refuseError, words: () => languages.en });
  controller.call();
  await controller.start(name);
  const stills = Object.fromEntries(Object.keys(languages).map((key) => [key, { text: [] }]));
  const tell = () => {
    for (const [language, still] of Object.entries(stills)) {
      const shown = [controller.state, controller.run.settings, languages[language].figures[name]];
      still.text.push((figure.still?.text ?? figure.summary)(...shown));
      still.lines = figure.textLines?.(...shown) ?? [];
    }
  };
  await run(controller, figure, tell);
  controller.stop();
  return stills;
}

/** @param {() => void} tell called where there is something to be told of */
async function run(controller, { name, plays, still }, tell) {
  if (still?.measurement) await controller.act.measure(still.measurement);
  else if (plays) throw new Error(`${name} has to say which measurement its still shows`);
  else if (still?.steps) {
    for (let i = 0; i < still.steps; i++) {
      step(controller.run);
      tell();
    }
    return;
  } else playThrough(controller.run);
  tell();
}

/** All there is to do at once, where playing would take the time to look at it. */
function playThrough(run) {
  const goal = run.session.goal(run.settings);
  while (run.session.position < goal) step(run);
}

function step({ session, settings }) {
  const before = session.position;
  session.step(settings.unit);
  while (session.isBusy) session.work(100);
  if (session.position === before) throw new Error("the run does not come to its end");
}

function refuseError(event, { message }) {
  if (event === "error") throw new Error(message);
}
