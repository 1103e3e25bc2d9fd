// One path through a figure: two steps, one back, to its start again, and on to a place or to the end of
// playing. It is the same in a page, where the figure is an element, and in Node, where it is its controller.

/**
 * What each figure is set to: small, so that it is there soon. `goal`: the place it is sent to; without it,
 * it plays to its end.
 * @type {Record<string, {settings?: object, goal?: object}>}
 */
export const PATHS = {
  update: { settings: { preset: "seed", unit: "update", pace: "racing", epochs: 1 } },
  program: { settings: { unit: "update", pace: "racing" } },
  "batch-size": { settings: { pace: "racing", epochs: 5 } },
  noise: { settings: { preset: "post", pace: "racing", epochs: 1 } },
  shuffle: { settings: { preset: "classes", totalEpochs: 3, unit: "epoch", pace: "racing" } },
  cost: { settings: { samples: 256, batchSize: 16, hidden: 8, repeats: 3 }, goal: { done: 4 } },
  minima: { settings: { seeds: 1, updates: 200, balls: 20 } },
  sharpness: { settings: { seeds: 1, updates: 200 } },
  generalization: { settings: { seeds: 1, updates: 200 } },
  "learning-rate": { settings: { totalEpochs: 1 }, goal: { done: 40 } },
  optimizers: { settings: { pace: "racing" }, goal: { update: 40 } },
  sandbox: { settings: { pace: "racing" }, goal: { update: 20 } },
};

/**
 * Walks it. It is also sent to pages as text, so everything it needs is inside.
 * @param {any} figure `settings`, `results`, `step()`, `back()`, `reset()`, `play()`, and
 *   `nextChange()`, a promise
 * @returns {Promise<object>} the results at each place
 */
export async function walk(figure, { settings = {}, goal = undefined }) {
  const copy = () => JSON.parse(JSON.stringify(figure.results));
  const after = async (move) => {
    const changed = figure.nextChange();
    move();
    await changed;
    return copy();
  };
  figure.settings = settings;
  // What theory says of the map's eleven columns is worked out by and by.
  while (!figure.results || figure.results.stabilityLimits?.length < 11) {
    await new Promise((done) => setTimeout(done));
  }
  const seen = { start: copy() };
  seen.first = await after(() => figure.step());
  seen.second = await after(() => figure.step());
  seen.back = await after(() => figure.back());
  seen.reset = await after(() => figure.reset());
  if (goal) {
    seen.end = await after(() => {
      figure.settings = goal;
    });
    // What takes longer tells when it is sent off, and when it is there.
    while (Object.keys(goal).some((name) => figure.settings[name] < goal[name])) {
      await figure.nextChange();
      seen.end = copy();
    }
  } else {
    const { ended } = await figure.play();
    seen.end = { ...copy(), ended };
  }
  return seen;
}

/** The page's part: finds the figure, walks, and looks whether its charts are drawn. Also sent as text. */
export async function walkInPage(name, path, walkFigure) {
  const all = Array.from(document.querySelectorAll("mini-batch"));
  /** @type {any} */
  const element = all.find((one) => one.getAttribute("figure") === name);
  if (!element) throw new Error(`there is no figure ${name} on the page`);
  element.scrollIntoView();
  await element.ready;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  element.nextChange = () =>
    new Promise((done) => element.addEventListener("mini-batch-change", done, { once: true }));
  const seen = await walkFigure(element, path);
  for (const folded of element.shadowRoot.querySelectorAll(".view details")) folded.open = true;
  const canvases = Array.from(element.shadowRoot.querySelectorAll("canvas"));
  const isDrawn = (canvas) => {
    const { width, height } = canvas;
    if (width === 0 || height === 0) return false;
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    return data.some((value) => value > 0);
  };
  // Charts are made and drawn one after the other, each in frames of its own.
  for (let i = 0; i < 4 * canvases.length; i++) await frame();
  return {
    seen,
    charts: canvases.length,
    drawn: canvases.filter(isDrawn).length,
    failed: element.shadowRoot.querySelector(".failure")?.textContent ?? null,
  };
}

/** Names of the page's figures. Sent as text. */
export async function figuresOnPage() {
  const all = Array.from(document.querySelectorAll("mini-batch"));
  return all.map((element) => element.getAttribute("figure"));
}

/** Has a question of the quiz answered by measuring, and hands back what was found. Sent as text. */
export async function revealInPage(name) {
  /** @type {any} */
  const quiz = document.querySelector("mini-batch-quiz");
  quiz.scrollIntoView();
  const section = quiz.shadowRoot.getElementById(name);
  section.querySelector("button:not(.primary)").click();
  const result = () => quiz.results.find(({ question }) => question === name);
  while (!result().revealed) await new Promise((done) => setTimeout(done, 50));
  return JSON.parse(JSON.stringify(result().measured));
}
