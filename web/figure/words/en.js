/**
 * Every word that a reader of the figures sees, in English.
 *
 * In texts, `{batch|2 and 3}` puts “2 and 3” in the colour that means the batch; see markup.js.
 */
import { plain } from "../../charts/numbers.js";

/** Several things in a row: “a”, “a and b”, “a, b and c”. */
export function list(texts) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

/**
 * What became of the reader's guess, to go on after an answer.
 * @param {string | null} guess empty without one
 * @param {Record<string, string>} names of the guesses
 * @param {boolean} [isRight] left out while that is not known
 */
export function guessed(guess, names, isRight) {
  if (!guess) return "";
  const verdict = isRight === undefined ? "." : isRight ? ": right." : ": not this time.";
  return ` You said ${names[guess]}${verdict}`;
}

/** The words of the frame round every figure. */

/** Not before it is known. */
function timeLeft(seconds) {
  if (seconds === null) return "";
  if (seconds < 60) return `, about ${Math.max(1, Math.ceil(seconds))} s left`;
  return `, about ${Math.ceil(seconds / 60)} min left`;
}

export const controls = {
  step: "Step",
  back: "Back",
  play: "Play",
  pause: "Pause",
  reset: "Reset",
  run: "Run",
  grey: {
    run: "grey: a run made beforehand",
    unsorted: "; both k mixed until you guess",
    guessed: "; more once you guess",
  },
  settings: "Settings",
  more: "More settings",
  numbers: "Numbers",
  share: "Save and share",
  picture: "Save as picture",
  lastRows: ({ shown, all }) => `(the last ${shown} of ${all}; the CSV file has them all)`,
  rowCount: (count) => `${count} ${count === 1 ? "row" : "rows"}`,
  cores: (count) => `${count} processor ${count === 1 ? "core" : "cores"}`,
  table: "Save numbers (CSV)",
  programs: { numpy: "Save NumPy program (.py)", torch: "Save PyTorch program (.py)" },
  link: "Copy link",
  embed: "Copy embed code",
  embedFrame: "Copy iframe code",
  present: "Present",
  leavePresent: "Leave presentation",
  presentation: "Presentation",
  nextFigure: "Next figure",
  previousFigure: "Previous figure",
  figureOf: ({ number, count }) => `${number} of ${count}`,
  fullScreen: "Full screen",
  reveal: "Reveal the answer (A)",
  code: {
    open: "QR code",
    title: "This state on your phone",
    alt: "QR code of the address below",
    address: "Address of this state",
    onThisMachine:
      "This page was opened from a file of this machine, which a phone cannot open. On a page that names " +
      "its public address, the code leads there.",
    tooLong: ({ length }) =>
      `The address has ${length} characters: too many for a code that a phone can read. Copy it instead.`,
  },
  copied: "Copied.",
  copyByHand: "Copying is not allowed here. Select the text and copy it:",
  incompleteCode: (file) => `Where ${file} will lie is not known here: complete its address.`,
  noFrame:
    "A frame shows the figures’ own page, whose place is not known here: copy the code there, or take the embed code.",
  saved: (file) => `Saved as ${file}.`,
  notSaved: (message) => `This could not be saved: ${message}.`,
  close: "Close",
  keys: [
    ["→", "step"],
    ["←", "back"],
    ["Space", "play, pause"],
    ["R", "reset"],
    ["?", "show the keys"],
  ],
  pageKeys: [["F", "present"]],
  presentKeys: [
    ["F", "full screen"],
    ["A", "reveal the answer"],
    ["Q", "QR code"],
    ["Esc", "leave the presentation"],
  ],
  clickerKeys: [
    ["Page ↓", "go on, as a clicker does"],
    ["Page ↑", "go back the same way"],
  ],
  sequenceKeys: [
    ["N", "next figure"],
    ["P", "previous figure"],
  ],
  /** What a clicker does next. */
  stages: {
    step: "step",
    play: "play",
    wait: "when it has ended",
    skip: "do not wait",
    reveal: "reveal",
    goOn: "go on",
  },
  goesOn: "Paused while out of sight; now it goes on.",
  yes: "yes",
  no: "no",
  keysTitle: "Keys in this figure",
  restarted: "Settings changed; the run is back at its start.",
  measuring: {
    label: "Progress",
    cancel: "Cancel",
    goOn: "Go on",
    again: "Measure again",
    part: ({ part, parts, progress }) => `part ${part} of ${parts} (${progress})`,
    progress: ({ done, total, secondsLeft, running }) =>
      `${Math.floor((100 * done) / (total || 1))} % done${running ? timeLeft(secondsLeft) : "; cancelled"}`,
    done: "Done.",
    failed: ({ message }) =>
      `The measurement stopped: ${message}. What had come by then is shown; start again to get the rest.`,
  },
  loading: "Loading the trainer …",
  failed: {
    title: "The trainer could not start.",
    causes: {
      "no-webassembly": "This browser has no WebAssembly, or has locked it.",
      "webassembly-forbidden": "The content security policy of this page forbids WebAssembly.",
      "no-simd": "This browser or its processor lacks the SIMD instructions of WebAssembly.",
      "out-of-memory": "There is not enough memory to start it.",
    },
    cause: (message) => `The browser says: ${message}`,
    help:
      "The figure calculates with WebAssembly and its SIMD instructions. Most browsers from 2023 on have both " +
      "(Firefox from 113, Safari from 16.4); some lock them in a private or high-security mode, and a page whose " +
      "content security policy names scripts has to allow 'wasm-unsafe-eval'. Allow it or try another browser, then " +
      "reload this page.",
    still:
      "What it shows with its usual settings, calculated by the same trainer when this page was built:",
    noTemplates:
      "This figure cannot be shown: the content security policy of this page (trusted-types) lacks the name mini-batch.",
    broken: {
      title: "This run broke off.",
      causes: {
        "out-of-memory":
          "There is not enough memory for this: use fewer samples, parameters or updates.",
      },
      cause: (message) => `The trainer says: ${message}`,
      help: "Nothing else on the page is touched by it. With its usual settings the figure will work again.",
      again: "Begin again with the usual settings",
    },
    part: {
      title: "A part of this figure cannot be shown.",
      cause: (message) => `The program says: ${message}`,
      help: "The run has stopped. Change a setting, or press Reset, to go on.",
    },
    unknownFigure: (name, known) =>
      `There is no figure “${name}”. The attribute “figure” can be: ${known.join(", ")}.`,
  },
};

