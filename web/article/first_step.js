// The first screen's small demonstration: a figure “update” that nobody sees makes the updates, and the page shows what
// it found. It uses only the element's public contract.
(() => {
  if ("embed" in document.documentElement.dataset || !document.querySelector("#first-step")) return;

  const START = { preset: "seed", unit: "update", batchSize: 2, update: 1, beat: 6 };
  const SIZE = 200;
  const figure = /** @type {any} */ (document.createElement("mini-batch"));
  /** The longest move so far fits into the picture; later moves are drawn to the same scale. */
  let longest = 0;
  begin();

  function begin() {
    const host = document.createElement("div");
    host.hidden = true;
    const root = host.attachShadow({ mode: "closed" });
    for (const name of ["ready", "change", "result", "error"]) {
      root.addEventListener(`mini-batch-${name}`, (event) => {
        // To the rest of the page this is no figure.
        event.stopPropagation();
        draw();
      });
    }
    figure.setAttribute("figure", "update");
    root.append(figure);
    document.body.append(host);
    figure.settings = START;
    document.addEventListener("input", ({ target }) => {
      if (target === slider()) figure.settings = { ...START, batchSize: slider().valueAsNumber };
    });
    document.addEventListener("click", act);
    new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["lang"] });
    // Nobody sees it, so that it begins only when it is asked for.
    figure.ready;
  }

  /** @returns {HTMLInputElement} */
  function slider() {
    return /** @type {HTMLInputElement} */ (document.querySelector("#first-step-size"));
  }

  /** @param {MouseEvent} event */
  function act({ target }) {
    const button = /** @type {Element} */ (target).closest("#first-step button");
    if (!button) return;
    const { batchSize } = figure.settings;
    const isNext = /** @type {HTMLElement} */ (button).dataset.act === "next";
    if (isNext) figure.step();
    else figure.settings = { ...START, batchSize };
  }

  function draw() {
    const { batchSize, learningRate } = figure.settings;
    const { results } = figure;
    if (!results?.gradient) return;
    /** The update's own move, and the one that each gradient asks for. */
    const moveAlong = (/** @type {number[]} */ gradient) =>
      gradient.map((part) => -learningRate * part);
    const batch = moveAlong(results.gradient);
    const full = moveAlong(results.fullGradient);
    const samples = results.samples.map(({ dw, db }) => moveAlong([dw, db]));
    const format = (
      /** @type {number} */ value,
      /** @type {"auto" | "exceptZero"} */ signDisplay,
    ) =>
      value
        .toLocaleString(document.documentElement.lang, {
          minimumFractionDigits: 3,
          maximumFractionDigits: 3,
          signDisplay,
        })
        .replace("-", "−");
    // What rounds to zero has no sign.
    const signed = (/** @type {number} */ value) => format(value, "exceptZero");
    const texts = {
      // The last batch of an epoch may be shorter.
      size: samples.length,
      "batch-w": signed(batch[0]),
      "batch-b": signed(batch[1]),
      "full-w": signed(full[0]),
      "full-b": signed(full[1]),
      update: results.update,
      loss: format(results.loss, "auto"),
    };
    const section = /** @type {HTMLElement} */ (document.querySelector("#first-step"));
    for (const [name, text] of Object.entries(texts)) {
      const place = section.querySelector(`[data-value=${name}]`);
      if (place) place.textContent = String(text);
    }
    slider().value = batchSize;
    /** @type {HTMLOutputElement} */ (section.querySelector("output")).value = batchSize;
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
