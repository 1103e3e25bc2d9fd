/** What every figure has around its view: title, caption, controls, settings, numbers, sharing. */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { grey } from "../../.build/stills/grey.json";
import { withBuildRun } from "./build_run.js";
import { dialog } from "./dialog.js";
import { fields } from "./fields.js";
import { hidingClasses } from "./hide.js";
import { colouredWords } from "./markup.js";
import { measurementControl } from "./measurement_control.js";
import { tables } from "./number_tables.js";
import { answerCover, presenting } from "./presenting.js";
import { printView } from "./print_view.js";
import { questionView } from "./question_view.js";
import { staticFallback } from "./static_fallback.js";

/**
 * The whole inside of the element.
 * @param {any} viewModel of the controller and the element
 * @param {import("./registry.js").Actions} act
 */
export function frame(viewModel, act) {
  const { figure, words, figureWords, scheme } = viewModel;
  const inner = {
    ...viewModel,
    words: figureWords,
    cover: answerCover(viewModel, act),
    measuring: (name, isIdle) => measurementControl(name, viewModel, act, isIdle),
    fields: (group) => fields(viewModel, group, act),
  };
  const { faults, paper, present } = viewModel;
  const caption = faults.guard("caption", () => figure.caption(inner)) ?? nothing;
  const question = faults.guard("question", () => questionOf(inner, act)) ?? nothing;
  const makeView = () => withBuildRun(viewModel, grey[figure.name], () => figure.view(inner, act));
  const view = faults.guard("view", makeView) ?? nothing;
  const shownNumbers = faults.guard("numbers", () => numbers(viewModel, act)) ?? nothing;
  const handout = faults.guard("handout", () => paper && printView(viewModel)) ?? nothing;
  return html`
    <figure
      class="figure ${figure.name} ${scheme} ${hidingClasses(viewModel.settings.hide)}"
      lang=${words.language}
      dir=${words.direction}
      aria-labelledby="title"
      tabindex="-1"
      @chart-error=${({ detail }) => faults.note("chart", detail)}
      @dragover=${figure.onDrop ? allowDrop : nothing}
      @drop=${figure.onDrop ? (event) => drop(event, figure, act) : nothing}
    >
      <figcaption>
        <p class="title" id="title">${figureWords.title}</p>
        ${caption}
      </figcaption>
      ${notices(viewModel, act)} ${fault(viewModel)}
      <div class="body">
        <div class="asked">${question}</div>
        <div class="controls">
          ${transport(viewModel, act)}
          <div class="settings">${fields(viewModel, "main", act)}</div>
        </div>
        <div class="view">${view}</div>
      </div>
      <div class="extras">
        <details class="more">
          <summary>${words.controls.more}</summary>
          <div class="settings">${fields(viewModel, "more", act)}</div>
        </details>
        ${shownNumbers} ${share(viewModel, act)}
      </div>
      ${handout}
      ${present ? presenting(slideOf(viewModel, caption, inner.cover), act) : nothing} ${dialog(viewModel, act)}
      <p class="for-ears" role="status" aria-live="polite">${viewModel.announcement}</p>
      ${wokenNote(viewModel)}
    </figure>
  `;
}

/** What the reader is asked before the run. */
function questionOf(inner, act) {
  const { question, answer } = inner.figure;
  if (question) return question(inner, act);
  return answer ? questionView(inner, act, answer(inner)) : nothing;
}

/** What a presentation says of the figure; its view is there already. */
function slideOf({ sequence, words, figure, figureWords, stage }, caption, cover) {
  const { title } = figureWords;
  const entries = figure.legend?.(figureWords) ?? colouredWords(caption);
  return {
    sequence,
    words,
    title,
    legend: entries.map((entry) => html`<span>${entry}</span> `),
    stage: stage(cover.isUsed),
  };
}

/** To be seen wherever in the figure the reader has come back; it is read out as an announcement. */
function wokenNote({ announcement, words }) {
  const { goesOn } = words.controls;
  if (announcement !== goesOn) return nothing;
  return html`<div class="woken" aria-hidden="true"><p>${goesOn}</p></div>`;
}

function allowDrop(event) {
  if (!isForField(event)) event.preventDefault();
}

function drop(event, figure, act) {
  if (isForField(event)) return;
  event.preventDefault();
  figure.onDrop(event.dataTransfer, act);
}

/** Text that is dropped into a text field belongs there. */
function isForField({ target, dataTransfer }) {
  return !dataTransfer.types.includes("Files") && target.closest("textarea, input") !== null;
}

