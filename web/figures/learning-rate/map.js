/** The map: one chart, and over it a grid of cells that can be chosen by pointer and by keyboard. */
import { html } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { plot } from "../../charts/plot.js";
import { LEAST_LEFT, mapPlot } from "./charts.js";
import { cellAt, cellsOf, isNearKnown } from "./findings.js";
import { BATCH_SIZES, chosenPlace, RATES, rateText } from "./grid.js";
import { cellNumbers, percentText } from "./sentence.js";

/** By how many columns and rows a key moves the focus. */
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-BATCH_SIZES.length, 0],
  End: [BATCH_SIZES.length, 0],
};

/** Rows of the map from the top, where the largest rate is. */
const ROWS = RATES.map((_, i) => RATES.length - 1 - i);

export function map(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { title, alt, rates, sizes } = words.map;
  const cells = cellsOf(state);
  const chosen = chosenPlace(settings);
  const { results: limits } = state.measured.limits;
  const known = cells.filter(({ seeds }) => seeds > 0).length;
  return html`
    <div class="chart map">
      <p class="chart-title" id="map-title">${title}</p>
      <div class="map-scroll">
        <div class="map-frame">
          <p class="map-axis map-rates-title" aria-hidden="true">${rates}</p>
          <div class="map-rates" aria-hidden="true">
            ${ROWS.map((row) => html`<span>${rateText(RATES[row])}</span>`)}
          </div>
          <div class="map-plane">
            <canvas
              data-title=${title}
              role="img"
              aria-label=${alt({ known, all: cells.length })}
              ${plot(mapPlot(cells, limits, chosen, words.map), scheme)}
            ></canvas>
            <div
              role="grid"
              aria-labelledby="map-title"
              @keydown=${(event) => moveFocus(event, shown, act)}
              @click=${(event) => choose(event.target, shown, act)}
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
      ${legend(words)}
    </div>
  `;
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

/** The ramp with its two ends, and the signs. */
function legend(words) {
  const { low, high, signs } = words.legend;
  return html`
    <div class="map-legend">
      <span class="ramp-end">${low({ part: percentText(LEAST_LEFT, words) })}</span>
      <span class="ramp" aria-hidden="true"></span>
      <span class="ramp-end">${high}</span>
      ${signs.map(([sign, meaning]) => html`<span><b aria-hidden="true">${sign}</b> ${meaning}</span>`)}
    </div>
  `;
}

/** Arrow keys, Home and End move from cell to cell, Enter and Space choose. */
function moveFocus(event, shown, act) {
  const { key, target, currentTarget } = event;
  const { column, row } = placeOf(target) ?? {};
  if (column === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === "Enter" || key === " ") choose(target, shown, act);
  else if (MOVES[key]) {
    const [right, up] = MOVES[key];
    const wanted = Math.min(Math.max(column + right, 0), BATCH_SIZES.length - 1);
    currentTarget.querySelector(`[data-column="${wanted}"][data-row="${row + up}"]`)?.focus();
  } else return;
  event.preventDefault();
}

/** Chooses a cell. It and its neighbours are run, unless they have been or are about to be. */
function choose(target, { state }, act) {
  const place = placeOf(target);
  if (!place) return;
  const { column, row } = place;
  const chosen = { batchSize: String(BATCH_SIZES[column]), learningRate: String(RATES[row]) };
  act.set(chosen);
  const isComing = state.measured.map.status === "running";
  if (!isComing && !isNearKnown(state, chosen)) act.measure("near");
}

function placeOf(target) {
  const cell = target.closest("[role=gridcell]");
  return cell && { column: Number(cell.dataset.column), row: Number(cell.dataset.row) };
}
