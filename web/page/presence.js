/** Tells when an element leaves the reader's sight: scrolled away, or its tab hidden. */

/** @returns {() => void} stops watching */
export function whenOutOfSight(element, tell) {
  let seen = false;
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    // Who starts a figure that was never in sight means it.
    if (seen && !isIntersecting) tell();
    seen = isIntersecting;
  });
  const hidden = () => document.hidden && tell();
  observer.observe(element);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", hidden);
  };
}