/** What the settings are called, what they mean, and what their choices are called. */
export const settings = {
  preset: {
    label: "Example",
    help: "Which data and which values to start from.",
    options: {
      worked: "by hand",
      seed: "from a seed",
      post: "the post’s ten samples",
      many: "many samples",
      few: "few samples",
      line: "a line",
      classes: "two classes",
      "close-classes": "two close classes",
    },
  },
  loss: {
    label: "Loss",
    help: "Half the mean squared error gives the gradient (1/k) Σ error · x; the whole gives twice that.",
    options: { "half-mse": "½ · MSE", mse: "MSE" },
  },
  batchSize: { label: "Batch size k", help: "How many samples one update looks at." },
  learningRate: {
    label: "Learning rate",
    help: "How far a step goes for a gradient of 1.",
  },
  samples: { label: "Samples n", help: "How many samples to draw." },
  order: {
    label: "Order",
    help: "How an epoch goes through the samples.",
    options: {
      sequential: "as they stand",
      "shuffle-once": "shuffled once",
      "shuffle-each-epoch": "shuffled every epoch",
      "with-replacement": "drawn with replacement",
    },
  },
  dropLast: {
    label: "Drop the last, short batch",
    help: "If k does not divide n: the samples left over are skipped, instead of being a shorter batch.",
  },
  seed: { label: "Seed", help: "Starts the random numbers, as numpy.random.seed does." },
  noise: { label: "Noise", help: "Standard deviation of the noise on y." },
  dataOrder: {
    label: "Data",
    help: "In which order the samples stand.",
    options: { "as-drawn": "as drawn", sorted: "sorted by y" },
  },
  model: {
    label: "Model",
    help: "Linear: a line, with ½ · MSE. Logistic: two classes in the plane, with cross-entropy.",
    options: { linear: "linear", logistic: "logistic" },
  },
  center: { label: "Distance of the classes", help: "Their centres lie at ±(c, c)." },
  totalEpochs: { label: "Epochs in all", help: "How long each run is." },
  seeds: { label: "Seeds", help: "How many seeds to compare the orders over." },
  unit: {
    label: "Step by",
    options: { sample: "sample", line: "line", beat: "beat", update: "update", epoch: "epoch" },
  },
  pace: {
    label: "Pace",
    options: {
      slow: "slow, every 3 s",
      steady: "steady, every 1.2 s",
      fast: "fast, every 0.4 s",
      rapid: "rapid, 10 a second",
      racing: "racing, 20 a second",
    },
  },
  epochs: { label: "Epochs to play", help: "Play stops when this many more are complete." },
  replacement: {
    label: "A batch is drawn",
    help: "Without: an epoch uses each sample once. With: every draw is from all of them.",
    options: { without: "without replacement", with: "with replacement" },
  },
  parameter: {
    label: "Show",
    help: "Which of a gradient’s two numbers.",
    options: { w: "∂w, for the slope", b: "∂b, for the intercept" },
  },
  intercept: { label: "Intercept", help: "What y is on average where x is 0." },
  draws: {
    label: "Fresh batches",
    help: "How many of every size to draw for a precise measurement.",
  },
  target: {
    label: "Target loss",
    help: "Reached when the loss over all data stays below this for an epoch.",
  },
  axis: {
    label: "Loss against",
    help: "What the loss is drawn against.",
    options: { updates: "updates", samples: "samples seen", seconds: "measured seconds" },
  },
  seen: { label: "Samples seen" },
  update: { label: "Update" },
  beat: { label: "Beat" },
};

