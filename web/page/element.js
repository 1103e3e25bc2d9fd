/**
 * `<mini-batch figure="update" batch-size="2" seed="42">`: a figure with its controls.
 *
 * Settings are attributes (or the property `settings`); `results` holds the numbers shown. Methods:
 * step(), back(), play(), pause(), reset(). Events, bubbling and composed: mini-batch-ready,
 * mini-batch-change, mini-batch-result (an update is complete), mini-batch-error.
 */
import { render } from "lit-html";
import { loadEngine } from "../engine/engine.js";
import { figures } from "../figures/figures.js";
import { attributeOf, nameOf } from "../figures/settings.js";
import { en } from "../figures/words/en.js";
import { addressOf } from "./address.js";
import { createAnnouncer } from "./announcer.js";
import { failure, frame, waiting } from "./frame.js";
import { actionOf } from "./keys.js";
import { createPlayer } from "./player.js";
import { whenOutOfSight } from "./presence.js";
import { Run } from "./run.js";
import { schemeBehind, whenHostChanges } from "./scheme.js";
import { Sharing } from "./sharing.js";
import { styleSheets } from "./styles/sheets.js";

const SETTING_ATTRIBUTES = new Set(
  Object.values(figures).flatMap(({ schema }) => schema.map(({ name }) => attributeOf(name))),
);

