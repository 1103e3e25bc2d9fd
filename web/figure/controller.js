/**
 * What a figure does, without a page: it moves and plays its run, changes its settings, measures, and reports what happened.
 * The element draws it and is its public face.
 */
import { Announcer } from "./announcer.js";
import { Entries } from "./entries.js";
import { Faults } from "./faults.js";
import { FigureRun } from "./figure_run.js";
import { FigureSettings } from "./figure_settings.js";
import { Measurements } from "./measurement_runs.js";
import { Playback } from "./playback.js";

/**
 * @typedef {object} Host
 * @property {() => void} requestUpdate draws what is new
 * @property {(name: "ready" | "change" | "result" | "error", detail: object) => void} emit
 * @property {import("./words.js").Words} words of its language at this moment
 */

export class Controller {
  #host;
  #run;
  #settings = new FigureSettings();
  #playback = new Playback(this);
  #measurements = new Measurements({
    changed: () => this.requestUpdate(),
    ended: (measured) => this.#measurementEnded(measured),
  });
  #entries = new Entries(
    () => this.figure.questionKey(this.session?.state),
    () => this.requestUpdate(),
  );
  #faults = new Faults((message) => queueMicrotask(() => this.#faultFound(message)));
  #announcer;
  /** goes on with what rests while nobody looks @type {(() => void) | null} */
  #goOn = null;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    const parts = { settings: this.#settings, measurements: this.#measurements };
    this.#run = new FigureRun(host, parts, {
      rest: () => this.rest(),
      pause: () => this.pause(),
      settled: () => this.#playback.settled(),
      opened: () => {
        this.#playback.resume();
        this.#announcer.emitNotices(this);
      },
    });
  }

  get session() {
    return this.#run.session;
  }

  get problem() {
    return this.#run.problem;
  }

  /**
   * - idle: there is no run, because the trainer is loading or the element is out of the page
   * - ready: the run waits for a move
   * - busy: a move is under way, in slices or in Workers
   * - playing: one move follows the other
   * - broken: there is a problem to be read instead of a run
   * @returns {"idle" | "ready" | "busy" | "playing" | "broken"}
   */
  get phase() {
    if (this.problem) return "broken";
    if (!this.session) return "idle";
    if (this.#playback.isPlaying) return "playing";
    return this.session.isUnderWay ? "busy" : "ready";
  }

  /** Resolves when the figure can be used for the first time; who asks activates the figure. */
  get ready() {
    return this.#run.ready;
  }

  get figure() {
    return this.#settings.figure;
  }

  /** The settings in force. */
  get settings() {
    return this.#settings.current;
  }

  /** The same, with the present place in the run. */
  get settingsHere() {
    return { ...this.settings, ...this.#run.place };
  }

  get notices() {
    return this.#settings.notices;
  }

  /** What the figure is to show: its place in the run, and what was measured. */
  get state() {
    return { ...this.session?.state, measured: this.#measurements.shown };
  }

  /** What the figure shows, as plain numbers; null until it is ready. */
  get results() {
    if (!this.#run.isUsable) return null;
    return this.#faults.guard("results", () => this.figure.results(this.state)) ?? null;
  }

  /** What the figure's frame and view are made of. */
  get viewModel() {
    const { figure, settings, notices, state } = this;
    return {
      figure,
      settings,
      notices,
      state,
      faults: this.#faults,
      ...this.#entries.shown,
      atStart: this.session?.position === 0,
      atEnd: figure.isAtEnd(state),
      playing: this.phase === "playing",
      announcement: this.#announcer.text,
    };
  }

  /** Lets the figure start: until it is seen or used it takes no time from what is looked at. */
  activate() {
    this.#run.activate();
  }

  /** Shows a figure, as soon as the trainer is there and the figure is activated. @param {string} name */
  start(name) {
    return this.#run.start(name);
  }

  /** Starts at once, where it can, and does at once what it would do little by little: paper does not wait. */
  finishNow() {
    this.#run.finishNow();
  }

  /** Frees the trainer. start() goes on at the same place. */
  stop() {
    this.rest();
    this.#run.stop();
  }

  /** Ends what goes on. */
  rest() {
    this.pause();
    this.#measurements.stop();
  }

  /** Where nobody looks, what goes on rests. */
  sleep() {
    if (this.#goOn) return;
    const { running } = this.#measurements;
    const playOn = this.#playback.sleep();
    this.rest();
    const own = this.figure?.playableMeasurements ?? [];
    const others = running.filter((name) => !own.includes(name));
    if (!playOn && others.length === 0) return;
    this.#goOn = () => {
      playOn?.();
      for (const name of others) this.#startMeasurement(name);
    };
    this.requestUpdate();
  }

  /** Somebody looks again: what rested goes on, unless something else was asked for meanwhile. */
  wake() {
    const goOn = this.#goOn;
    if (!goOn || !this.session) return;
    this.#goOn = null;
    this.#announcer.announce(this.#host.words.controls.goesOn);
    this.attempt(goOn);
  }

  /** Whether the run was played to the end of a play. */
  get hasPlayed() {
    return this.#playback.hasPlayed;
  }

  /** Ends a play as if it had come to its end. */
  skip() {
    this.#playback.skip();
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  async play() {
    if (!this.#run.isUsable) await this.ready;
    this.#goOn = null;
    return this.#playback.play();
  }

  pause() {
    this.#goOn = null;
    this.#playback.pause();
  }

  /**
   * Changes settings. What the training depends on begins the run again, at the same start.
   * @param {object} changes untrusted; undefined takes back what was given
   * @param {{samePreset?: boolean}} [how] see FigureSettings.change
   */
  set(changes, how) {
    const isUsable = this.#run.isUsable;
    this.#faults.forget();
    const change = this.attempt(() => this.#changeSettings(changes, how));
    if (!isUsable && this.problem?.canRestart) this.#run.restart();
    const { session } = this;
    if (!isUsable || !session) return;
    if (change === "none") {
      // A host may hand over what it has just been told of. A reader's entry is shown as it is used.
      if (how?.samePreset) this.#entries.acceptAll();
      this.requestUpdate();
      return;
    }
    if (change === "run") {
      this.#playback.restarted();
      this.#announcer.announce(this.#host.words.controls.restarted);
    }
    this.#entries.acceptAll();
    this.requestUpdate();
    this.#playback.resume();
    this.#announcer.emitNotices(this);
    this.#host.emit("change", { settings: this.settingsHere });
  }

  /** What the controls and the view of the figure can ask for. */
  actions = {
    ...this.#entries.actions,
    step: () => this.#move((session) => session.step(this.settings.unit)),
    back: () => this.#move((session) => session.back(this.settings.unit)),
    goToStep: (step) => this.#move((session) => session.goToStep?.(step)),
    reset: () => {
      this.#entries.begin();
      this.#faults.forget();
      this.#move((session) => session.reset());
    },
    playOrPause: () => (this.phase === "playing" ? this.pause() : this.play()),
    halt: () => this.#move((session) => session.halt?.()),
    restart: () => {
      this.#settings.forget();
      this.#run.restart();
    },
    set: (changes) => this.set(changes, { samePreset: true }),
    perform: (name, detail) =>
      this.attempt(() => {
        this.session?.perform?.(name, detail);
        this.requestUpdate();
      }),
    dismiss: () => {
      this.#settings.notices = [];
      this.requestUpdate();
    },
    measure: (name) => {
      this.pause();
      return this.#startMeasurement(name);
    },
    cancel: (name) => this.#measurements.cancel(name),
  };

  /** What was announced last is of no use in another language. */
  languageChanged() {
    this.#announcer.text = "";
    this.requestUpdate();
  }

  requestUpdate() {
    this.#host.requestUpdate();
  }

  /**
   * Does what may fail; then the run is over, and can start again.
   * @template T
   * @param {() => T} act
   * @returns {T | undefined}
   */
  attempt(act) {
    return this.#run.attempt(act);
  }

  /** A move has come to its end. */
  moveEnded() {
    const { session } = this;
    this.attempt(() => {
      this.#measurements.dropOthers(this.settings, this.state);
      this.#announcer.announceSummary(this, this.#faults);
      this.requestUpdate();
      this.#host.emit("change", { settings: this.settingsHere });
      // A listener may have removed the figure, or begun another run.
      if (this.session === session && this.figure.isComplete(this.state)) this.#emitResult();
    });
  }

  #startMeasurement(name) {
    return this.#measurements.start(name, this.settings, this.session?.state);
  }

  /** A move of the reader, or of a program; before the figure is ready it waits. */
  #move(move) {
    this.#goOn = null;
    if (this.#run.isUsable) this.attempt(() => this.#playback.move(move));
    else this.ready.then(() => this.session && this.#move(move));
  }

  /** @returns {"none" | "some" | "run"} what is different now; with another run, all is */
  #changeSettings(changes, how) {
    const { session, settings: before, settingsHere, notices } = this;
    const { placeNames } = this.#settings;
    const isPlaced = placeNames.some((name) => name in changes);
    this.#settings.change(changes, { ...how, place: this.#run.place });
    if (!session) return "none";
    const isSame = this.figure.schema.every(
      ({ name, place }) => (place && !isPlaced) || this.settings[name] === settingsHere[name],
    );
    if (isSame && this.notices.every((notice) => notices.includes(notice))) return "none";
    this.#goOn = null;
    const isAnotherRun = this.figure.schema.some(
      ({ name, restarts = true }) => restarts && before[name] !== this.settings[name],
    );
    if (isAnotherRun) {
      this.#run.replace();
      this.#entries.forgetGuess();
    } else if (isPlaced) {
      session.goToPlace(this.settings);
    }
    this.#measurements.dropOthers(this.settings, this.session?.state);
    this.session?.keepInOrder?.();
    return isAnotherRun ? "run" : "some";
  }

  /** @param {import("./measurement_runs.js").Measured} measured */
  #measurementEnded({ status, message }) {
    if (!this.session) return;
    this.#announcer.announceSummary(this, this.#faults);
    this.requestUpdate();
    if (status === "failed") this.#host.emit("error", { message });
    else if (!this.session.isUnderWay) this.#emitResult();
  }

  #emitResult() {
    const { results } = this;
    if (results) this.#host.emit("result", results);
  }

  /** What cannot be shown is not played on; its words are drawn. */
  #faultFound(message) {
    this.rest();
    this.requestUpdate();
    this.#announcer.emitFault(message);
  }
}
