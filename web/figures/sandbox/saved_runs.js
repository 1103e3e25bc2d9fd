/** Runs that were saved for comparison, and what runs are called beside each other. */
import { plain } from "../../charts/numbers.js";
import { excerpt } from "../../figure/settings.js";
import { namedSettings } from "../../figure/words.js";
import { isOwn } from "./data.js";
import { dataOf } from "./own_data.js";
import { dataSettings } from "./schema.js";

/** More lines could not be told apart. */
export const MOST_SAVED = 6;

/** Whether the training depends on a setting. @param {import("../../figure/settings.js").Setting} setting */
const isTrained = ({ restarts = true, place }) => restarts && !place;

/**
 * @typedef {object} SavedRun
 * @property {number} id no two runs of a figure have the same
 * @property {number} look the lines and shapes that it is drawn with
 * @property {any} settings
 * @property {number} updates
 * @property {import("./epochs.js").EpochsOfRun} epochs
 * @property {number} loss
 * @property {import("./run.js").LossPoint[]} curve
 */

/** They outlive the settings that made them, not the page. */
export class SavedRuns {
  /** @type {SavedRun[]} another list after each change */
  all = [];
  #nextId = 0;

  /** @param {import("./run.js").State} state */
  add({ settings, updates, epochs, loss, curve }) {
    if (this.all.length === MOST_SAVED) return;
    const used = new Set(this.all.map(({ look }) => look));
    let look = 0;
    while (used.has(look)) look++;
    const run = { settings, updates, epochs, loss, curve };
    this.all = [...this.all, { id: this.#nextId++, look, ...run }];
  }

  /** @param {number} id */
  drop(id) {
    this.all = this.all.filter((run) => run.id !== id);
  }
}

/**
 * @param {any[]} all the settings of runs
 * @param {import("../../figure/settings.js").Setting[]} schema what can be set
 * @returns {Record<string, any>[]} of each, those settings in which they differ
 */
export function differences(all, schema) {
  const valueIn = (setting, settings) =>
    !setting.applies || setting.applies(settings) ? settings[setting.name] : undefined;
  const differing = schema
    .filter(isTrained)
    .filter((setting) => new Set(all.map((settings) => valueIn(setting, settings))).size > 1);
  return all.map((settings) =>
    Object.fromEntries(
      differing
        .map((setting) => [setting.name, valueIn(setting, settings)])
        .filter(([, value]) => value !== undefined),
    ),
  );
}

/**
 * What runs are called beside each other: after what they differ in. The last one is the run that is made now.
 * @param {{saved: SavedRun[]} & Pick<import("./run.js").State, "settings" | "schema">} state
 * @param {any} words
 */
export function runNames({ saved, settings, schema }, { names, runs }) {
  const labels = namedSettings(names, schema);
  const part = ([name, value]) => {
    const { label, options } = labels[name];
    if (name === "ownData") return runs.own({ n: dataOf(value).samples });
    if (typeof value === "boolean") return value ? label : runs.not(label);
    const text = options?.[value] ?? (typeof value === "number" ? plain(value) : excerpt(value));
    return runs.setting(label, text);
  };
  const all = [...saved.map((run) => run.settings), settings];
  const named = differences(all, schema).map(
    (differing) => Object.entries(differing).map(part).join(", ") || runs.same,
  );
  const last = saved.length > 0 ? runs.this(named[saved.length]) : runs.only;
  return [...named.slice(0, -1), last];
}

/**
 * What keeps the loss of a run from being compared with another's.
 * @param {any} one settings
 * @param {any} other settings
 * @returns {"loss" | "data" | null} “loss”: another quantity; “data”: the same one, of other samples
 */
export function incomparable(one, other) {
  if (one.loss !== other.loss) return "loss";
  const [differing] = differences([one, other], dataSettings).map(Object.keys);
  const isDrawnAnew = one.seed !== other.seed && !isOwn(one);
  return differing.length > 0 || isDrawnAnew ? "data" : null;
}