/** One engine serves all figures of a page; a failed load may be tried again. */
let engine;
function sharedEngine() {
  engine ??= loadEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

export class MiniBatch extends HTMLElement {
  static observedAttributes = ["figure", "theme", "present", ...SETTING_ATTRIBUTES];

  #shadow = this.attachShadow({ mode: "open" });
  #run = new Run();
  #player = createPlayer({
    step: () => this.#playOn(),
    pace: () => this.#run.settings.pace,
    changed: () => this.#draw(),
  });
  #announcer = createAnnouncer();
  #sharing = new Sharing(this, this.#shadow, () => this.#draw());
  /** what stops watching the page, while the element is in it */
  #watches = [];
  #part;
  #failure = null;
  #refusals = {};
  #numbersOpen = false;
  #goal = 0;
  #announcedReady = false;
  #isReady;
  /** Resolves when the figure can be used for the first time. */
  ready = new Promise((resolve) => {
    this.#isReady = resolve;
  });

  connectedCallback() {
    this.#takeEarlySettings();
    this.#shadow.adoptedStyleSheets = styleSheets();
    this.addEventListener("keydown", this.#onKey);
    const redraw = () => this.#draw();
    this.#watches = [
      whenOutOfSight(this, () => this.pause()),
      whenHostChanges(redraw),
      listen(document, "keydown", (event) => this.hasAttribute("present") && this.#onKey(event)),
    ];
    this.#draw();
    this.#part?.setConnected(true);
    this.#start();
  }

  disconnectedCallback() {
    this.pause();
    for (const stop of this.#watches) stop();
    this.removeEventListener("keydown", this.#onKey);
    this.#run.end();
    this.#part?.setConnected(false);
  }

  attributeChangedCallback(attribute, before, text) {
    if (text === before) return;
    if (SETTING_ATTRIBUTES.has(attribute)) {
      this.#set({ [nameOf(attribute)]: text === null ? undefined : text });
    } else if (attribute === "figure" && this.isConnected) {
      this.#start();
    } else {
      this.#draw();
    }
  }

  /** All settings in force, the place in the run included. Assigned ones are checked and moved into range. */
  get settings() {
    return this.#run.settingsHere;
  }

  set settings(given) {
    if (typeof given !== "object" || given === null) {
      throw new TypeError("settings has to be an object, such as { batchSize: 2 }");
    }
    this.#set(given);
  }

  /** The numbers that the figure shows now; null until it is ready. */
  get results() {
    const { figure, session } = this.#run;
    return session && figure.results(session.state);
  }

  /** The figure and its exact state as text for an address: `figure=update&preset=seed`. */
  get address() {
    const { figure } = this.#run;
    return figure ? addressOf(figure, this.settings) : "";
  }

  step() {
    this.#move((session) => session.step(this.#run.settings.unit));
  }

  back() {
    this.#move((session) => session.back(this.#run.settings.unit));
  }

  reset() {
    this.#move((session) => session.reset());
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  async play() {
    if (!this.#run.session) await this.ready;
    if (!this.#player.playing) this.#goal = this.#run.session.goal(this.#run.settings);
    return this.#player.play();
  }

  pause() {
    this.#player.pause();
  }

  async #start() {
    const name = this.getAttribute("figure") ?? "";
    const { failed } = en.controls;
    if (!Object.hasOwn(figures, name)) {
      this.#run.end();
      return this.#fail({ message: failed.unknownFigure(name, Object.keys(figures)) });
    }
    this.#failure = null;
    this.#run.choose(figures[name]);
    try {
      const loaded = await sharedEngine();
      if (!this.isConnected || this.#run.session || this.#run.figure !== figures[name]) return;
      this.#run.begin(loaded);
    } catch (error) {
      return this.#fail({ message: failed.cause(error.message), help: failed.help });
    }
    this.#becomeReady();
  }

  #becomeReady() {
    this.#draw();
    this.#tellNotices();
    if (this.#announcedReady) return;
    this.#announcedReady = true;
    this.#isReady();
    this.#tell("ready", { figure: this.#run.figure.name, settings: this.settings });
  }

  #fail(problem) {
    this.#failure = problem;
    this.#draw();
    this.#tell("error", { message: problem.message });
  }

  #set(changes, how) {
    const { session } = this.#run;
    const restarted = this.#run.set(changes, how);
    if (!session) return;
    if (restarted) this.pause();
    this.#refusals = {};
    this.#announcer.say(restarted ? en.controls.restarted : this.#announcer.text, false);
    this.#draw();
    this.#tellNotices();
    this.#tell("change", { settings: this.settings });
  }

  /** A move by the reader, or by a program; before the figure is ready it waits. */
  #move(move) {
    if (!this.#run.session) {
      this.ready.then(() => this.isConnected && this.#move(move));
      return;
    }
    this.pause();
    this.#moveNow(move);
  }

  #moveNow(move) {
    const { session, figure, settings } = this.#run;
    const before = session.position;
    move(session);
    if (session.position === before) return;
    const words = en.figures[figure.name];
    const { state } = session;
    this.#announcer.say(figure.summary(state, settings, words), this.#player.playing);
    this.#draw();
    this.#tell("change", { settings: this.settings });
    if (figure.isComplete(state)) this.#tell("result", this.results);
  }

  /** @returns {boolean} whether there is more to play */
  #playOn() {
    const { session, figure, settings } = this.#run;
    const before = session.position;
    const wasDiverging = figure.isDiverging(session.state);
    this.#moveNow(() => session.step(settings.unit));
    if (!wasDiverging && figure.isDiverging(session.state)) return false;
    return session.position > before && session.position < this.#goal;
  }

  #onKey = (event) => {
    const wanted = actionOf(event);
    if (!wanted || !this.#run.session) return;
    const { action, part } = wanted;
    if (action === "goToPart" && part > this.#run.figure.parts) return;
    if (action === "leavePresent" && !this.hasAttribute("present")) return;
    event.preventDefault();
    this.#act[action](part);
  };

  /** What the controls do. */
  #act = {
    step: () => this.step(),
    back: () => this.back(),
    reset: () => this.reset(),
    playOrPause: () => (this.#player.playing ? this.pause() : this.play()),
    goToPart: (part) => this.#move((session) => session.goToPart(part)),
    set: (changes) => this.#set(changes, { samePreset: true }),
    guess: (answer) => {
      this.#run.guess(answer);
      this.#draw();
    },
    refuse: (name, message) => {
      this.#refusals = { ...this.#refusals, [name]: message };
      this.#draw();
    },
    dismiss: () => {
      this.#run.notices = [];
      this.#draw();
    },
    openNumbers: (open) => {
      this.#numbersOpen = open;
      this.#draw();
    },
    togglePresent: () => this.toggleAttribute("present"),
    leavePresent: () => this.removeAttribute("present"),
    ...this.#sharing.actions(() => {
      const { figure, session } = this.#run;
      return { figure, session, settings: this.settings };
    }),
  };

  #draw() {
    if (!this.isConnected) return;
    this.#part = render(this.#template(), this.#shadow);
  }

  #template() {
    const theme = this.getAttribute("theme");
    const scheme = ["light", "dark"].includes(theme) ? theme : schemeBehind(this);
    const words = en;
    if (this.#failure) return failure({ scheme, words }, this.#failure);
    const { figure, session } = this.#run;
    if (!session) return waiting({ scheme, words });
    const shown = {
      ...this.#run.shown,
      scheme,
      words,
      figureWords: en.figures[figure.name],
      playing: this.#player.playing,
      refusals: this.#refusals,
      numbersOpen: this.#numbersOpen,
      message: this.#sharing.message,
      announcement: this.#announcer.text,
      present: this.hasAttribute("present"),
    };
    return frame(shown, this.#act);
  }

  /** A property set before the script had loaded hides the accessor: hand its value over. */
  #takeEarlySettings() {
    if (!Object.hasOwn(this, "settings")) return;
    const { settings } = this;
    delete this.settings;
    this.settings = settings;
  }

  #tellNotices() {
    for (const notice of this.#run.notices) {
      this.#tell("error", { message: en.notices.changed(notice), notice });
    }
  }

  #tell(name, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`mini-batch-${name}`, options));
  }
}

function listen(target, type, listener) {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
