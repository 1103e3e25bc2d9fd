// Figures without a page: the product's own controllers, bundled as the build does it, on the engine in Node.
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { stripMarkup } from "../../web/figure/markup.js";
import { visibleText } from "./visible_text.mjs";

// Figures wait for frames only to let something be drawn in between.
globalThis.requestAnimationFrame ??= (done) => Number(setTimeout(done));
globalThis.reportError ??= (error) => {
  throw error;
};
// What modules ask of a page when they are loaded.
globalThis.document ??= /** @type {any} */ ({
  currentScript: {},
  createTreeWalker: () => ({}),
  getElementById: () => null,
  querySelector: () => null,
});

/** What of the product tests need beside the figures themselves. */
export const product = await importText(
  await bundleForNode(`
    import "./web/article/product.js";
    import { languages as all } from "found:languages";
    import { registerLanguages } from "./web/figure/words.js";
    registerLanguages(all);
    export { numberAsWritten } from "./web/article/quiz/number_as_written.js";
    export { questions } from "./web/article/quiz/questions.js";
    export { addressOf } from "./web/figure/address.js";
    export { Controller } from "./web/figure/controller.js";
    export { csv } from "./web/figure/export_csv.js";
    export { frame } from "./web/figure/frame.js";
    export * as evidence from "./web/figure/evidence.js";
    export { engineIsLoaded, sharedEngine } from "./web/figure/shared_engine.js";
    export { figures } from "./web/figure/registry.js";
    export { overSeeds as ordersOverSeeds } from "./web/figures/shuffle/measurements.js";
    export * from "./web/figure/settings.js";
    export { inLanguage, languages, settingWords } from "./web/figure/words.js";
  `),
);

export const figureNames = Object.keys(product.figures);

/** @type {Set<FigureInNode>} */
const opened = new Set();

/**
 * @param {string} name
 * @param {object} [given] settings, untrusted, from before the figure begins
 * @returns {Promise<FigureInNode>} at the place that the settings name
 */
export async function openFigure(name, given = {}) {
  const figure = new FigureInNode(name, given);
  opened.add(figure);
  await figure.begin();
  return figure;
}

/** The charts in a template. @returns {any[]} */
function plotsIn(value) {
  if (Array.isArray(value)) return value.flatMap(plotsIn);
  if (value?.marks && value.x) return [value];
  return value?.values ? plotsIn(Array.from(value.values)) : [];
}

/** All that a figure shows, in one line and with plain spaces. */
export const textOf = (figure) => figure.text().replace(/\s+/g, " ");

/** Frees what tests have opened. */
export function closeFigures() {
  for (const figure of opened) figure.close();
  opened.clear();
}

/** The public face of `<mini-batch>`, without the element. */
class FigureInNode {
  /** @type {[name: string, detail: any][]} */
  events = [];
  #changed = () => {};
  #controller;
  /** @type {(() => void)[]} what waits for the next drawing */
  #waiting = [];
  #name;

  constructor(name, given) {
    this.#name = name;
    this.#controller = new product.Controller({
      requestUpdate: () => {
        for (const done of this.#waiting.splice(0)) done();
      },
      words: product.languages.en,
      emit: (event, detail) => {
        this.events.push([event, detail]);
        if (event === "change") this.#changed();
      },
    });
    this.#controller.set(given);
  }

  async begin() {
    this.#controller.activate();
    await this.#controller.start(this.#name);
    await this.settled();
  }

  /** @param {object} [changes] untrusted */
  async set(changes) {
    this.#controller.set(changes);
    await this.settled();
  }

  set settings(changes) {
    this.#controller.set(changes);
  }

  /** The next time that a move, or a change of settings, is told of. */
  nextChange() {
    return new Promise((done) => {
      this.#changed = () => done(undefined);
    });
  }

  async step(times = 1) {
    for (let i = 0; i < times; i++) {
      this.#controller.actions.step();
      await this.settled();
    }
  }

  async back() {
    this.#controller.actions.back();
    await this.settled();
  }

  async reset() {
    this.#controller.actions.reset();
    await this.settled();
  }

  play() {
    return this.#controller.play();
  }

  pause() {
    this.#controller.pause();
  }

  /** Gets ready for paper, as the element does before its page is printed. */
  print() {
    this.#controller.finishNow();
  }

  /** Stays where a long move has got to. */
  halt() {
    this.#controller.actions.halt();
  }

  /** Starts a measurement that a button of the figure starts. */
  measure(name) {
    return this.#controller.actions.measure(name);
  }

  /** Does something of the figure's own, as a part of its view does. */
  perform(name, detail) {
    this.#controller.actions.perform(name, detail);
  }

  /** Sets something as a control of the figure does. */
  choose(changes) {
    this.#controller.actions.set(changes);
    return this.settled();
  }

  /** Until the last move has come to its end, and what is known without it is worked out. */
  async settled() {
    const isAtWork = ({ isUnderWay, isBusy }) => isUnderWay || isBusy;
    // Whatever ends is drawn. To look again and again would take a processor from the Worker that is waited for.
    while (isAtWork(this.#controller.session ?? {})) {
      await new Promise((done) => this.#waiting.push(() => done(undefined)));
    }
  }

  get results() {
    return this.#controller.results;
  }

  /** What the figure's view is made of. */
  get state() {
    return this.#controller.state;
  }

  get settings() {
    return this.#controller.settingsHere;
  }

  get notices() {
    return this.#controller.notices;
  }

  /** The settings that lead back to this very place. */
  get place() {
    return product.figures[this.#name].locate(this.#controller.session.state);
  }

  get address() {
    return product.addressOf(product.figures[this.#name], this.settings);
  }

  /** What a reader is told who does not see the figure. */
  summary(language = "en") {
    return this.#say(language, (words) =>
      stripMarkup(
        product.figures[this.#name].summary(this.#controller.state, this.settings, words),
      ),
    );
  }

  /** All that a reader sees and hears, line by line, of the present state or of another one. */
  text(language = "en", state = this.#controller.state) {
    return this.#inFrame(visibleText, language, state);
  }

  /** All charts that the figure shows, unfolded or not. @returns {import("../../web/charts/chart.js").Plot[]} */
  get plots() {
    const plots = this.#inFrame(plotsIn, "en", this.#controller.state);
    // What can be taken hold of in a chart knows the chart, too.
    return [...new Set(plots)];
  }

  /**
   * @template Found
   * @param {(template: any) => Found} find
   * @returns {Found}
   */
  #inFrame(find, language, state) {
    const words = product.languages[language];
    const figure = product.figures[this.#name];
    const figureWords = words.figures[this.#name];
    const make = () => {
      const viewModel = {
        ...this.#controller.viewModel,
        state,
        numbersOpen: true,
        // What was announced was in the language of that moment.
        announcement: stripMarkup(figure.summary(state, this.settings, figureWords)),
        scheme: "light",
        words: { ...words, settings: product.settingWords(words, figure) },
        figureWords,
        message: null,
        dialog: null,
        paper: null,
        present: false,
        sequence: { figures: [], index: 0, count: 1 },
      };
      return find(product.frame(viewModel, this.#controller.actions));
    };
    return product.inLanguage(words, make);
  }

  tables(language = "en") {
    return this.#say(language, (words) =>
      product.figures[this.#name].tables(this.#controller.state, words),
    );
  }

  #say(language, make) {
    const words = product.languages[language];
    return product.inLanguage(words, () => make(words.figures[this.#name]));
  }

  /** Answers the figure's question. */
  guess(answer) {
    this.#controller.actions.guess(answer);
  }

  close() {
    this.#controller.stop();
  }
}
