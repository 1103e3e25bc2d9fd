/**
 * All figures, by the name that `<mini-batch figure="…">` gives. A figure is a folder in web/figures/; the build
 * finds it, and web/article/product.js registers it.
 *
 * A figure is a description of a run and of how it is shown; the element brings the rest (controls, link, keyboard,
 * export).
 *
 * @typedef {any} Settings in force, by name: those of the figure's schema
 * @typedef {any} State what is to be shown of a run at its place: each figure's own
 * @typedef {any} Words a figure's own, in one language
 * @typedef {any} ViewModel what a view is made of: the figure, its `state`, `settings`, `words` and the frame's parts
 * @typedef {Record<string, (...details: any[]) => any>} Actions what a view can ask for
 *
 * @typedef {object} Figure
 * @property {string} name also the key of its words
 * @property {import("./settings.js").Setting[]} schema
 * @property {Record<string, Settings>} [presets] by the value of the setting `preset`: values of other settings
 * @property {number} steps how many steps an update has, to which the digits 1 … 9 go; 0 if it has none: then
 *   they lead to the sections of class `part` in its view, if it has such
 * @property {(engine: import("../engine/engine.js").Engine, settings: Settings, memory: Record<string, any>) =>
 *   any} create makes a Session, or where the run is measurements a MeasuredRun; `memory` is empty at first, and
 *   the same for all runs of the figure in its place on a page
 * @property {(words: any) => unknown[]} [legend] what its colours and marks mean, where the caption does not say it
 * @property {"play"} [primary] which button stands out, where Step is pressed dozens of times
 * @property {(viewModel: ViewModel) => string} [answer] to the question that its words ask the reader before the run:
 *   empty until it is measured
 * @property {(viewModel: ViewModel, act: Actions) => unknown} [question] instead, where what is asked depends on the run
 * @property {(viewModel: ViewModel, act: Actions) => unknown} view a lit template, from nothing but its arguments
 * @property {(viewModel: ViewModel) => unknown} caption
 * @property {Record<string, Measurement>} [measurements] long work, by name; the view puts each one's control
 *   where it wants it (`measuring(name)` of its view model), and finds in `state.measured[name]` how far it is and
 *   the results so far (web/figure/measurement_runs.js); the words of its button, if it has one, are `measurements[name]`
 * @property {string[]} [playableMeasurements] names of those measurements that are the run itself: Play runs them
 *   one after the other, Step runs one more of their jobs, Back takes the last result away, and the place is the
 *   setting `done`. To the state come the `settings` in force, `finished` and `jobs`, how many there are
 * @property {(state: State) => Record<string, any>} results plain numbers
 * @property {(state: State, settings: Settings, words: Words) => string} summary where the run is, in the notation of
 *   markup.js: for those who do not see the figure, and for files
 * @property {(state: State, words: Words) => Table[]} tables
 * @property {(state: State, settings: Settings, words: Words) => string[]} [textLines] what a picture shows of a
 *   figure without charts
 * @property {Fallback} [fallback] what is shown where the trainer cannot start; by default what `summary` says
 *   when a run with the usual settings has come to its end
 * @property {Record<string, import("./build_run.js").Grey>} [grey] the charts, by name, that show a run of the build in
 *   grey before the reader has one: what the run with the usual settings adds to them (web/build/grey.mjs)
 * @property {Record<string, (state: State, settings: Settings, words: Words) => {name: string, text: string}>} [programs]
 *   by what they are written with: programs that make the run, to be saved
 * @property {(dropped: DataTransfer, act: Actions) => unknown} [onDrop]
 * @property {(settings: Settings, words: Words) => string} [linkOmission] what a link cannot hold; mostly ""
 * @property {(given: Settings) => {figure: string, given: Settings} | null} [forward] where the state of an old link
 *   is to be found, if another figure shows now what this one once did; the settings are untrusted
 * @property {(state: State) => boolean} isDiverging
 * @property {(state: State) => boolean} isComplete whether there is a result: an update is complete
 * @property {(state: State) => boolean} isAtEnd whether there is no further step
 * @property {(state: State) => unknown} questionKey what the figure's question is about here; an answer counts for
 *   as long as that stays the same
 * @property {(state: State) => Settings} locate the settings that lead back to this very place
 *
 * @typedef {object} Session a run; each move returns whether anything moved
 * @property {number} position counts up from 0, the start
 * @property {State} state
 * @property {(unit: string) => boolean} step
 * @property {(unit: string) => boolean} back
 * @property {(step: number) => boolean} [goToStep] inside the present update, in a figure with `steps`
 * @property {() => unknown} reset
 * @property {(settings: Settings) => boolean} goToPlace
 * @property {(settings: Settings) => number} goal the position at which playing ends
 * @property {() => void} delete
 * @property {boolean} [isBusy] whether there is work that did not fit a frame, after any move and from the start
 * @property {boolean} [isUnderWay] whether that work is a move; the position moves along meanwhile
 * @property {(milliseconds: number) => void} [work] does some of it
 * @property {() => void} [halt] ends a move where it has got to
 * @property {(name: string, detail: any) => void} [perform] something of its own, for the view's `act.perform`
 * @property {number | null} [destination] the place that is under way in Workers
 * @property {(goal: number) => boolean} [playTo] plays in Workers, without steps
 * @property {() => void} [rest] ends what is under way in Workers
 * @property {() => void} [keepInOrder] after a change of settings, drops results that no place can name
 *
 * @typedef {object} MeasuredRun what `create` makes where the run is measurements (web/figure/measured_session.js)
 * @property {State} state
 * @property {() => void} delete
 * @property {boolean} [isBusy] as a session's: what is known without the jobs takes longer than a frame
 * @property {(milliseconds: number) => void} [work]
 *
 * @typedef {object} Measurement an experiment run in Workers once for each of its jobs: when the reader starts it,
 *   with progress, until it is done, cancelled, or out of sight
 * @property {string} experiment
 * @property {boolean} [exclusive] one job at a time, and no other measurement beside it, which would disturb it
 * @property {(settings: Settings, state: State) => import("../engine/engine.js").ExperimentOptions[]} jobs a
 *   function of nothing else: what was measured for jobs that are no longer among them is dropped
 * @property {(result: any, job: any) => any} reduce what is needed of a job's result
 *
 * @typedef {object} Fallback made by the build (web/build/stills.mjs)
 * @property {number} [steps] described one by one, from the start
 * @property {string[]} [measurements] to run, where the run is measurements
 * @property {(state: State, settings: Settings, words: Words) => string} [text] instead of `summary`
 *
 * @typedef {{title: string, columns: string[], rows: (number | string | boolean | null)[][], isOnPaper?: true}} Table
 *   on paper where a class can work with it; what the run has recorded, charts and the figure's own tables show there
 */

import { hideSetting } from "./hide.js";

/** @type {Record<string, Figure>} by name, in the page's order */
export const figures = {};

/** @type {string[]} the figures' style sheets, as texts */
export const styles = [];

/**
 * Makes figures known to the element, before it is defined.
 * @param {Record<string, Figure>} found
 * @param {string[]} sheets
 */
export function registerFigures(found, sheets) {
  Object.assign(figures, found);
  for (const { schema } of Object.values(found)) schema.push(hideSetting(schema));
  styles.push(...sheets);
}
