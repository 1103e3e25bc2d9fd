/**
 * All figures, by the name that `<mini-batch figure="…">` gives. A figure is a folder in web/figures/; the build
 * finds it, and web/article/product.js registers it.
 *
 * A figure is a description of a run and of how it is shown; the element brings the rest (controls,
 * link, keyboard, export).
 *
 * @typedef {object} Figure
 * @property {string} name also the key of its words
 * @property {import("./settings.js").Setting[]} schema
 * @property {object} [presets] by the value of the setting `preset`: values of other settings
 * @property {number} parts places inside an update that the digits 1 … 9 go to; 0 if there are none: then
 *   they lead to the sections of class `part` in its view, if it has such
 * @property {(engine: object, settings: object, memory: object) => Session} create `memory` is empty at
 *   first, and the same for all runs of the figure in its place on a page
 * @property {(shown: object, act: object) => unknown} view a lit template, from nothing but `shown`
 * @property {(shown: object) => unknown} caption
 * @property {Record<string, Measurement>} [measurements] long work, by name; the view puts each one's
 *   control where it wants it (`shown.measuring(name)`), and finds in `state.measured[name]` how far it
 *   is and the results so far (web/figure/measurement_runs.js); its words are `measurements[name]`
 * @property {string[]} [plays] names of those measurements that are the run itself: Play runs them one
 *   after the other, Step runs one more of their jobs, Back takes the last result away. Then `create`
 *   returns only `state` and `delete()`; to that state come the `settings` in force, `finished` and
 *   `jobs`, how many there are, and the place is the setting `done` (web/figure/measured_session.js)
 * @property {(state: object) => object} results plain numbers
 * @property {(state: object, settings: object, words: object) => string} summary
 * @property {(state: object, words: object) => Table[]} tables
 * @property {(state: object, settings: object, words: object) => string[]} [textLines] what a picture
 *   shows of a figure without charts
 * @property {Still} [still] what is shown where the trainer cannot start; without it, what `summary` says
 *   when a run with the usual settings has come to its end
 * @property {(state: object, settings: object, words: object) => {name: string, text: string}} [program]
 *   a program that makes the run, to be saved
 * @property {(dropped: DataTransfer, act: object) => unknown} [takes] what is dropped on it
 * @property {(settings: object, words: object) => string} [linkLacks] what a link cannot hold; mostly ""
 * @property {(state: object) => boolean} isDiverging
 * @property {(state: object) => boolean} isComplete a result is there: an update is complete
 * @property {(state: object) => boolean} isAtEnd there is no further step
 * @property {(state: object) => unknown} asks what the figure's question is about here; an answer
 *   counts for as long as that stays the same
 * @property {(state: object) => object} place the settings that lead back to this very place
 *
 * @typedef {object} Session a run; each move says whether anything moved
 * @property {number} position counts up from 0, the start
 * @property {object} state what is to be shown
 * @property {(unit: string) => boolean} step
 * @property {(unit: string) => boolean} back
 * @property {(part: number) => boolean} goToPart
 * @property {() => void} reset
 * @property {(settings: object) => boolean} goToPlace
 * @property {(settings: object) => number} goal the position at which playing ends
 * @property {() => void} delete
 *
 * A session may have more to do than fits a frame, after any move and from the start; then it also has
 * `isBusy`, `isUnderWay` while that is a move, `work(milliseconds)`, which does some of it, and
 * `halt()`, which stays where the move has got to. The position moves along meanwhile.
 *
 * A session that can do something of its own has `perform(name, detail)`, for the view's `act.perform`.
 *
 * @typedef {object} Measurement an experiment run in Workers once for each of its jobs: when the reader
 *   starts it, with progress, until it is done, cancelled, or out of sight
 * @property {(settings: object, state: object) => {experiment: string,
 *   jobs: import("../engine/engine.js").ExperimentOptions[], alone?: boolean}} work a function of nothing
 *   else: what was measured for jobs that are no longer among them is dropped; `alone`: one job at a
 *   time, where another would disturb what is measured
 * @property {(result: Record<string, any>) => any} keep what is needed of a
 *   job's result
 *
 * @typedef {object} Still made by the build (web/build/stills.mjs)
 * @property {number} [steps] told of one by one, from the start
 * @property {string} [measurement] what is run, where the run is measurements
 * @property {(state: object, settings: object, words: object) => string} [text] instead of `summary`
 *
 * @typedef {{title: string, columns: string[], rows: (number | string | boolean | null)[][]}} Table
 */

/** @type {Record<string, Figure>} by name, in the page's order */
export const figures = {};

/** The figures' style sheets, as texts. @type {string[]} */
export const styles = [];

/**
 * Makes figures known to the element, before it is defined.
 * @param {Record<string, Figure>} found
 * @param {string[]} sheets
 */
export function registerFigures(found, sheets) {
  Object.assign(figures, found);
  styles.push(...sheets);
}
