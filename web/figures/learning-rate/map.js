/** The map: one chart, and over it a grid of cells that can be chosen by pointer and by keyboard. */
import { html } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { plot } from "../../charts/plot.js";
import { scaling } from "./findings.js";
import { BATCH_SIZES, chosenPlace, RATES, rateText } from "./grid.js";
import { LEAST_LEFT, mapPlot } from "./plots.js";
import { numbersOf } from "./sentence.js";
import { cellAt, cellsOf, isNearKnown } from "./session.js";
import { percentText } from "./texts.js";

/** By how many columns and rows a key moves. */
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-BATCH_SIZES.length, 0],
  End: [BATCH_SIZES.length, 0],
};

export function map(shown, act) {
  const { state, settings, words, scheme } = shown;
  const cells = cellsOf(state);
  const chosen = chosenPlace(settings);
  const limits = state.measured.limits.results;
  const drawing = mapPlot({ cells, limits, diagonal: scaling(cells), chosen }, words.map);
  const { title, alt, rates, sizes } = words.map;
  const known = cells.filter(({ runs }) => runs > 0).length;
  const rows = RATES.map((_, i) => RATES.length - 1 - i);
  return html`
    <div class="chart map">
      <p class="chart-title" id="map-title">${title}</p>
      <div class="map-scroll">
        <div class="map-frame">
          <p class="map-axis map-rates-title" aria-hidden="true">${rates}</p>
          <div class="map-rates" aria-hidden="true">
            ${rows.map((row) => html`<span>${rateText(RATES[row])}</span>`)}
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
              @keydown=${(event) => moveFocus(event, shown, act)}
              @click=${(event) => choose(event.target, shown, act)}
            >
              ${guard([words, cells, chosen, limits.filter(Boolean).length], () =>
                rows.map((row) => gridRow(row, cells, { chosen, words, limits })),
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
  const one = (column) => {
    const cell = cellAt(cells, { column, row });
    const isChosen = chosen.column === column && chosen.row === row;
    const limit = limits[column];
    const name = words.map.cell({
      k: cell.batchSize,
      rate: rateText(cell.learningRate),
      side: limit === undefined ? null : cell.learningRate < limit ? "below" : "above",
      ...numbersOf(cell, words),
    });
    return html`
      <div
        role="gridcell"
        class=${cell.runs ? "" : "empty"}
        data-column=${column}
        data-row=${row}
        tabindex=${isChosen ? 0 : -1}
        aria-selected=${isChosen}
        aria-label=${name}
      ></div>
    `;
  };
  return html`<div role="row">${BATCH_SIZES.map((_, column) => one(column))}</div>`;
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
  const here = placeOf(event.target);
  if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key } = event;
  if (key === "Enter" || key === " ") choose(event.target, shown, act);
  else if (MOVES[key]) {
    const [right, up] = MOVES[key];
    const column = Math.min(Math.max(here.column + right, 0), BATCH_SIZES.length - 1);
    const wanted = `[data-column="${column}"][data-row="${here.row + up}"]`;
    event.currentTarget.querySelector(wanted)?.focus();
  } else return;
  event.preventDefault();
}

/** Chooses a cell; what of it and its neighbours has not been run is run, unless it is about to be. */
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
