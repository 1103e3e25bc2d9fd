/** The run of a figure: opened once the trainer is there, drawn, replaced by another, freed; and what broke it. */
import { Deferred } from "./deferred.js";
import { MeasuredSession } from "./measured_session.js";
import { figures } from "./registry.js";
import { engineIsLoaded, sharedEngine } from "./shared_engine.js";
import { yieldToMain } from "./yield_to_main.js";

/** Milliseconds of work at once before the page is printed. */
const LONGEST_FINISH = 1000;

/**
 * @typedef {object} Problem why there is no figure to be seen, in the words of a language
 * @property {string} [title] by default that the trainer could not start
 * @property {string} message what went wrong
 * @property {string} [help] what can be done
 * @property {string} [again] label of the button by which the figure starts again
 * @property {import("./registry.js").Figure} [figure] whose fallback is shown
 */

export class FigureRun {
  /** @type {import("./registry.js").Session | null} */
  session = null;
  /** @type {{describe: (failed: any) => Problem, canRestart: boolean} | null} */
  problem = null;
  #host;
  #settings;
  #measurements;
  #owner;
  /** what a figure keeps from run to run */
  #memory = {};
  #ready = new Deferred();
  #activated = new Deferred();
  /** false while the element is out of the page */
  #isConnected = false;
  #hasBeenReady = false;
  /** whether a run was opened and not yet drawn */
  #isUndrawn = false;

  /**
   * @param {import("./controller.js").Host} host
   * @param {object} parts
   * @param {import("./figure_settings.js").FigureSettings} parts.settings
   * @param {import("./measurement_runs.js").Measurements} parts.measurements
   * @param {object} owner
   * @param {() => void} owner.rest ends what goes on
   * @param {() => void} owner.pause ends a play or a move; measurements go on
   * @param {() => void} owner.opened a run is drawn for the first time
   * @param {() => void} owner.settled Workers have brought a run to the place that was asked for
   */
  constructor(host, { settings, measurements }, owner) {
    this.#host = host;
    this.#settings = settings;
    this.#measurements = measurements;
    this.#owner = owner;
  }

  /** Before that, nothing is moved, drawn or reported. */
  get isUsable() {
    return this.#hasBeenReady && this.session !== null;
  }

  /** Resolves when the figure can be used for the first time; who asks activates the figure. */
  get ready() {
    this.activate();
    return this.#ready.promise;
  }

  /** The settings that lead to where the run is. */
  get place() {
    return this.session && this.#settings.figure.locate(this.session.state);
  }

  /** Lets the figure start: until it is seen or used it takes no time from what is looked at. */
  activate() {
    this.#activated.resolve();
  }

  /**
   * Shows a figure, as soon as the trainer is there and the figure is activated. The run is opened in one task
   * and drawn in another, so that neither holds up the page for long; settings that change in between are
   * drawn with it.
   * @param {string} name
   */
  async start(name) {
    if (!Object.hasOwn(figures, name)) {
      const known = Object.keys(figures);
      this.#close();
      return this.#break(({ unknownFigure }) => ({ message: unknownFigure(name, known) }));
    }
    const figure = figures[name];
    this.problem = null;
    if (figure !== this.#settings.figure) {
      this.#close();
      this.#memory = {};
    }
    this.#settings.choose(figure);
    this.#measurements.choose(figure);
    this.#isConnected = true;
    try {
      await engineIsLoaded();
    } catch (error) {
      const { code, message } = /** @type {any} */ (error);
      return this.#break(({ causes, cause, help }) => {
        return { message: causes[code] ?? cause(message), help, figure };
      });
    }
    await this.#activated.promise;
    await yieldToMain();
    if (this.#settings.figure !== figure) return;
    this.#open();
    await yieldToMain();
    this.#firstDraw();
  }

  /** Opens and draws the run at once, where it can, and does what it would do little by little: paper does not wait. */
  finishNow() {
    this.#startNow();
    if (!this.session?.isBusy) return;
    this.attempt(() => this.session?.work?.(LONGEST_FINISH));
    this.#owner.pause();
  }

  /** After a problem. */
  restart() {
    this.problem = null;
    this.#startNow();
  }

  /** Begins a run with other settings. */
  replace() {
    const before = this.session;
    // The new session first: should it fail, the old one is still there.
    this.session = this.#createSession();
    before?.delete();
  }

  /** Frees the trainer. start() goes on at the same place. */
  stop() {
    this.#isConnected = false;
    this.#close();
  }

  /**
   * Does what may fail. A run that breaks off is not shown half done: it is over, and can start again.
   * @template T
   * @param {() => T} act
   * @returns {T | undefined}
   */
  attempt(act) {
    try {
      return act();
    } catch (error) {
      reportError(error);
      this.#abandon();
      this.#owner.rest();
      const { code, message } = /** @type {any} */ (error);
      this.#break(({ broken }) => {
        return { ...broken, message: broken.cause(broken.causes[code] ?? message) };
      }, true);
    }
  }

  #startNow() {
    this.#open();
    this.#firstDraw();
  }

  #open() {
    if (!this.#isConnected || this.session || !sharedEngine()) return;
    this.attempt(() => {
      this.session = this.#createSession();
      this.#isUndrawn = true;
    });
  }

  #firstDraw() {
    if (!this.#isUndrawn || !this.session) return;
    this.#isUndrawn = false;
    this.attempt(() => {
      this.#host.requestUpdate();
      this.#owner.opened();
      if (this.#hasBeenReady) return;
      this.#hasBeenReady = true;
      this.#ready.resolve();
      const { figure, current } = this.#settings;
      this.#host.emit("ready", { figure: figure.name, settings: { ...current, ...this.place } });
    });
  }

  /** @returns {import("./registry.js").Session} on its way to the place that the settings name */
  #createSession() {
    const { figure, current } = this.#settings;
    const engine = /** @type {import("../engine/engine.js").Engine} */ (sharedEngine());
    const run = figure.create(engine, current, this.#memory);
    if (!figure.playableMeasurements) return run;
    const session = new MeasuredSession(run, {
      names: figure.playableMeasurements,
      measurements: this.#measurements,
      here: () => this.#settings.current,
      settled: () => this.session && this.#owner.settled(),
      failed: (error) =>
        this.attempt(() => {
          throw error;
        }),
    });
    // The place counts only what was measured with these very settings.
    this.#measurements.dropOthers(current, run.state);
    session.goToPlace(current);
    return session;
  }

  /** Frees the trainer, and keeps the place. */
  #close() {
    const { session, place } = this;
    if (!session || !place) return;
    this.#settings.keepPlace(place);
    session.delete();
    this.session = null;
  }

  /** Without a trainer that can go on there is no place to keep, and it may not even be freed. */
  #abandon() {
    const { session } = this;
    this.session = null;
    try {
      session?.delete();
    } catch {
      // What it held is gone with the page.
    }
  }

  #break(describe, canRestart = false) {
    this.problem = { describe, canRestart };
    this.#host.requestUpdate();
    this.#host.emit("error", { message: describe(this.#host.words.controls.failed).message });
  }
}
