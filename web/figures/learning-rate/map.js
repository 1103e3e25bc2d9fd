/** The map: one chart, and over it a grid of cells. The chosen one can be dragged, and moved by arrow keys. */
import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { plot } from "../../charts/plot.js";
import { LEAST_LEFT, mapPlot } from "./charts.js";
import { bestCells, cellAt, cellsOf, isNearKnown } from "./findings.js";
import { BATCH_SIZES, chosenPlace, RATES, rateText } from "./grid.js";
import { keepInView } from "./keep_in_view.js";
import { noiseMark } from "./noise_scale.js";
import { cellNumbers, noiseNumbers, percentText } from "./sentence.js";

/** By how many columns and rows a key moves the chosen cell. */
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-BATCH_SIZES.length, 0],
  End: [BATCH_SIZES.length, 0],
};

/** How the legend of a saved picture, which is text, shows the lines. */
const LINES = {
  limit: ["ink", "━"],
  diagonal: ["batch", "┅"],
  best: ["ink", "●"],
  noise: ["full", "━"],
};

/** Rows of the map from the top, where the largest rate is. */
const ROWS = RATES.map((_, i) => RATES.length - 1 - i);

export function map(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { title, alt, rates, sizes } = words.map;
  const { limits } = state;
  const cells = cellsOf(state);
  const chosen = chosenPlace(settings);
  const known = cells.filter(({ seeds }) => seeds > 0).length;
  const best = bestCells(cells, settings.seeds);
  const drawing = mapPlot(cells, limits, chosen, noiseMark(settings), best, words.map);
  return html`
    <div class="chart map">
      <p class="chart-title" id="map-title">${title}</p>
      <div class="map-scroll" ${keepInView(chosen.column)}>
        <div class="map-frame">
          <p class="map-axis map-rates-title" aria-hidden="true">${rates}</p>
          ${noiseLabel(settings, words)}
          <div class="map-rates" aria-hidden="true">
            ${ROWS.map((row) => html`<span>${rateText(RATES[row])}</span>`)}
          </div>
          <div class="map-plane">
            <canvas
              data-title=${title}
              role="img"
              aria-label=${alt({ known, all: cells.length })}
              ${plot(drawing, scheme)}
            ></canvas>
            <div
              role="grid"
              aria-labelledby="map-title"
              @keydown=${(event) => moveByKey(event, shown, act)}
              @click=${({ target }) => chooseCell(target, shown, act)}
              @pointerdown=${takeHold}
              @pointermove=${(event) => drag(event, shown, act)}
              @lostpointercapture=${() => runNear(shown, chosen, act)}
            >
              ${guard([words, cells, chosen, limits], () =>
                ROWS.map((row) => gridRow(row, cells, { chosen, words, limits })),
              )}
            </div>
          </div>
          <div class="map-sizes" aria-hidden="true">
            ${BATCH_SIZES.map((k) => html`<span>${k}</span>`)}
          </div>
          <p class="map-axis map-sizes-title" aria-hidden="true">${sizes}</p>
        </div>
      </div>
      <p class="map-legend">${legend(words).map((entry) => html`<span>${entry}</span> `)}</p>
    </div>
  `;
}

/** Above the line of the noise scale, and within the map. */
function noiseLabel(settings, { map: { noise } }) {
  const numbers = noiseNumbers(settings);
  if (!numbers) return nothing;
  const { median } = /** @type {{median: number}} */ (noiseMark(settings));
  const part = (Math.log2(median) + 0.5) / BATCH_SIZES.length;
  const at = `--at: ${100 * Math.min(Math.max(part, 0), 1)}%`;
  return html`<p class="map-noise" .style=${at}><span>${noise(numbers)}</span></p>`;
}

function gridRow(row, cells, { chosen, words, limits }) {
  const gridCell = (_, column) => {
    const cell = cellAt(cells, column, row);
    const isChosen = chosen.column === column && chosen.row === row;
    const limit = limits[column]?.learningRate;
    const side = cell.learningRate < limit ? "below" : "above";
    const numbers = { side: limit ? side : null, ...cellNumbers(cell, words) };
    return html`
      <div
        role="gridcell"
        class=${cell.seeds ? "" : "empty"}
        data-column=${column}
        data-row=${row}
        tabindex=${isChosen ? 0 : -1}
        aria-selected=${isChosen}
        aria-label=${words.map.cell(numbers)}
      ></div>
    `;
  };
  return html`<div role="row">${BATCH_SIZES.map(gridCell)}</div>`;
}

/** What the lines, the colours and the signs mean: below the map, and before a class in the bar of the slide. */
export function legend(words) {
  const { lines, low, high, signs } = words.legend;
  return [
    ...Object.entries(lines).map(
      ([name, meaning]) =>
        html`<i class="meaning ${LINES[name][0]} swatch ${name}" aria-hidden="true">${LINES[name][1]}</i> ${meaning}`,
    ),
    html`${low({ part: percentText(LEAST_LEFT, words) })} <i class="ramp" aria-hidden="true">█▓▒░</i> ${high}`,
    ...signs.map(([sign, meaning]) => html`<b aria-hidden="true">${sign}</b> ${meaning}`),
  ];
}

/** Arrow keys, Home and End move the chosen cell; Enter and Space choose the one with the focus. */
function moveByKey(event, shown, act) {
  const { key, target, currentTarget } = event;
  const { column, row } = placeOf(target) ?? {};
  if (column === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === "Enter" || key === " ") chooseCell(target, shown, act);
  else if (MOVES[key]) {
    const [right, up] = MOVES[key];
    const wanted = Math.min(Math.max(column + right, 0), BATCH_SIZES.length - 1);
    const next = currentTarget.querySelector(`[data-column="${wanted}"][data-row="${row + up}"]`);
    next?.focus();
    if (next) chooseCell(next, shown, act);
  } else return;
  event.preventDefault();
}

/** The pointer keeps hold of the chosen cell until it is let go. */
function takeHold({ target, currentTarget, pointerId, button }) {
  if (button === 0 && target.closest("[aria-selected=true]"))
    currentTarget.setPointerCapture(pointerId);
}

function drag({ currentTarget, pointerId, clientX, clientY }, { settings }, act) {
  if (!currentTarget.hasPointerCapture(pointerId)) return;
  const { left, bottom, width, height } = currentTarget.getBoundingClientRect();
  const indexAt = (part, { length }) =>
    Math.min(Math.max(Math.floor(part * length), 0), length - 1);
  const column = indexAt((clientX - left) / width, BATCH_SIZES);
  const row = indexAt((bottom - clientY) / height, RATES);
  const chosen = chosenPlace(settings);
  if (column !== chosen.column || row !== chosen.row) act.set(settingsOf({ column, row }));
}

function chooseCell(target, shown, act) {
  const place = placeOf(target);
  if (!place) return;
  act.set(settingsOf(place));
  runNear(shown, place, act);
}

/** The chosen cell and its neighbours are run, unless they have been or are about to be. */
function runNear({ state }, place, act) {
  const isComing = state.measured.map.status === "running";
  if (!isComing && !isNearKnown(state, settingsOf(place))) act.measure("near");
}

function settingsOf({ column, row }) {
  return { batchSize: String(BATCH_SIZES[column]), learningRate: String(RATES[row]) };
}

function placeOf(target) {
  const cell = target.closest("[role=gridcell]");
  return cell && { column: Number(cell.dataset.column), row: Number(cell.dataset.row) };
}