/** What is said of a run that diverges, in every figure. */
export const trouble = {
  growing: ({ rate, loss, startLoss }) =>
    `The run is diverging: with learning rate ${rate} the loss has grown from ${startLoss} to ${loss}.`,
  diverged: ({ rate }) =>
    `The run has diverged: with learning rate ${rate} the numbers became too large to hold. It ends here.`,
  wayBack: "Go back to see it happen, or use a smaller rate.",
  start: "Back to the start",
  smaller: ({ rate }) => `Use learning rate ${rate}`,
};

/** What is said of data that cannot be used. */
const limits = {
  characters: "that is more than 1\u202f000\u202f000 characters",
  samples: "there have to be 2 to 10\u202f000 lines with numbers",
  features: "there are at most 16 columns of x, and y",
  numbers: "there are at most 20\u202f000 numbers in all",
};

/** @type {Record<string, (problem: import("../settings.js").DataProblem) => string>} by the code of the engine's error */
const csvErrors = {
  "csv-quote": () => "a quote is not closed, or stands inside a cell",
  "csv-one-column": () => "a line needs at least 2 columns: x and, last, y",
  "csv-too-many-columns": () => "there are at most 1001 columns",
  "csv-column-count": ({ columns, expected }) =>
    `${columns} columns, but the first line has ${expected}`,
  "csv-missing": () => "a number is missing",
  "csv-not-a-number": ({ value }) => `${JSON.stringify(value)} is not a number`,
  "csv-empty": () => "there is no line with numbers",
};

/** @param {import("../settings.js").DataProblem} problem */
export function dataProblem(problem) {
  const { limit, code = "", line, column } = problem;
  const cause = limit
    ? limits[limit]
    : `line ${line}, column ${column}: ${csvErrors[code](problem)}`;
  return `These data cannot be used: ${cause}. The previous data stay in use.`;
}

/** What is said when a setting cannot be what was asked for. */

const aNumber = ({ min, max, isWhole }) =>
  `${isWhole ? "a whole number" : "a number"} from ${plain(min)} to ${plain(max)}`;
const quoted = (options) => options.map((option) => `“${option}”`).join(", ");

/** @type {Record<string, (notice: any) => string>} */
const allowed = {
  number: aNumber,
  whole: aNumber,
  range: aNumber,
  choice: ({ options }) => `one of ${quoted(options)}`,
  flag: () => "“true” or “false”",
  parameters: ({ count }) => `“usual”, or ${plain(count)} numbers, one for each parameter`,
  units: ({ most }) =>
    `one to three whole numbers from 1 to 32, such as 16 8, that make at most ${plain(most)} parameters with so many samples`,
};

export const notices = {
  title: "Not everything could be set as asked:",
  /**
   * @param {import("../settings.js").Notice} notice
   * @param {object} [named] what the figure calls its settings
   */
  changed(notice, named = settings) {
    const label = (name) => named[name]?.label ?? name;
    const { name, given, used, reason } = notice;
    if (reason === "unknown") return `There is no setting “${name}”; it is ignored.`;
    if (reason === "elsewhere") {
      return `The setting “${name}” is one of the figure “${notice.figure}”; here it is ignored.`;
    }
    if (reason === "inapplicable") {
      return `${label(name)} “${given}”: has no meaning in this example; it is ignored.`;
    }
    if (reason === "data") return dataProblem(/** @type {any} */ (notice));
    if (reason === "absent") {
      return `${label(name)} were too large for the link and are not in it. Paste them or open their file again.`;
    }
    const usual = typeof used === "number" ? plain(used) : used;
    return `${label(name)} “${given}”: has to be ${allowed[reason](notice)}; ${usual} is used.`;
  },
  /** Beside a field whose entry cannot be used. */
  field: (problem) => `Enter ${allowed[problem.reason](problem)}.`,
  dismiss: "Dismiss",
};

export const words = {
  language: "en",
  direction: "ltr",
  decimalMark: ".",
  controls,
  notices,
  settings,
};
