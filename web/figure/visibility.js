/** Tells when an element comes near the reader's sight, and when it leaves it: scrolled away, or its tab hidden. */

/** Less than a screen away: time enough for a figure to begin before it is seen. */
const NEAR = { rootMargin: "75% 0px" };

/**
 * In a frame at once: it cannot know how near it is, and tells its host its height when it has begun.
 * @returns {() => void} stops watching
 */
export function whenNear(element, tell) {
  if (window.parent !== window) {
    tell();
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    if (!isInSight(entries)) return;
    observer.disconnect();
    tell();
  }, NEAR);
  observer.observe(element);
  return () => observer.disconnect();
}

/** @returns {() => void} stops watching */
export function whenOutOfSight(element, tell) {
  let seen = false;
  const observer = new IntersectionObserver((entries) => {
    const isSeen = isInSight(entries);
    // Who starts a figure that was never in sight means it.
    if (seen && !isSeen) tell();
    seen = isSeen;
  });
  const hidden = () => document.hidden && tell();
  observer.observe(element);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", hidden);
  };
}

/** A busy page is told of several frames at once: the last is how things are. */
function isInSight(entries) {
  return entries.at(-1).isIntersecting;
}
