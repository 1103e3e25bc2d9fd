/** The keys of a figure. They act where the focus is in it, and everywhere while it is presented. */

/** @returns {{action: string, part?: number} | null} what a key asks for */
export function actionOf(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const target = event.composedPath()[0];
  if (takesKeys(target)) return null;
  const isControl = target instanceof Element && target.closest("button, a[href], summary");
  if (event.key === " ") return isControl ? null : { action: "playOrPause" };
  if (/^[1-9]$/.test(event.key)) return { action: "goToPart", part: Number(event.key) };
  const action = {
    ArrowRight: "step",
    ArrowLeft: "back",
    PageDown: "step",
    PageUp: "back",
    r: "reset",
    R: "reset",
    Escape: "leavePresent",
  }[event.key];
  return action ? { action } : null;
}

/** Fields, and boxes that scroll by keys. */
function takesKeys(target) {
  return target instanceof Element && target.closest("input, select, textarea, [tabindex='0']");
}
