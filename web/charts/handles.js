/** Handles: places in a chart that a reader moves, with the pointer, by touch or with the arrow keys. */
import { html, nothing } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { decimalsAt, PIXEL, placeOf, valueAt } from "./axis_places.js";
import { drawSoon } from "./frames.js";
import { fixed } from "./numbers.js";
import { areaOf } from "./plot.js";

/** Parts of an axis that an arrow key moves by, alone and with Shift. */
const KEY_STEP = 2 * PIXEL;
const LARGE_KEY_STEP = 20 * PIXEL;

/** @type {Record<string, [x: number, y: number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/**
 * @typedef {{x: number, y: number}} Point
 *
 * @typedef {object} Handle
 * @property {string} name its class
 * @property {string} label what it is, for ears
 * @property {number} x NaN where it moves along the other axis and its place along this one says nothing
 * @property {number} y NaN likewise: it stands at the chart's foot
 * @property {"x" | "y"} [along] the only axis along which it moves
 * @property {number[]} [stops] along that axis, ascending: where alone it can stand
 * @property {boolean} [followsClick] a click on the chart moves it there, for those who cannot drag; of one handle only
 * @property {(point: Point) => void} moved called at most once in a frame, with values as round as the
 *   axes allow; the handle stays where it was moved to if it is shown there from then on
 */

/**
 * The handles of a chart, as a part of a template beside its canvas.
 * @param {Handle[]} handles
 * @param {import("./chart.js").Plot} plot
 */
export function handlesOn(handles, plot) {
  return handles.map((handle) => {
    const { name, label, along = "x" } = handle;
    const { min, max } = plot[along];
    return html`
      <button
        type="button"
        role="slider"
        class="handle ${name} ${handle.along ? `along-${along}` : ""} ${Number.isNaN(handle.y) ? "at-foot" : ""}"
        aria-label=${label}
        aria-orientation=${handle.along === "y" ? "vertical" : nothing}
        aria-valuemin=${min}
        aria-valuemax=${max}
        aria-valuenow=${handle[along]}
        aria-valuetext=${coordinates(handle, plot)}
        ${hold(handle, plot)}
      ></button>
    `;
  });
}

/** `w 0.50, b −0.10` */
function coordinates(handle, plot) {
  return ["x", "y"]
    .filter((name) => !Number.isNaN(handle[name]))
    .map((name) => coordinate(plot[name], handle[name]))
    .join(", ");
}

function coordinate(axis, value) {
  return `${axis.title} ${fixed(value, decimalsAt(axis, value))}`;
}

class HandleDirective extends Directive {
  /** @type {HTMLElement | null} */
  #element = null;
  /** @type {Handle} */
  #handle = /** @type {any} */ (null);
  #plot = /** @type {any} */ (null);
  /** Where it has been moved to; the figure does not know of it yet. @type {Point | null} */
  #untold = null;
  /** From the pointer to the middle of the handle, in px, while it is dragged. @type {Point | null} */
  #grip = null;

