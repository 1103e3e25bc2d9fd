/** Reports when an element comes near the reader's sight, and when it leaves it: scrolled away, or its tab hidden. */

/** Less than a screen away: time enough for a figure to start before it is seen. */
const NEAR = { rootMargin: "75% 0px" };

/**
 * Calls back once. In a frame at once: it cannot know how near it is, and its host learns its height when it has
 * started.
 * @param {Element} element
 * @param {() => void} callback
 * @param {AbortSignal} signal
 */
export function whenNear(element, callback, signal) {
  if (window.parent !== window) return callback();
  const observer = new IntersectionObserver((entries) => {
    if (!isInSight(entries)) return;
    observer.disconnect();
    callback();
  }, NEAR);
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * @param {Element} element
 * @param {() => void} left it was in sight and no longer is
 * @param {AbortSignal} signal
 * @param {() => void} [returned] it is in sight again
 */
export function whenOutOfSight(element, left, signal, returned = () => {}) {
  let isSeen = false;
  const observer = new IntersectionObserver((entries) => {
    const wasSeen = isSeen;
    isSeen = isInSight(entries);
    // Whoever starts a figure that was never in sight means it.
    if (wasSeen && !isSeen) left();
    if (!wasSeen && isSeen) returned();
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
  const hiddenOrShown = () => {
    if (document.hidden) left();
    else if (isSeen) returned();
  };
  document.addEventListener("visibilitychange", hiddenOrShown, { signal });
}

/** A busy page gets records of several frames at once: the last one is how things are. */
function isInSight(entries) {
  return entries.at(-1).isIntersecting;
}
