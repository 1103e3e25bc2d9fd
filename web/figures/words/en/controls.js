/** The words of the frame round every figure. */

function timeLeft(seconds) {
  if (seconds === null) return "time left not known yet";
  if (seconds < 60) return `about ${Math.max(1, Math.ceil(seconds))} s left`;
  return `about ${Math.ceil(seconds / 60)} min left`;
}

export const controls = {
  step: "Step",
  back: "Back",
  play: "Play",
  pause: "Pause",
  reset: "Reset",
  run: "Run",
  settings: "Settings",
  more: "More settings",
  numbers: "Numbers",
  share: "Save and share",
  picture: "Save as picture",
  lastRows: ({ shown, all }) => `(the last ${shown} of ${all}; the CSV file has them all)`,
  table: "Save numbers (CSV)",
  program: "Save NumPy program (.py)",
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
    address: "Address of exactly this state",
    onThisMachine:
      "This page was opened from a file of this machine, which a phone cannot open. On a page that names " +
      "its public address, the code leads there.",
    tooLong: ({ length }) =>
      `The address has ${length} characters: too many for a code that a phone can read. Copy it instead.`,
  },
  copied: "Copied.",
  copyByHand: "Copying is not allowed here. Select the text and copy it:",
  saved: (file) => `Saved as ${file}.`,
  close: "Close",
  keys: [
    ["→", "step"],
    ["←", "back"],
    ["Space", "play, pause"],
    ["R", "reset"],
    ["F", "present, full screen"],
    ["?", "show the keys"],
  ],
  presentKeys: [
    ["A", "reveal the answer"],
    ["Q", "QR code"],
    ["Esc", "leave the presentation"],
  ],
  sequenceKeys: [
    ["Page ↓", "next figure"],
    ["Page ↑", "previous figure"],
  ],
  yes: "yes",
  no: "no",
  keysTitle: "Keys in this figure",
  restarted: "Settings changed; the run is back at its start.",
  measuring: {
    label: "Progress",
    cancel: "Cancel",
    goOn: "Go on",
    again: "Measure again",
    progress: ({ done, total, secondsLeft, running }) =>
      `${Math.floor((100 * done) / (total || 1))} % done${running ? `, ${timeLeft(secondsLeft)}` : "; cancelled"}`,
    finished: ({ finished, total }) => `${finished} of ${total} done`,
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
      "no-decompression":
        "This browser cannot decompress the trainer: it lacks DecompressionStream.",
      "out-of-memory": "There is not enough memory to start it.",
    },
    cause: (message) => `The browser says: ${message}`,
    help:
      "The figure calculates with WebAssembly and its SIMD instructions. Most browsers from 2023 on have both " +
      "(Firefox from 113, Safari from 16.4); some lock them in a private or high-security mode, and a page whose content security " +
      "policy names scripts has to allow 'wasm-unsafe-eval'. Allow it or try another browser, then reload " +
      "this page.",
    still:
      "What it shows with its usual settings, calculated by the same trainer when this page was built:",
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
    unknownFigure: (name, known) =>
      `There is no figure “${name}”. The attribute “figure” can be: ${known.join(", ")}.`,
  },
};
