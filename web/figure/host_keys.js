/**
 * What a reader types into a figure, and the keys that the figure uses, are no host's affair. A host would take them
 * for its own shortcuts: to it, whatever has the focus in here is the element, and no field.
 *
 * The window hears a key first. It hands a copy to the figure; a key that is used goes no further, so that no listener
 * of the host hears it, but for one on the window that was added before and listens while the event comes down.
 */

/**
 * @typedef {object} KeyListener
 * @property {ShadowRoot} root
 * @property {(event: KeyboardEvent) => void} here a key in the shadow tree; prevents the default of what it uses
 * @property {(event: KeyboardEvent) => void} elsewhere likewise, of a key that nothing else has used
 */

/** @type {Set<KeyListener>} */
const listeners = new Set();
/** The keys that are held down and were used. @type {Set<string>} */
const used = new Set();
/** Of each copy, whether a listener in here has used it. @type {WeakMap<Event, boolean>} */
const copies = new WeakMap();

const TYPES = /** @type {const} */ (["keydown", "keypress", "keyup"]);
for (const type of TYPES) addEventListener(type, hear, true);

/** @param {KeyListener} listener @param {AbortSignal} signal */
export function listenToKeys(listener, signal) {
  const { root, here } = listener;
  listeners.add(listener);
  signal.addEventListener("abort", () => listeners.delete(listener));
  root.addEventListener("keydown", (event) => here(/** @type {KeyboardEvent} */ (event)), {
    signal,
  });
  for (const type of TYPES) root.addEventListener(type, (event) => leave(event), { signal });
}

/** @param {KeyboardEvent} event on its way down, at the window */
function hear(event) {
  const path = event.composedPath();
  const all = [...listeners];
  const own = path.map((node) => all.find(({ root }) => root === node)).find(Boolean);
  const { defaultPrevented } = event;
  if (own && !defaultPrevented) {
    const copy = copyOf(event);
    copies.set(copy, false);
    path[0].dispatchEvent(copy);
    if (copies.get(copy)) event.preventDefault();
  }
  if (event.type === "keydown") {
    for (const one of all) if (one !== own) one.elsewhere(event);
  }
  const isUsedNow = !defaultPrevented && event.defaultPrevented;
  if (isUsed(event, isUsedNow || Boolean(own && isForTarget(event, path[0])))) {
    event.stopImmediatePropagation();
  }
}

/** At the root of the shadow tree. Only the event itself has a default, and only in a closed tree it comes here used. */
function leave(event) {
  if (copies.has(event)) {
    copies.set(event, event.defaultPrevented);
    event.preventDefault();
  } else if (isUsed(event, event.defaultPrevented || isForTarget(event, event.composedPath()[0]))) {
    event.stopPropagation();
  }
}

/** It does not leave the shadow tree. @param {KeyboardEvent} event */
function copyOf(event) {
  const { type, key, code, location, repeat, isComposing } = event;
  const { ctrlKey, shiftKey, altKey, metaKey } = event;
  const modifiers = { ctrlKey, shiftKey, altKey, metaKey };
  const kind = { bubbles: true, cancelable: true };
  return new KeyboardEvent(type, {
    key,
    code,
    location,
    repeat,
    isComposing,
    ...modifiers,
    ...kind,
  });
}

/** Who has used a key that goes down has its other events too, wherever the focus is by then. */
function isUsed({ type, code, key }, isUsedNow) {
  const name = code || key;
  const isKnown = type === "keydown" ? isUsedNow : used.has(name);
  if (isKnown && type !== "keyup") used.add(name);
  else used.delete(name);
  return isKnown;
}

/** What a field does not use even alone, and what it uses together with Control or Command. */
const NOT_TYPED = /^(Tab|Escape|F\d+)$/;
const EDITING = /^([acvxyz]|Arrow.*|Backspace|Delete|Home|End|Enter|Control|Meta|Alt.*|Shift)$/i;
const SCROLLING = /^( |Arrow.*|Page.*|Home|End)$/;

/**
 * Whether the browser does something with a key where the focus is.
 * @param {KeyboardEvent} event
 * @param {any} target
 */
function isForTarget(event, target) {
  const { key, ctrlKey, metaKey } = event;
  const isCommand = (ctrlKey || metaKey) && !event.getModifierState("AltGraph");
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog") && key === "Escape") return true;
  if (target.matches("input, select, textarea")) {
    return isCommand ? EDITING.test(key) : !NOT_TYPED.test(key);
  }
  if (target.closest("button, summary, a[href]")) return key === "Enter" || key === " ";
  return !isCommand && target.matches("[tabindex='0']") && SCROLLING.test(key);
}