/** In place of a figure: what went wrong, what to do, and what the figure shows with its usual settings. */
export function failure({ scheme, words, problem }, act) {
  const { failed } = words.controls;
  const { title = failed.title, message, help, figure, again } = problem.describe(failed);
  return html`
    <div
      class="figure failure ${scheme}"
      lang=${words.language}
      dir=${words.direction}
      tabindex="-1"
    >
      <div role="alert">
        <p class="title">${title}</p>
        <p>${message}</p>
        ${help ? html`<p>${help}</p>` : nothing}
      </div>
      ${again ? html`<button type="button" @click=${act.restart}>${again}</button>` : nothing}
      ${figure ? staticFallback(words, figure) : nothing}
    </div>
  `;
}

/** Until the trainer has loaded: as high as the figure will be, so that nothing jumps. */
export function waiting({ figure, scheme, words }) {
  return html`
    <div
      class="figure ${figure?.name ?? ""} waiting ${scheme}"
      lang=${words.language}
      dir=${words.direction}
    >
      <p>${words.controls.loading}</p>
    </div>
  `;
}

function notices({ notices: all, words }, act) {
  if (all.length === 0) return nothing;
  return html`
    <div class="notices" role="status">
      <p>${words.notices.title}</p>
      <ul>${all.map((notice) => html`<li>${words.notices.changed(notice, words.settings)}</li>`)}</ul>
      <button type="button" @click=${act.dismiss}>${words.notices.dismiss}</button>
    </div>
  `;
}

/** What of the figure cannot be shown; the rest of it is. */
function fault({ faults: { message }, words }) {
  if (!message) return nothing;
  const { title, cause, help } = words.controls.failed.part;
  return html`
    <div class="notices fault" role="alert">
      <p>${title} ${cause(message)}</p>
      <p>${help}</p>
    </div>
  `;
}

/** The buttons of the run, and by what and how fast it goes on. */
function transport(viewModel, act) {
  const { figure, words, playing, atStart, atEnd } = viewModel;
  const isPlayed = figure.primary === "play";
  const { back, step, play, pause, reset, run } = words.controls;
  // Not `disabled`: a button that is pressed until it can do no more must keep the focus.
  const button = (text, icon, action, { idle = false, primary = false } = {}) => html`
    <button
      type="button"
      class=${classMap({ primary })}
      aria-disabled=${idle ? "true" : nothing}
      @click=${action}
    >
      <span class="icon" aria-hidden="true">${icon}</span>${text}
    </button>
  `;
  return html`
    <div class="transport">
      <div class="buttons" role="group" aria-label=${run}>
        ${button(back, "←", act.back, { idle: atStart })}
        ${button(step, "→", act.step, { primary: !isPlayed, idle: atEnd })}
        ${button(playing ? pause : play, playing ? "❙❙" : "▶", act.playOrPause, { primary: isPlayed, idle: atEnd })}
        ${button(reset, "↺", act.reset, { idle: atStart })}
        ${
          viewModel.present
            ? nothing
            : html`<button type="button" class="keys-opener" aria-label=${words.controls.keysTitle} @click=${act.openKeys}>?</button>`
        }
      </div>
      <div class="going">${fields(viewModel, "transport", act)}</div>
    </div>
  `;
}

/** Longer tables have only their last rows on the page; the file has all. */
const ROWS_ON_PAGE = 200;

function numbers(viewModel, act) {
  const { words, numbersOpen } = viewModel;
  return html`
    <details class="numbers" @toggle=${(event) => act.openNumbers(event.target.open)}>
      <summary>${words.controls.numbers}</summary>
      ${numbersOpen ? tables(viewModel, ROWS_ON_PAGE) : nothing}
    </details>
  `;
}

function share(viewModel, act) {
  const { figure, words, message, present } = viewModel;
  const { controls } = words;
  const said = message?.text(controls) ?? "";
  return html`
    <details class="share">
      <summary>${controls.share}</summary>
      <div class="buttons">
        <button type="button" @click=${act.savePicture}>${controls.picture}</button>
        <button type="button" @click=${act.saveNumbers}>${controls.table}</button>
        ${Object.keys(figure.programs ?? {}).map(
          (kind) => html`
            <button type="button" @click=${() => act.saveProgram(kind)}>
              ${controls.programs[kind]}
            </button>
          `,
        )}
        <button type="button" @click=${act.copyLink}>${controls.link}</button>
        <button type="button" @click=${act.copyEmbed}>${controls.embed}</button>
        <button type="button" @click=${act.copyFrame}>${controls.embedFrame}</button>
        <button type="button" @click=${act.openCode}>${controls.code.open}</button>
        ${
          present
            ? nothing
            : html`<button type="button" @click=${act.present}>${controls.present}</button>`
        }
      </div>
      <p class="message" role="status">${said}</p>
      ${
        message?.copyByHand
          ? html`<textarea readonly rows="3" aria-label=${said} .value=${message.copyByHand}></textarea>`
          : nothing
      }
    </details>
  `;
}
