/**
 * How a figure begins, once the trainer is there and somebody looks: its run in one task and its first
 * drawing in another, so that neither holds up the page for long. What happens in between, such as settings
 * from an address that begin another run, is drawn with it.
 */
import { engineIsLoaded, sharedEngine } from "./shared_engine.js";
import { yieldToMain } from "./yield_to_main.js";

export class Startup {
  /** whether the figure could be used at some time */
  hasBeenReady = false;
  #resolveReady;
  #ready = new Promise((resolve) => {
    this.#resolveReady = resolve;
  });
  #resolveCall;
  #call = new Promise((resolve) => {
    this.#resolveCall = resolve;
  });
  /** false while the element is out of the page */
  #isWanted = false;
  /** whether a run has begun of which nothing has been drawn */
  #isHalfDone = false;
  #run;
  #steps;

  /**
   * @param {import("./figure_state.js").FigureState} run
   * @param {object} steps
   * @param {(act: () => void) => void} steps.attempt does it; if it fails, the run is over
   * @param {() => void} steps.draw the run has begun
   * @param {() => void} steps.tell the figure can be used for the first time
   */
  constructor(run, steps) {
    this.#run = run;
    this.#steps = steps;
  }

  /** Resolves when the figure can be used for the first time. Who asks for it calls it. */
  get ready() {
    this.call();
    return this.#ready;
  }

  /** Somebody will look at the figure, or use it: until then it takes no time from what is looked at. */
  call() {
    this.#resolveCall();
  }

  /** @throws {Error} where the trainer cannot be loaded */
  async start() {
    const { figure } = this.#run;
    this.#isWanted = true;
    await engineIsLoaded();
    await this.#call;
    await yieldToMain();
    if (this.#run.figure !== figure) return;
    this.#begin();
    await yieldToMain();
    this.#finish();
  }

  /** Unless it has begun, is out of the page, or waits for the trainer. */
  now() {
    this.#begin();
    this.#finish();
  }

  /** The element is out of the page; its run ends elsewhere. */
  stop() {
    this.#isWanted = false;
  }

  #begin() {
    const engine = sharedEngine();
    if (!this.#isWanted || this.#run.session || !engine) return;
    this.#steps.attempt(() => {
      this.#run.begin(engine);
      this.#isHalfDone = true;
    });
  }

  #finish() {
    if (!this.#isHalfDone || !this.#run.session) return;
    this.#isHalfDone = false;
    this.#steps.attempt(() => {
      this.#steps.draw();
      if (this.hasBeenReady) return;
      this.hasBeenReady = true;
      this.#resolveReady();
      this.#steps.tell();
    });
  }
}
