/**
 * What a figure does: starts when the trainer is there, moves, plays, changes its settings, and says
 * what happened. The element draws it and is its public face.
 */
import { loadEngine } from "../engine/engine.js";
import { figures } from "../figures/figures.js";
import { en, settingWords } from "../figures/words/en.js";
import { createAnnouncer } from "./announcer.js";
import { createPlayer } from "./player.js";
import { Run } from "./run.js";

/** One engine serves all figures of a page; a failed load may be tried again. */
let engine;
function sharedEngine() {
  engine ??= loadEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

export class Controller {
  run = new Run();
  /** @type {{message: string, help?: string} | null} why there is no figure */
  failure = null;
  #isReady;
  /** Resolves when the figure can be used for the first time. */
  ready = new Promise((resolve) => {
    this.#isReady = resolve;
  });
  #announcer = createAnnouncer();
  #player = createPlayer({
    step: () => this.#playOn(),
    pace: () => this.run.settings.pace,
    changed: () => this.#draw(),
  });
  /** where playing ends */
  #goal = 0;
  /** what is said beside fields whose entry cannot be used, by setting */
  #refusals = {};
  #numbersOpen = false;
  #hasBeenReady = false;
  /** false while the element is out of the page */
  #isWanted = false;
  #draw;
  #tell;

  /**
   * @param {object} element
   * @param {() => void} element.draw something to be seen has changed
   * @param {(name: string, detail: object) => void} element.tell an event
   */
  constructor({ draw, tell }) {
    this.#draw = draw;
    this.#tell = tell;
  }

  /** Shows the figure of that name, as soon as the trainer is there. */
  async start(name) {
    const { failed } = en.controls;
    if (!Object.hasOwn(figures, name)) {
      this.run.end();
      return this.#fail({ message: failed.unknownFigure(name, Object.keys(figures)) });
    }
    const wanted = figures[name];
    this.failure = null;
    this.run.choose(wanted);
    this.#isWanted = true;
    try {
      const loaded = await sharedEngine();
      if (!this.#isWanted || this.run.session || this.run.figure !== wanted) return;
      this.run.begin(loaded);
    } catch (error) {
      return this.#fail({ message: failed.cause(error.message), help: failed.help });
    }
    this.#begun();
  }

  /** Frees the trainer. start() goes on at the same place. */
  stop() {
    this.pause();
    this.#isWanted = false;
    this.run.end();
  }

  step() {
    this.#move((session) => session.step(this.run.settings.unit));
  }

  back() {
    this.#move((session) => session.back(this.run.settings.unit));
  }

  reset() {
    this.#move((session) => session.reset());
  }

  goToPart(part) {
    this.#move((session) => session.goToPart(part));
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  async play() {
    if (!this.run.session) await this.ready;
    if (!this.#player.playing) this.#goal = this.run.session.goal(this.run.settings);
    return this.#player.play();
  }

  pause() {
    this.#player.pause();
  }

  /** @param {object} changes untrusted; see Run.set */
  set(changes, how) {
    const isRunning = this.run.session !== null;
    const restarted = this.run.set(changes, how);
    if (!isRunning) return;
    if (restarted) {
      this.pause();
      this.#announcer.say(en.controls.restarted, false);
    }
    this.#refusals = {};
    this.#draw();
    this.#tellNotices();
    this.#tellChange();
  }

  /** What the controls and the figure itself can ask for. */
  act = {
    step: () => this.step(),
    back: () => this.back(),
    reset: () => this.reset(),
    playOrPause: () => (this.#player.playing ? this.pause() : this.play()),
    goToPart: (part) => this.goToPart(part),
    set: (changes) => this.set(changes, { samePreset: true }),
    guess: (answer) => {
      this.run.guess(answer);
      this.#draw();
    },
    refuse: (name, message) => {
      this.#refusals = { ...this.#refusals, [name]: message };
      this.#draw();
    },
    dismiss: () => {
      this.run.notices = [];
      this.#draw();
    },
    openNumbers: (open) => {
      this.#numbersOpen = open;
      this.#draw();
    },
  };

  /** What the frame is made of. */
  get shown() {
    return {
      ...this.run.shown,
      playing: this.#player.playing,
      refusals: this.#refusals,
      numbersOpen: this.#numbersOpen,
      announcement: this.#announcer.text,
    };
  }

  #begun() {
    this.#draw();
    this.#tellNotices();
    if (this.#hasBeenReady) return;
    this.#hasBeenReady = true;
    this.#isReady();
    this.#tell("ready", { figure: this.run.figure.name, settings: this.run.settingsHere });
  }

  #fail(problem) {
    this.failure = problem;
    this.#draw();
    this.#tell("error", { message: problem.message });
  }

  /** A move by the reader, or by a program; before the figure is ready it waits. */
  #move(move) {
    if (!this.run.session) {
      this.ready.then(() => this.run.session && this.#move(move));
      return;
    }
    this.pause();
    this.#moveNow(move);
  }

  #moveNow(move) {
    const { session, figure, settings } = this.run;
    const before = session.position;
    move(session);
    if (session.position === before) return;
    const { state } = session;
    const summary = figure.summary(state, settings, en.figures[figure.name]);
    this.#announcer.say(summary, this.#player.playing);
    this.#draw();
    this.#tellChange();
    if (figure.isComplete(state)) this.#tell("result", figure.results(state));
  }

  /** @returns {boolean} whether there is more to play */
  #playOn() {
    const { session, figure, settings } = this.run;
    const before = session.position;
    const wasDiverging = figure.isDiverging(session.state);
    this.#moveNow(() => session.step(settings.unit));
    // Whoever was told of the step may have removed the figure.
    if (this.run.session !== session) return false;
    if (!wasDiverging && figure.isDiverging(session.state)) return false;
    return session.position > before && session.position < this.#goal;
  }

  #tellChange() {
    this.#tell("change", { settings: this.run.settingsHere });
  }

  #tellNotices() {
    const named = settingWords(this.run.figure);
    for (const notice of this.run.notices) {
      this.#tell("error", { message: en.notices.changed(notice, named), notice });
    }
  }
}
