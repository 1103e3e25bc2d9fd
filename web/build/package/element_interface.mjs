// The interface of <mini-batch>, besides the settings of its figures: what the types, custom-elements.json and the tables of
// web/EMBEDDING.md are made of. `type` is TypeScript's.

/**
 * @typedef {{name: string, type: string, help: string}} Described
 * @typedef {Described & {values: string}} Attribute `values` as the guide says them
 */

/** @type {Attribute[]} */
export const attributes = [
  {
    name: "figure",
    type: "FigureName",
    values: "`update`, `program`, `batch-size` …",
    help: "which figure; see the tables below",
  },
  {
    name: "theme",
    type: '"light" | "dark"',
    values: "`light`, `dark`",
    help: "else it follows what is behind it: your background, or `color-scheme`",
  },
  {
    name: "lang",
    type: "string",
    values: "`en`, `de`",
    help:
      "else that of the closest element with a `lang`; of other languages English is spoken. German comes from " +
      "`minibatch.de.js`, which the element loads from beside `minibatch.js` where it is needed; a bundle has to " +
      'contain it (`import "./minibatch.de.js"`)',
  },
  {
    name: "page",
    type: "string",
    values: "an address",
    help:
      "where *Copy link* and the QR code lead; else this page, or from a file its " +
      '`<link rel="canonical">`',
  },
  {
    name: "hide",
    type: "string",
    values: "names, such as `seed share`",
    help:
      "settings of the figure, and parts of its frame, that are not shown: `run` (its buttons), `more` (folded settings), " +
      "`numbers`, `share`, `question`. In links, too",
  },
  {
    name: "present",
    type: 'boolean | ""',
    values: "(no value)",
    help: "fills the window, for a projector",
  },
];

/** @type {(Described & {isReadonly?: true})[]} */
export const properties = [
  {
    name: "settings",
    type: "SettingsOf<Name>",
    help:
      "all settings in force, in camelCase (`batchSize`); assign some to change them: " +
      "`element.settings = { batchSize: 5 }`. To assign what is in force changes nothing and sends nothing",
  },
  {
    name: "results",
    type: "Record<string, unknown> | null",
    isReadonly: true,
    help: "the numbers that the figure shows, as a plain object; `null` until it is ready",
  },
  {
    name: "ready",
    type: "Promise<void>",
    isReadonly: true,
    help:
      "a promise: the figure can be used. A figure begins when it comes near the screen; to ask for `ready`, or for " +
      "any move, begins one that is further away",
  },
  {
    name: "address",
    type: "string",
    isReadonly: true,
    help: "figure and state as text for a link: `figure=update&preset=seed&update=3`",
  },
  {
    name: "version",
    type: "string",
    isReadonly: true,
    help: "of the script: `1.0.0`",
  },
];

/** @type {Described[]} none takes an argument; `type` is what it returns */
export const methods = [
  { name: "step", type: "void", help: "as the button does" },
  { name: "back", type: "void", help: "as the button does" },
  { name: "reset", type: "void", help: "as the button does" },
  { name: "pause", type: "void", help: "as the button does" },
  {
    name: "play",
    type: "Promise<{ ended: boolean }>",
    help: "a promise of `{ ended }`, when the run ends or is paused",
  },
];

/** All bubble and are composed; `type` is that of `event.detail`. @type {(Described & {detail: string})[]} */
export const events = [
  {
    name: "mini-batch-ready",
    type: "{ figure: FigureName; settings: Settings }",
    detail: "`{ figure, settings }`",
    help: "once, when it can be used",
  },
  {
    name: "mini-batch-change",
    type: "{ settings: Settings }",
    detail: "`{ settings }`",
    help: "after every move and every change of settings",
  },
  {
    name: "mini-batch-result",
    type: "Record<string, unknown>",
    detail: "the same as `results`",
    help: "something is complete: an update, a run, a measurement",
  },
  {
    name: "mini-batch-error",
    type: "{ message: string; notice?: unknown }",
    detail: "`{ message, notice? }`",
    help: "a setting was moved into range, or something failed",
  },
  {
    name: "mini-batch-present",
    type: "{ presented: boolean }",
    detail: "`{ presented }`",
    help: "it fills the window now, or no longer",
  },
];

/** Custom properties of CSS, which are inherited from the page. @type {(Omit<Described, "type"> & {default: string})[]} */
export const cssProperties = [
  {
    name: "--mini-batch-size",
    default: "the browser's font size",
    help: "everything scales with it",
  },
  { name: "--mini-batch-sans", default: "the system's", help: "the face of what can be pressed" },
  { name: "--mini-batch-serif", default: "a book face", help: "the face of sentences" },
  {
    name: "--mini-batch-paper",
    default: "of the light or dark theme",
    help: "the background; set the ink too, and `theme` to what suits them",
  },
  { name: "--mini-batch-ink", default: "of the light or dark theme", help: "the text" },
  {
    name: "--sticky-top",
    default: "`0px`",
    help: "the height of a bar that sticks to the top of your page, so that a figure's controls stop below it",
  },
];
