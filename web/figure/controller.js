/**
 * What a figure does: starts when the trainer is there, moves, plays, changes its settings, and says
 * what happened. The element draws it and is its public face.
 */

import { ErrorState } from "./error_state.js";
import { FigureEvents } from "./events.js";
import { FigureState } from "./figure_state.js";
import { Measurements } from "./measurement_runs.js";
import { Playback } from "./playback.js";
import { figures } from "./registry.js";
import { Startup } from "./startup.js";

export class Controller {
  run = new FigureState((...about) => this.#playback.open(...about));
  trouble = new ErrorState((problem) => {
    this.#draw();
    this.#events.trouble(problem);
  });
  #startup = new Startup(this.run, {
    attempt: (act) => this.#attempt(act),
    draw: () => this.#begun(),
    tell: () => this.#events.ready(),
  });
  #measurements = new Measurements({
    changed: () => this.#draw(),
    ended: (measured) => this.#endMeasuring(measured),
  });
  #playback = new Playback(this.run, this.#measurements, {
    changed: () => this.#draw(),
    arrived: () => this.#arrived(),
    attempt: (act) => this.#attempt(act),
  });
  /** what is wrong with entries that cannot be used, by setting */
  #refusals = {};
  #numbersOpen = false;
  #draw;
  #events;

  /**
   * @param {object} element
   * @param {() => void} element.draw something to be seen has changed
   * @param {(name: string, detail: object) => void} element.tell an event
   * @param {() => object} element.words those of its language at this moment
   */
  constructor({ draw, tell, words }) {
    this.#draw = draw;
    this.#events = new FigureEvents(this.run, { tell, words });
  }

  /** Resolves when the figure can be used for the first time. Who asks for it calls it. */
  get ready() {
    return this.#startup.ready;
  }

  /** Somebody will look at the figure, or use it: until then it takes no time from what is looked at. */
  call() {
    this.#startup.call();
  }

  /** Shows the figure of that name, as soon as the trainer is there and the figure is called. */
  async start(name) {
    if (!Object.hasOwn(figures, name)) {
      this.run.end();
      return this.trouble.unknownFigure(name, Object.keys(figures));
    }
    const wanted = figures[name];
    this.trouble.mend();
    this.run.choose(wanted);
    this.#measurements.choose(wanted);
    try {
      await this.#startup.start();
    } catch (error) {
      this.trouble.cannotStart(error, this.run.figure);
    }
  }

  /** Unless it has begun, is out of the page, or waits for the trainer. */
  beginNow() {
    this.#startup.now();
  }

  /** Frees the trainer. start() goes on at the same place. */
  stop() {
    this.rest();
    this.#startup.stop();
    this.run.end();
  }

  step() {
    this.#move((session) => session.step(this.run.settings.unit));
  }

  back() {
    this.#move((session) => session.back(this.run.settings.unit));
  }

  reset() {
    this.run.cover();
    this.#move((session) => session.reset());
  }

  goToPart(part) {
    this.#move((session) => session.goToPart(part));
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  async play() {
    if (!this.#isUsable) await this.ready;
    return this.#playback.play();
  }

  pause() {
    this.#playback.pause();
  }

  changeLanguage() {
    this.#events.fallSilent();
    this.#draw();
  }

  /** Nothing goes on where nobody looks. */
  rest() {
    this.pause();
    this.#measurements.stop();
  }

  /** @param {object} changes untrusted; see Run.set */
  set(changes, how) {
    const isRunning = this.#isUsable;
    const restarted = this.#attempt(() => this.run.set(changes, how));
    if (!isRunning && this.trouble.isBroken) this.#beginAnew();
    if (!isRunning || this.trouble.isBroken) return;
    if (restarted) {
      this.#playback.restarted();
      this.#events.announceRestart();
    }
    this.#refusals = {};
    this.#measurements.dropOthers(this.run.settings, this.run.session.state);
    this.run.session.keepInOrder?.();
    this.#draw();
    this.#playback.workOn();
    this.#events.notices();
    this.#events.change();
  }

  /** What the controls and the figure itself can ask for. */
  act = {
    step: () => this.step(),
    back: () => this.back(),
    reset: () => this.reset(),
    playOrPause: () => (this.#playback.isPlaying ? this.pause() : this.play()),
    goToPart: (part) => this.goToPart(part),
    halt: () => {
      this.pause();
      this.run.session.halt();
      this.#draw();
    },
    beginAnew: () => {
      this.run.forget();
      this.#beginAnew();
    },
    set: (changes) => this.set(changes, { samePreset: true }),
    perform: (name, detail) =>
      this.#attempt(() => {
        this.run.session.perform(name, detail);
        this.#draw();
      }),
    guess: (answer) => {
      this.run.guess(answer);
      this.#draw();
    },
    reveal: () => {
      this.run.reveal();
      this.#draw();
    },
    refuse: (name, problem) => {
      this.#refusals = { ...this.#refusals, [name]: problem };
      this.#draw();
    },
    dismiss: () => {
      this.run.notices = [];
      this.#draw();
    },
    measure: (name) => this.#measure(name),
    cancel: (name) => this.#measurements.cancel(name),
    openNumbers: (open) => {
      this.#numbersOpen = open;
      this.#draw();
    },
  };

  /** What the figure shows, as plain numbers; null until it is ready. */
  get results() {
    return this.#isUsable ? this.run.figure.results(this.state) : null;
  }

  /** Before that, nothing is moved, drawn or told of. */
  get #isUsable() {
    return this.#startup.hasBeenReady && this.run.session !== null;
  }

  /** What the figure is to show: its place in the run, and what was measured in the background. */
  get state() {
    return { ...this.run.session.state, measured: this.#measurements.shown };
  }

  /** What the frame is made of. */
  get shown() {
    return {
      ...this.run.shown,
      state: this.state,
      playing: this.#playback.isPlaying,
      refusals: this.#refusals,
      numbersOpen: this.#numbersOpen,
      announcement: this.#events.announcement,
    };
  }

  #begun() {
    this.#draw();
    this.#playback.workOn();
    this.#events.notices();
  }

  /** What breaks off is not shown half done: the run is over, in words, and can begin anew. */
  #attempt(act) {
    try {
      return act();
    } catch (error) {
      reportError(error);
      this.run.abandon();
      this.rest();
      this.trouble.brokeOff(error);
    }
  }

  #beginAnew() {
    this.trouble.mend();
    this.beginNow();
  }

  /** A move by the reader, or by a program; before the figure is ready it waits. */
  #move(move) {
    if (!this.#isUsable) {
      this.ready.then(() => this.run.session && this.#move(move));
      return;
    }
    this.#attempt(() => this.#playback.move(move));
  }

  /** A move has come to its end. */
  #arrived() {
    const { session, figure } = this.run;
    this.#measurements.dropOthers(this.run.settings, session.state);
    this.#announce();
    this.#draw();
    this.#events.change();
    if (this.run.session === session && figure.isComplete(session.state)) {
      this.#events.result(this.results);
    }
  }

  #announce() {
    this.#events.announce(this.state, this.#playback.isPlaying);
  }

  #measure(name) {
    this.pause();
    return this.#measurements.start(name, this.run.settings, this.run.session.state);
  }

  #endMeasuring({ status, message }) {
    if (!this.run.session) return;
    this.#announce();
    this.#draw();
    if (status === "failed") this.#events.error(message);
    else if (!this.run.session.isUnderWay) this.#events.result(this.results);
  }
}