  /**
   * @param {any} part
   * @param {any[]} inputs
   */
  update({ element }, [handle, plot]) {
    this.#handle = handle;
    this.#plot = plot;
    if (!this.#element) this.#listen(element);
    if (!this.#untold) this.#showAt(handle);
    return this.render(handle, plot);
  }

  render(_handle, _plot) {
    return nothing;
  }

  #listen(element) {
    this.#element = element;
    element.addEventListener("pointerdown", this.#grasp);
    element.addEventListener("pointermove", this.#drag);
    // It comes after pointerup and pointercancel.
    element.addEventListener("lostpointercapture", this.#release);
    element.addEventListener("keydown", this.#press);
    // Its template is not in the chart yet.
    queueMicrotask(() => element.parentElement?.addEventListener("click", this.#follow));
  }

  #grasp = (event) => {
    if (event.button !== 0 || this.#grip) return;
    const nearest = nearestHandle(event);
    // Where two overlap, it is not always the upper one that is meant.
    if (nearest !== event.target) {
      nearest.dispatchEvent(new PointerEvent(event.type, event));
      return;
    }
    const { left, top, width, height } = event.target.getBoundingClientRect();
    this.#grip = { x: left + width / 2 - event.clientX, y: top + height / 2 - event.clientY };
    event.target.setPointerCapture(event.pointerId);
    event.target.classList.add("held");
  };

  #drag = ({ target, clientX, clientY }) => {
    if (!this.#grip) return;
    const canvas = target.parentElement.querySelector("canvas");
    this.#moveTo(this.#pointAt(canvas, clientX + this.#grip.x, clientY + this.#grip.y));
  };

  #follow = ({ target, clientX, clientY }) => {
    if (!this.#handle.followsClick || target.localName !== "canvas") return;
    this.#moveTo(this.#pointAt(target, clientX, clientY));
  };

  /** @returns {Point} where the axes of a chart have a place of the window */
  #pointAt(canvas, clientX, clientY) {
    const box = canvas.getBoundingClientRect();
    const { left, top, right, bottom } = areaOf(canvas);
    // A host may show the page, or a part of it, larger or smaller than it is laid out.
    const scale = canvas.clientWidth / box.width;
    const across = (clientX - box.left) * scale;
    const up = (clientY - box.top) * scale;
    return {
      x: valueAt(this.#plot.x, (across - left) / (right - left)),
      y: valueAt(this.#plot.y, (bottom - up) / (bottom - top)),
    };
  }

  #release = ({ target }) => {
    this.#grip = null;
    target.classList.remove("held");
    this.#tell();
    this.#showAt(this.#handle);
  };

  #press = (event) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const to = ctrlKey || altKey || metaKey ? null : this.#after(key, shiftKey);
    if (!to) return;
    event.preventDefault();
    this.#moveTo(to);
  };

  /** Where a key leads, if it leads anywhere. */
  #after(key, isLarge) {
    const { along } = this.#handle;
    const from = this.#untold ?? this.#handle;
    const { x, y } = this.#plot;
    if (along && key === "Home") return { ...from, [along]: valueAt(this.#plot[along], 0) };
    if (along && key === "End") return { ...from, [along]: valueAt(this.#plot[along], 1) };
    const arrow = ARROWS[key];
    if (!arrow) return null;
    const part = isLarge ? LARGE_KEY_STEP : KEY_STEP;
    // Along one axis, both pairs of keys move it, as they do any slider.
    const { stops } = this.#handle;
    if (along && stops) {
      const next = stops.indexOf(from[along]) + arrow[0] + arrow[1];
      return { ...from, [along]: stops[next] ?? from[along] };
    }
    const [right, up] = along ? [arrow[0] + arrow[1], arrow[0] + arrow[1]] : arrow;
    const next = (axis, value, steps) =>
      steps ? valueAt(axis, placeOf(axis, value) + steps * part, part) : value;
    return { x: next(x, from.x, right), y: next(y, from.y, up) };
  }

  /** @param {Point} point along one axis, the other coordinate does not count */
  #moveTo(point) {
    const { along, x, y, stops } = this.#handle;
    const to = along ? { x, y, [along]: this.#stopNear(point[along], stops) } : point;
    const from = this.#untold ?? this.#handle;
    if (to.x === from.x && to.y === from.y) return;
    this.#untold = to;
    this.#showAt(to);
    // In the same frame, what changes by it is drawn.
    drawSoon(this.#tell);
  }

  /** @param {number} value @param {number[]} [stops] */
  #stopNear(value, stops = [value]) {
    const axis = this.#plot[this.#handle.along ?? "x"];
    const distance = (stop) => Math.abs(placeOf(axis, stop) - placeOf(axis, value));
    return stops.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  }

  #tell = () => {
    const point = this.#untold;
    this.#untold = null;
    if (!point || !this.#element?.isConnected) return;
    this.#handle.moved(point);
    // The figure may have refused it.
    if (!this.#grip) this.#showAt(this.#handle);
  };

  /** Between the edges of the area that the axes enclose; where that is, the chart says. */
  #showAt({ x, y }) {
    const { style } = /** @type {HTMLElement} */ (this.#element);
    style.setProperty("--across", String(placeOf(this.#plot.x, x)));
    style.setProperty("--up", String(placeOf(this.#plot.y, y)));
  }
}

function nearestHandle({ target, clientX, clientY }) {
  const distance = (handle) => {
    const { left, top, width, height } = handle.getBoundingClientRect();
    return Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY);
  };
  const all = Array.from(target.parentElement.querySelectorAll(".handle"));
  return all.reduce((one, other) => (distance(other) < distance(one) ? other : one), target);
}

const hold = directive(HandleDirective);
