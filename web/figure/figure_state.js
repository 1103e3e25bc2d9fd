/**
 * A figure's run under its settings: what was given, what is in force, and the session that goes with
 * it. A change of what the training depends on starts again, at the same start.
 */
import { resolve } from "./settings.js";

export class FigureState {
  figure = null;
  session = null;
  settings = {};
  /** @type {import("./settings.js").Notice[]} */
  notices = [];
  #open;
  #engine;
  #given = {};
  /** what a figure keeps from run to run */
  #memory = {};
  /** the reader's answer to the figure's question, and what it is about */
  #guess = null;
  /** the question whose answer was uncovered, if one was */
  #revealed = null;

  /** @param {(figure: object, engine: object, settings: object, memory: object) => object} open makes a session */
  constructor(open) {
    this.#open = open;
  }

  choose(figure) {
    const asked = figure === this.figure ? [] : Object.keys(this.#given);
    if (this.figure && figure !== this.figure) {
      this.end();
      this.#memory = {};
      // The place in one run means nothing in another.
      this.set(Object.fromEntries(this.#placeNames.map((name) => [name, undefined])));
    }
    this.figure = figure;
    this.#resolve(asked);
  }

  begin(engine) {
    this.#engine = engine;
    this.session = this.#open(this.figure, engine, this.settings, this.#memory);
  }

  /** Frees the trainer; a run that begins again does so at the place where this one was. */
  end() {
    if (!this.session) return;
    this.#given = { ...this.#given, ...this.#place };
    this.#resolve([]);
    this.session.delete();
    this.session = null;
  }

  /** Without a trainer that can go on there is no place to go back to, and it may not even be freed. */
  abandon() {
    const { session } = this;
    this.session = null;
    try {
      session?.delete();
    } catch {
      // What it held is gone with the page.
    }
  }

  /** The usual settings, as if nothing had been given. */
  forget() {
    this.#given = {};
    this.notices = [];
    this.#resolve([]);
  }

  /**
   * @param {object} changes untrusted; undefined takes back what was given
   * @param {{samePreset?: boolean}} [how] the reader changes one thing and means the preset to stay,
   *   where a program leaves it to what it gives
   * @returns {boolean} whether the run began again
   */
  set(changes, { samePreset = false } = {}) {
    const before = this.settings;
    const given = { ...this.#given };
    if (this.session) {
      // Once there is a run, its place is where it is, not where it was asked to begin. What names a
      // place inside another keeps that one.
      const names = this.#placeNames;
      const inner = names.findIndex((name) => name in changes);
      names.forEach((name, i) => {
        if (i < inner) given[name] = this.#place[name];
        else delete given[name];
      });
    }
    if (samePreset) given.preset = before.preset;
    if ("preset" in changes) for (const name of this.#ofPreset) delete given[name];
    this.#given = { ...given, ...changes };
    if (!this.figure) return false;

    this.notices = this.notices.filter(({ key }) => !(key in changes));
    this.#resolve(Object.keys(changes));
    return this.session ? this.#follow(before, changes) : false;
  }

  /** The settings in force, with the place where the run is now. */
  get settingsHere() {
    return { ...this.settings, ...(this.session && this.#place) };
  }

  /** What the figure's view is made of. */
  get shown() {
    const { figure, session, settings, notices } = this;
    const { state } = session;
    return {
      figure,
      settings,
      notices,
      guess: this.#guess && this.#guess.about === this.#asked ? this.#guess.answer : null,
      isRevealed: this.#revealed !== null && this.#revealed.about === this.#asked,
      atStart: session.position === 0,
      atEnd: figure.isAtEnd(state),
    };
  }

  guess(answer) {
    this.#guess = { about: this.#asked, answer };
  }

  reveal() {
    this.#revealed = { about: this.#asked };
  }

  cover() {
    this.#revealed = null;
  }

  /** What the question is about at present. */
  get #asked() {
    return this.figure.asks(this.session.state);
  }

  get #place() {
    return this.figure.place(this.session.state);
  }

  /** Names of the settings that make up a place, the outer first. */
  get #placeNames() {
    return this.figure.schema.filter(({ place }) => place).map(({ name }) => name);
  }

  /** Names of the settings that every preset brings. */
  get #ofPreset() {
    return Object.keys(Object.values(this.figure?.presets ?? {})[0] ?? {});
  }

  /**
   * What could not be used is reported once, and replaced by what is used. What only lost its meaning by a
   * change of something else waits, unsaid, until it has one again.
   * @param {string[]} asked what was asked for just now
   */
  #resolve(asked) {
    const { settings, notices } = resolve(this.figure, this.#given, this.settings);
    const told = notices.filter(
      ({ key, reason }) => reason !== "inapplicable" || asked.includes(key),
    );
    this.settings = settings;
    this.notices = [...this.notices, ...told];
    for (const { key, used } of told) this.#given[key] = used;
  }

  /** Brings the session in line with changed settings. */
  #follow(before, changes) {
    const restarts = this.figure.schema.some(
      ({ name, restarts: matters = true }) => matters && before[name] !== this.settings[name],
    );
    if (restarts) {
      // The new session first: should it fail, the old one is still there.
      const session = this.#open(this.figure, this.#engine, this.settings, this.#memory);
      this.session.delete();
      this.session = session;
      this.#guess = null;
      this.cover();
    } else if (this.#placeNames.some((name) => name in changes)) {
      this.session.goToPlace(this.settings);
    }
    return restarts;
  }
}
