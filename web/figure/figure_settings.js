/** The settings of a figure: what was given, what is in force, and the notices of what could not be used. */
import { resolve } from "./settings.js";

export class FigureSettings {
  /** @type {import("./registry.js").Figure} null until one is chosen */
  figure = /** @type {any} */ (null);
  /** @type {import("./registry.js").Settings} in force */
  current = {};
  /** @type {import("./settings.js").Notice[]} */
  notices = [];
  /** @type {import("./registry.js").Settings} untrusted */
  #given = {};

  /** @param {import("./registry.js").Figure} figure the settings are for from now on */
  choose(figure) {
    const requested = figure === this.figure ? [] : Object.keys(this.#given);
    if (this.figure && figure !== this.figure) {
      // The place in one run means nothing in another.
      for (const name of this.placeNames) delete this.#given[name];
      this.notices = this.notices.filter(({ key }) => !this.placeNames.includes(key));
    }
    this.figure = figure;
    this.#resolve(requested);
  }

  /**
   * @param {import("./registry.js").Settings} changes untrusted; undefined takes back what was given
   * @param {object} how
   * @param {import("./registry.js").Settings | null} how.place of the run, if there is one
   * @param {boolean} [how.samePreset] a reader who changes one setting means the preset to stay, where a
   *   program leaves it to what it gives
   */
  change(changes, { place, samePreset = false }) {
    const given = { ...this.#given };
    if (place) {
      // Once there is a run, its place is where it is, not where it was asked to begin. What names a
      // place inside another one keeps the outer one.
      const names = this.placeNames;
      const inner = names.findIndex((name) => name in changes);
      names.forEach((name, i) => {
        if (i < inner) given[name] = place[name];
        else delete given[name];
      });
    }
    if (samePreset) given.preset = this.current.preset;
    if ("preset" in changes) for (const name of this.#presetNames) delete given[name];
    this.#given = { ...given, ...changes };
    if (!this.figure) return;

    this.notices = this.notices.filter(({ key }) => !(key in changes));
    this.#resolve(Object.keys(changes));
  }

  /** A run that begins again does so at this place. @param {import("./registry.js").Settings} place */
  keepPlace(place) {
    this.#given = { ...this.#given, ...place };
    this.#resolve([]);
  }

  /** The usual settings, as if nothing had been given. */
  forget() {
    this.#given = {};
    this.notices = [];
    this.#resolve([]);
  }

  /** Names of the settings that make up a place, the outer first. */
  get placeNames() {
    return (this.figure?.schema ?? []).filter(({ place }) => place).map(({ name }) => name);
  }

  /** Names of the settings that every preset brings. */
  get #presetNames() {
    return Object.keys(Object.values(this.figure?.presets ?? {})[0] ?? {});
  }

  /**
   * What cannot be used is reported once, and replaced by what is used. What only lost its meaning by a change
   * of something else waits, without a notice, until it has one again.
   * @param {string[]} requested names of what was given just now
   */
  #resolve(requested) {
    if (!this.figure) return;
    for (const { name, formerly } of this.figure.schema) {
      if (!formerly || !(formerly in this.#given)) continue;
      const { [formerly]: text, ...others } = this.#given;
      this.#given = { ...others, [name]: text };
    }
    const { settings, notices } = resolve(this.figure, this.#given, this.current);
    const reported = notices.filter(
      (notice) => requested.includes(notice.key) || !this.#canWait(notice),
    );
    this.current = settings;
    this.notices = [...this.notices, ...reported];
    for (const { key, used } of reported) this.#given[key] = used;
  }

  /** Whether what was given may get its meaning back: it does not apply now, or is an option that is not offered now. */
  #canWait({ key, reason }) {
    const { options } = this.figure.schema.find(({ name }) => name === key) ?? {};
    return reason === "inapplicable" || options?.includes(this.#given[key]);
  }
}
