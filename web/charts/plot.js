/** `<canvas ${plot(description)}>`: the chart as a part of a lit template. */

import { noChange } from "lit-html";
import { AsyncDirective, directive } from "lit-html/async-directive.js";
import { drawChart } from "./chart.js";
import { drawNever, drawNow, drawSoon } from "./frames.js";
import { decimalMark, withDecimalMark } from "./numbers.js";

/** The plot that a canvas of the page shows now with what decimal mark, and the chart that shows it. */
/** @type {WeakMap<object, {plot: import("./chart.js").Plot, mark: string}>} */
const shownOn = new WeakMap();
/** @type {WeakMap<object, ReturnType<typeof drawChart>>} */
const chartOn = new WeakMap();

/** Those whose canvas has no size now: it is not laid out. @type {Set<PlotDirective>} */
const unmeasured = new Set();

class PlotDirective extends AsyncDirective {
  /** @type {any} */
  #canvas;
  #plot;
  /** Charts are drawn later than the texts round them are made. */
  #mark = "";
  #scheme;
  #isStyled = true;
  /** @type {ReturnType<typeof drawChart> | null} */
  #chart = null;
  #size;
  /** Pixels of the screen, which may be another one later, to a pixel of its canvas. */
  #ratio = devicePixelRatio;
  // Says when the canvas has a size for the first time, which is when it can be drawn, and later when
  // the size changes or is lost.
  #observer = new ResizeObserver(([{ contentRect }]) => this.#fit(contentRect));

  /**
   * @param {any} part
   * @param {any[]} inputs
   */
  update({ element }, [plot, scheme]) {
    const isSame =
      plot === this.#plot && decimalMark() === this.#mark && this.#ratio === devicePixelRatio;
    if (isSame && scheme === this.#scheme) return noChange;
    this.#plot = plot;
    this.#mark = decimalMark();
    shownOn.set(element, { plot, mark: this.#mark });
    if (scheme !== this.#scheme) this.#isStyled = false;
    this.#scheme = scheme;
    // Text on a canvas asks for styles, and the page is still being changed: draw when it is done.
    drawSoon(this.#draw);
    if (this.#canvas !== element) {
      this.#canvas = element;
      unmeasured.add(this);
      this.#observer.observe(element.parentElement ?? element);
    }
    return noChange;
  }

  render(_plot, _scheme) {
    return noChange;
  }

  disconnected() {
    unmeasured.delete(this);
    drawNever(this.#make);
    drawNever(this.#draw);
    this.#observer.disconnect();
    this.#chart?.destroy();
    this.#chart = null;
  }

  reconnected() {
    this.#observer.observe(this.#canvas.parentElement);
  }

  #draw = () =>
    this.#attempt(() => {
      // Without a size there is no style to read; #fit() draws when there is one.
      if (!this.#chart || unmeasured.has(this)) return;
      if (this.#ratio !== devicePixelRatio) this.#resize();
      if (!this.#isStyled) this.#chart.restyle();
      this.#isStyled = true;
      this.#chart.draw(this.#plot);
      this.#showArea(this.#chart.area());
    });

  /** For what lies over the canvas. */
  #showArea({ left, right, top, bottom }) {
    const { style } = this.#canvas.parentElement;
    const area = { left, top, width: right - left, height: bottom - top };
    for (const [name, value] of Object.entries(area)) {
      style.setProperty(`--area-${name}`, `${value}px`);
    }
  }

  /** The first time takes long: one frame to make it, one to draw it. */
  #make = () =>
    this.#attempt(() => {
      const chart = drawChart(this.#canvas, this.#plot);
      this.#chart = chart;
      chartOn.set(this.#canvas, chart);
      this.#resize();
      this.#isStyled = true;
      drawSoon(this.#draw);
    });

  #resize() {
    this.#ratio = devicePixelRatio;
    this.#chart?.resize(this.#size.width, this.#size.height);
  }

  /** What cannot be drawn is the figure's affair: other charts are drawn in the same frame. */
  #attempt(draw) {
    try {
      withDecimalMark(this.#mark, draw);
    } catch (error) {
      this.#canvas.dispatchEvent(new CustomEvent("chart-error", { bubbles: true, detail: error }));
    }
  }

  /** Does not wait until the browser says how large the canvas is. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.#canvas.parentElement;
    this.#fit({ width, height });
  }

  #fit({ width, height }) {
    if (!width || !height) {
      unmeasured.add(this);
      return;
    }
    unmeasured.delete(this);
    this.#size = { width, height };
    if (this.#chart === null) {
      drawSoon(this.#make);
      return;
    }
    this.#resize();
    // A figure of another size may have type of another size.
    this.#isStyled = false;
    this.#draw();
  }
}

/** Draws what is new in all charts: paper waits neither for frames nor for sizes. */
export function drawAllNow() {
  for (const directive of unmeasured) directive.measure();
  drawNow();
}

/**
 * The same chart once more, as large and as sharp as a picture wants it.
 * @param {HTMLCanvasElement} canvas
 * @param {{width: number, height: number, pixelRatio: number, size: number}} look in px; `size` is the type’s
 * @returns {HTMLCanvasElement}
 */
export function redrawn(canvas, { width, height, pixelRatio, size }) {
  const copy = document.createElement("canvas");
  const { plot, mark } = /** @type {any} */ (shownOn.get(canvas));
  const inPicture = plot.inPicture ?? plot;
  const chart = drawChart(copy, inPicture, { themeOf: canvas, pixelRatio, size });
  chart.resize(width, height);
  withDecimalMark(mark, () => chart.draw(inPicture));
  return copy;
}

/** Whether a canvas of the page shows axes without anything in them. @param {HTMLCanvasElement} canvas */
export function isEmpty(canvas) {
  const { plot } = shownOn.get(canvas) ?? {};
  const { marks = [] } = plot?.inPicture ?? plot ?? {};
  return !marks.some(({ kind, values, faint }) =>
    kind === "line" ? !faint : values && values.length > 0,
  );
}

/**
 * Where on a canvas of the page the area between the axes is, in px; the whole canvas until it is drawn.
 * @param {HTMLCanvasElement} canvas
 * @returns {import("./chart.js").Area}
 */
export function areaOf(canvas) {
  const { clientWidth: right, clientHeight: bottom } = canvas;
  return chartOn.get(canvas)?.area() ?? { left: 0, top: 0, right, bottom };
}

/**
 * Where on a chart of the page a click was, in the units of its axes.
 * @param {MouseEvent} event
 * @returns {{x: number, y: number} | null} null outside the axes
 */
export function clickedAt({ currentTarget, offsetX, offsetY }) {
  const canvas = /** @type {HTMLCanvasElement & {currentCSSZoom?: number}} */ (currentTarget);
  // The `zoom` of a host’s style sheet is in the offset, and not in what the chart knows of its size.
  const { currentCSSZoom: zoom = 1 } = canvas;
  return chartOn.get(canvas)?.valueAt(offsetX / zoom, offsetY / zoom) ?? null;
}

/**
 * The colours are read anew when the scheme changes; the same description again is not drawn again.
 * @type {(plot: import("./chart.js").Plot, scheme: "light" | "dark") => unknown}
 */
export const plot = directive(PlotDirective);
