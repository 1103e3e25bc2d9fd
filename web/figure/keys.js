/** The keys of a figure. They act while the focus is in it, and everywhere while it is presented. */

const ACTIONS = {
  ArrowRight: "step",
  ArrowLeft: "back",
  r: "reset",
  f: "present",
  "?": "openKeys",
};

/** Page Down and Page Up scroll a page; of a presentation they are the keys of a clicker. */
const CLICKER = { PageDown: "onward", PageUp: "backward" };
const ACTIONS_PRESENTED = {
  ...ACTIONS,
  ...CLICKER,
  f: "fullScreen",
  a: "reveal",
  n: "nextFigure",
  p: "previousFigure",
  q: "openCode",
  Escape: "leavePresent",
};

/**
 * @param {KeyboardEvent} event
 * @param {boolean} isPresented
 * @returns {{action: string, number?: number} | null} what the key stands for
 */
export function actionOf(event, isPresented) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.composedPath()[0];
  const isClicker = isPresented && Object.hasOwn(CLICKER, event.key);
  if (isClicker ? pages(target) : usesKeys(target)) return null;
  const isControl = target instanceof Element && target.closest("button, a[href], summary");
  if (event.key === " ") return isControl ? null : { action: "playOrPause" };
  if (/^[1-9]$/.test(event.key)) return { action: "goToStep", number: Number(event.key) };
  const actions = isPresented ? ACTIONS_PRESENTED : ACTIONS;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(actions, key) ? { action: actions[key] } : null;
}

/** Where the keys of a clicker have another meaning; a field that was typed into does not take them away. */
function pages(target) {
  return (
    target instanceof Element &&
    target.closest("input[type='range'], [role='slider'], textarea, dialog")
  );
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
  const others = sequence.count > 1 ? sequenceKeys : [];
  return [...clickerKeys, ...keys, ...figureWords.keys, ...presentKeys, ...others];
}
