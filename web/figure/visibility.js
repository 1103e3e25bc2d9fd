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
 * @param {() => void} callback
 * @param {AbortSignal} signal
 */
export function whenOutOfSight(element, callback, signal) {
  let wasInSight = false;
  const observer = new IntersectionObserver((entries) => {
    const isNowInSight = isInSight(entries);
    // Whoever starts a figure that was never in sight means it.
    if (wasInSight && !isNowInSight) callback();
    wasInSight = isNowInSight;
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
  document.addEventListener("visibilitychange", () => document.hidden && callback(), { signal });
}

/** A busy page gets records of several frames at once: the last one is how things are. */
function isInSight(entries) {
  return entries.at(-1).isIntersecting;
}
