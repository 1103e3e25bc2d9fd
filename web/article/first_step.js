// The first screen's small demonstration: a run of the engine that the figures share, and the moves that it makes.
(() => {
  if ("embed" in document.documentElement.dataset || !document.querySelector("#first-step")) return;

  /** The post's program, with any batch size. */
  const RUN = { data: { name: "salary", samples: 10 }, seed: 42, learningRate: 0.1 };
  const DECIMALS = 3;
  const SIZE = 200;
  /** The longest move so far fits into the picture; later moves are drawn to the same scale. */
  let longest = 0;
  begin();

  async function begin() {
    /** @type {any} */
    const figures = await customElements.whenDefined("mini-batch");
    let engine;
    try {
      engine = await figures.loadEngine();
    } catch {
      // Each figure says why.
      return;
    }
    let batchSize = slider().valueAsNumber;
    let trainer = start();
    let update = trainer.step();
    drawNow();

    document.addEventListener("input", ({ target }) => {
      if (target !== slider()) return;
      batchSize = slider().valueAsNumber;
      restart();
    });
    document.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("#first-step button");
      if (button instanceof HTMLElement) (button.dataset.act === "next" ? next : restart)();
    });
    // The text in another language comes with controls of its own.
    const language = { attributeFilter: ["lang"] };
    new MutationObserver(drawNow).observe(document.documentElement, language);

    function start() {
      return engine.createTrainer({ ...RUN, batchSize });
    }
    function restart() {
      trainer.delete();
      trainer = start();
      next();
    }
    function next() {
      update = trainer.step();
      drawNow();
    }
    function drawNow() {
      figures.writeNumbers(document.documentElement.lang, (numbers) =>
        draw(update, batchSize, numbers),
      );
    }
  }

  /** @returns {HTMLInputElement} */
  function slider() {
    return /** @type {HTMLInputElement} */ (document.querySelector("#first-step-size"));
  }

  /**
   * @param {import("../engine/engine.js").Update} found
   * @param {number} batchSize
   * @param {typeof import("../charts/numbers.js")} numbers
   */
  function draw(found, batchSize, { fixed, signed }) {
    const { gradient, fullGradient, sampleGradients, indices, update, loss } = found;
    /** The update's own move, and the one that each gradient asks for. */
    const moveAlong = (/** @type {Float64Array} */ along) =>
      Array.from(along, (part) => -RUN.learningRate * part);
    const batch = moveAlong(gradient);
    const full = moveAlong(fullGradient);
    const samples = Array.from(indices, (_, i) =>
      moveAlong(sampleGradients.subarray(2 * i, 2 * i + 2)),
    );
    const texts = {
      // The last batch of an epoch may be shorter.
      size: indices.length,
      "batch-w": signed(batch[0], DECIMALS),
      "batch-b": signed(batch[1], DECIMALS),
      "full-w": signed(full[0], DECIMALS),
      "full-b": signed(full[1], DECIMALS),
      update: update + 1,
      loss: fixed(loss, DECIMALS),
    };
    const section = /** @type {HTMLElement} */ (document.querySelector("#first-step"));
    for (const [name, text] of Object.entries(texts)) {
      const place = section.querySelector(`[data-value=${name}]`);
      if (place) place.textContent = String(text);
    }
    const size = String(batchSize);
    slider().value = size;
    /** @type {HTMLOutputElement} */ (section.querySelector("output")).value = size;
    for (const control of section.querySelectorAll("input, button")) {
      control.toggleAttribute("disabled", false);
    }
    section.querySelector(".picture")?.replaceChildren(picture(samples, batch, full));
  }

  /**
   * Arrows from one point: thin ones for the samples, a bold one for their average, a dashed one for all data.
   * @param {number[][]} samples
   * @param {number[]} batch
   * @param {number[]} full
   */
  function picture(samples, batch, full) {
    const lengths = [...samples, batch, full].map(([w, b]) => Math.max(Math.abs(w), Math.abs(b)));
    longest = Math.max(longest, ...lengths);
    const svg = element("svg", {
      viewBox: `${-SIZE} ${-SIZE / 2} ${2 * SIZE} ${SIZE}`,
      "aria-hidden": "true",
    });
    const scale = (0.46 * SIZE) / longest;
    const arrow = (/** @type {number[]} */ [w, b], /** @type {string} */ kind) => {
      const [x, y] = [2 * w * scale, -b * scale];
      const length = Math.hypot(x, y) || 1;
      const [ux, uy] = [x / length, y / length];
      const head = Math.min(9, length / 2);
      const wing = (/** @type {number} */ side) =>
        `${x - head * (ux + side * uy * 0.6)} ${y - head * (uy - side * ux * 0.6)}`;
      svg.append(
        element("path", { class: kind, d: `M0 0L${x} ${y}M${wing(1)}L${x} ${y}L${wing(-1)}` }),
      );
    };
    svg.append(
      element("path", { class: "axes", d: `M${-SIZE} 0H${SIZE}M0 ${-SIZE / 2}V${SIZE / 2}` }),
    );
    for (const sample of samples) arrow(sample, "sample");
    arrow(batch, "batch");
    arrow(full, "full");
    for (const [name, x, y] of [
      ["w", SIZE - 14, -6],
      ["b", 8, -SIZE / 2 + 14],
    ]) {
      const label = element("text", { x: String(x), y: String(y) });
      label.textContent = String(name);
      svg.append(label);
    }
    return svg;
  }

  /** @param {string} name @param {Record<string, string>} attributes */
  function element(name, attributes) {
    const created = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
    return created;
  }
})();
