/** The map: one chart, and over it a grid of cells that can be chosen by pointer and by keyboard. */
import { html } from "lit-html";
import { plot } from "../../charts/plot.js";
import { scaling } from "./findings.js";
import { BATCH_SIZES, chosenPlace, DIRECTIONS, RATES, rateText } from "./grid.js";
import { LEAST_LEFT, mapPlot } from "./plots.js";
import { numbersOf } from "./sentence.js";
import { cellAt, cellsOf } from "./session.js";
import { percentText } from "./texts.js";

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export function map({ state, settings, words, scheme }, act) {
  const cells = cellsOf(state);
  const limits = state.measured.limits.results;
  const drawing = mapPlot(
    { cells, limits, diagonal: scaling(cells), chosen: chosenPlace(settings) },
    words.map,
  );
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
              @keydown=${(event) => moveFocus(event, act)}
              @click=${(event) => choose(event.target, act)}
            >
              ${rows.map((row) => gridRow(row, cells, { settings, words, limits }))}
            </div>
          </div>
          <div class="map-sizes" aria-hidden="true">
            ${BATCH_SIZES.map((k) => html`<span>${k}</span>`)}
          </div>
          <p class="map-axis map-sizes-title" aria-hidden="true">${sizes}</p>
        </div>
      </div>
      ${legend(words.legend)}
    </div>
  `;
}

function gridRow(row, cells, { settings, words, limits }) {
  const chosen = chosenPlace(settings);
  const one = (column) => {
    const cell = cellAt(cells, { column, row });
    const isChosen = chosen.column === column && chosen.row === row;
    const limit = limits[column];
    const name = words.map.cell({
      k: cell.batchSize,
      rate: rateText(cell.learningRate),
      side: limit === undefined ? null : cell.learningRate < limit ? "below" : "above",
      ...numbersOf(cell),
    });
    return html`
      <div
        role="gridcell"
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
function legend({ low, high, signs }) {
  return html`
    <div class="map-legend">
      <span class="ramp-end">${low({ part: percentText(LEAST_LEFT) })}</span>
      <span class="ramp" aria-hidden="true"></span>
      <span class="ramp-end">${high}</span>
      ${signs.map(([sign, meaning]) => html`<span><b aria-hidden="true">${sign}</b> ${meaning}</span>`)}
    </div>
  `;
}

/** Arrow keys, Home and End move from cell to cell, Enter and Space choose. */
function moveFocus(event, act) {
  const here = placeOf(event.target);
  if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key } = event;
  if (key === "Enter" || key === " ") choose(event.target, act);
  else if (ARROWS[key] || key === "Home" || key === "End") {
    const [right, up] = DIRECTIONS[ARROWS[key]] ?? [
      key === "Home" ? -here.column : BATCH_SIZES.length,
      0,
    ];
    const column = Math.min(here.column + right, BATCH_SIZES.length - 1);
    const wanted = `[data-column="${column}"][data-row="${here.row + up}"]`;
    event.currentTarget.querySelector(wanted)?.focus();
  } else return;
  event.preventDefault();
}

function choose(target, act) {
  const place = placeOf(target);
  if (!place) return;
  const { column, row } = place;
  act.set({ batchSize: String(BATCH_SIZES[column]), learningRate: String(RATES[row]) });
}

function placeOf(target) {
  const cell = target.closest("[role=gridcell]");
  return cell && { column: Number(cell.dataset.column), row: Number(cell.dataset.row) };
}
