/** The keys of a figure. They act where the focus is in it, and everywhere while it is presented. */

const ACTIONS = {
  ArrowRight: "step",
  ArrowLeft: "back",
  PageDown: "step",
  PageUp: "back",
  r: "reset",
  f: "present",
  "?": "openKeys",
};

const ACTIONS_PRESENTED = {
  ...ACTIONS,
  f: "fullScreen",
  a: "reveal",
  q: "openCode",
  Escape: "leavePresent",
};

/** What a clicker sends goes through the figures, where there are several. */
const ACTIONS_IN_SEQUENCE = {
  ...ACTIONS_PRESENTED,
  PageDown: "nextFigure",
  PageUp: "previousFigure",
};

/**
 * @param {KeyboardEvent} event
 * @param {{isPresented: boolean, isSequence: boolean}} where
 * @returns {{action: string, part?: number} | null} what a key asks for
 */
export function actionOf(event, { isPresented, isSequence }) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.composedPath()[0];
  if (takesKeys(target)) return null;
  const isControl = target instanceof Element && target.closest("button, a[href], summary");
  if (event.key === " ") return isControl ? null : { action: "playOrPause" };
  if (/^[1-9]$/.test(event.key)) return { action: "goToPart", part: Number(event.key) };
  const presented = isSequence ? ACTIONS_IN_SEQUENCE : ACTIONS_PRESENTED;
  const actions = isPresented ? presented : ACTIONS;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(actions, key) ? { action: actions[key] } : null;
}

/** Fields, boxes that scroll by keys, and what has opened in front of the figure. */
function takesKeys(target) {
  return (
    target instanceof Element && target.closest("input, select, textarea, [tabindex='0'], dialog")
  );
}
