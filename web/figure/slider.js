/** A range input beside a number field: the same setting by hand. */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { plain } from "../charts/numbers.js";
import { rangeOf } from "./settings.js";

/** At most so many stops from end to end. */
const STOPS = 200;
/** Stops for each order of magnitude, so that powers of ten are among them. */
const STOPS_PER_DECADE = 30;
/** Significant digits of a value in between: a link holds short numbers. */
const DIGITS = 2;

/** @typedef {{count: number, valueAt: (stop: number) => number, stopOf: (value: number) => number}} Scale */

/**
 * @param {import("./settings.js").Setting} setting with `slider`
 * @param {any} viewModel
 * @param {import("./registry.js").Actions} act
 */
export function slider(setting, { settings, words }, act) {
  const { name } = setting;
  const value = settings[name];
  const scale = scaleOf(setting, settings);
  const milestones = setting.milestones?.(settings) ?? [];
  const list = `${name}-milestones`;
  return html`
    <input
      class="slider"
      type="range"
      min="0"
      max=${scale.count}
      step="1"
      .value=${live(String(scale.stopOf(value)))}
      aria-label=${words.settings[name].label}
      aria-valuetext=${plain(value)}
      list=${milestones.length > 0 ? list : nothing}
      @input=${({ target }) => oncePerFrame(target, () => act.set({ [name]: scale.valueAt(Number(target.value)) }))}
    />
    ${
      milestones.length > 0
        ? html`<datalist id=${list}>
            ${milestones.map((milestone) => html`<option value=${scale.stopOf(milestone)}></option>`)}
          </datalist>`
        : nothing
    }
  `;
}

/**
 * From the slider's stops to values, and back to the nearest stop.
 * @param {import("./settings.js").Setting} setting
 * @param {any} settings
 * @returns {Scale}
 */
export function scaleOf(setting, settings) {
  const { min, max } = { ...rangeOf(setting, settings), ...setting.within?.(settings) };
  if (setting.slider === "powers") return scaleOfValues(powersOfTwo(min, max));
  const isLog = setting.slider === "log";
  const [from, to] = isLog ? [Math.log10(min), Math.log10(max)] : [min, max];
  const isWhole = setting.kind === "integer";
  const count = isLog
    ? Math.max(1, Math.round((to - from) * STOPS_PER_DECADE))
    : isWhole
      ? Math.min(STOPS, max - min)
      : STOPS;
  return {
    count,
    valueAt(stop) {
      if (stop === 0) return min;
      if (stop === count) return max;
      const position = from + ((to - from) * stop) / count;
      const rounded = isLog ? Number((10 ** position).toPrecision(DIGITS)) : position;
      if (isWhole) return Math.round(rounded);
      return isLog ? rounded : Number(rounded.toPrecision(DIGITS + 1));
    },
    stopOf(value) {
      const position = isLog ? Math.log10(value) : value;
      const stop = Math.round(((position - from) / (to - from)) * count);
      return Math.min(Math.max(stop, 0), count);
    },
  };
}

/** @param {number[]} values rising @returns {Scale} */
function scaleOfValues(values) {
  const distance = (value, other) => Math.abs(Math.log(value / other));
  return {
    count: values.length - 1,
    valueAt: (stop) => values[stop],
    stopOf(value) {
      const distances = values.map((one) => distance(value, one));
      return distances.indexOf(Math.min(...distances));
    },
  };
}

/** From `min` to `max`, both included. */
function powersOfTwo(min, max) {
  const values = [min];
  for (let power = 1; power < max; power *= 2) if (power > min) values.push(power);
  if (max > min) values.push(max);
  return values;
}

/** What waits to be done at the next frame. @type {WeakMap<object, () => void>} */
const waiting = new WeakMap();

/** A pointer moves more often than a frame is drawn: only the last place counts. */
function oncePerFrame(target, act) {
  const isWaiting = waiting.has(target);
  waiting.set(target, act);
  if (isWaiting) return;
  requestAnimationFrame(() => {
    const last = waiting.get(target);
    waiting.delete(target);
    last?.();
  });
}
