/** `<canvas ${plot(description)}>`: the chart as a part of a lit template. */

import { noChange } from "lit-html";
import { AsyncDirective, directive } from "lit-html/async-directive.js";
import { drawChart } from "./chart.js";

/** The plot that a canvas of the page shows now. */
const shownOn = new WeakMap();

class PlotDirective extends AsyncDirective {
  #canvas;
  #plot;
  #chart = null;
  // Says when the canvas has a size for the first time, which is when it can be drawn, and later when
  // the size changes.
  #observer = new ResizeObserver(([{ contentRect }]) => this.#fit(contentRect));

  update({ element }, [plot]) {
    this.#plot = plot;
    shownOn.set(element, plot);
    if (this.#chart) this.#chart.draw(plot);
    if (this.#canvas !== element) {
      this.#canvas = element;
      this.#observer.observe(element.parentElement ?? element);
    }
    return noChange;
  }

  render() {
    return noChange;
  }

  disconnected() {
    this.#observer.disconnect();
    this.#chart?.destroy();
    this.#chart = null;
  }

  reconnected() {
    this.#observer.observe(this.#canvas.parentElement);
  }

  #fit({ width, height }) {
    if (!width || !height) return;
    this.#chart ??= drawChart(this.#canvas, this.#plot);
    this.#chart.resize(width, height);
  }
}

/**
 * The same chart once more, square and as sharp as a picture wants it.
 * @param {HTMLCanvasElement} canvas
 * @param {{size: number, pixelRatio: number}} look size in px
 * @returns {HTMLCanvasElement}
 */
export function redrawn(canvas, { size, pixelRatio }) {
  const copy = document.createElement("canvas");
  const chart = drawChart(copy, shownOn.get(canvas), { themeOf: canvas, pixelRatio });
  chart.resize(size, size);
  return copy;
}

/** @type {(plot: import("./chart.js").Plot) => unknown} */
export const plot = directive(PlotDirective);
