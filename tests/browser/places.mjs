// What sticks out of a figure, what is too small for a finger, and where its parts are. But for placesNow(), these run in
// the page.

/** The parts of a figure that must not move. */
export const usualBlocks = ".view > *, .figure > *";

/** By how much the page, and the figure's inside, are wider than there is room. */
export function overflow() {
  const inner = document.querySelector("mini-batch").shadowRoot.querySelector(".figure");
  const { scrollWidth, clientWidth } = document.documentElement;
  return [scrollWidth - clientWidth, inner.scrollWidth - inner.clientWidth];
}

export function smallTargets() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const targets = root.querySelectorAll("button, select, input, summary");
  return (
    Array.from(targets)
      .map((target) => target.closest("label") ?? target)
      // A button for keyboards is not there for fingers, nor is what is not shown yet.
      .filter((target) => target.checkVisibility())
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => target.outerHTML.slice(0, 90))
  );
}

/** Where these blocks are now. */
export const placesNow = async (page) =>
  (await page.evaluate(placesInSteps, { blocks: usualBlocks, steps: 1 }))[0];

/** Says at this many steps where these blocks are, relative to the figure, and how high; it begins with the present one. */
export async function placesInSteps({ blocks, steps }) {
  const figure = document.querySelector("mini-batch");
  const root = figure.shadowRoot;
  const places = [];
  for (let step = 0; step < steps; step++) {
    if (step > 0) figure.step();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const origin = root.querySelector(".figure").getBoundingClientRect().top;
    places.push(
      Array.from(root.querySelectorAll(blocks))
        .map((block) => block.getBoundingClientRect())
        .map(({ top, height }) => `${Math.round(top - origin)}+${Math.round(height)}`)
        .join(" "),
    );
  }
  return places;
}
