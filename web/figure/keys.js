/** The keys of a figure. They act while the focus is in it, and everywhere while it is presented. */

const ACTIONS = {
  ArrowRight: "step",
  ArrowLeft: "back",
  r: "reset",
  f: "present",
  "?": "openKeys",
};

/** Page Down and Page Up scroll a page; of a presentation they are the keys of a clicker. */
const ACTIONS_PRESENTED = {
  ...ACTIONS,
  PageDown: "step",
  PageUp: "back",
  f: "fullScreen",
  a: "reveal",
  q: "openCode",
  Escape: "leavePresent",
};

/** A clicker leads from figure to figure, where there are several. */
const ACTIONS_IN_SEQUENCE = {
  ...ACTIONS_PRESENTED,
  PageDown: "nextFigure",
  PageUp: "previousFigure",
};

/**
 * @param {KeyboardEvent} event
 * @param {{isPresented: boolean, isSequence: boolean}} mode
 * @returns {{action: string, number?: number} | null} what the key stands for
 */
export function actionOf(event, { isPresented, isSequence }) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.composedPath()[0];
  if (usesKeys(target)) return null;
  const isControl = target instanceof Element && target.closest("button, a[href], summary");
  if (event.key === " ") return isControl ? null : { action: "playOrPause" };
  if (/^[1-9]$/.test(event.key)) return { action: "goToStep", number: Number(event.key) };
  const presented = isSequence ? ACTIONS_IN_SEQUENCE : ACTIONS_PRESENTED;
  const actions = isPresented ? presented : ACTIONS;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(actions, key) ? { action: actions[key] } : null;
}

/** Fields, boxes that scroll by keys, and dialogs. */
function usesKeys(target) {
  return (
    target instanceof Element && target.closest("input, select, textarea, [tabindex='0'], dialog")
  );
}

/**
 * The keys that work where the figure is shown now, each with what it does.
 * @param {any} viewModel as for the frame
 * @returns {[key: string, does: string][]}
 */
export function keysFor({ words, figureWords, present, sequence }) {
  const { keys, pageKeys, presentKeys, clickerKeys, sequenceKeys } = words.controls;
  if (!present) return [...keys, ...figureWords.keys, ...pageKeys];
  const clicker = sequence.count > 1 ? sequenceKeys : clickerKeys;
  return [...keys, ...figureWords.keys, ...presentKeys, ...clicker];
}
