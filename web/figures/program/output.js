/** What the program has printed, what the post prints, and why the two differ. */
import { html } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { POSTS, POSTS_SETTINGS, postedLines } from "./post.js";

export function output({ state, settings, words }, act) {
  const { title, none, posted } = words.output;
  const { printed, postLosses } = state;
  return html`
    <div class="program-output">
      ${terminal({ id: "printed-here", title, lines: printed, room: settings.epochs, none })}
      ${terminal({ id: "printed-post", title: posted, lines: postedLines, room: 3 })}
      <div class="program-post">
        <p class="chart-title">${words.post.title}</p>
        ${postLosses ? checked(postLosses, words) : other(words, act)}
      </div>
    </div>
  `;
}

/** More lines than this scroll, the last in sight. */
const LINES_IN_VIEW = 6;

function terminal({ id, title, lines, room, none }) {
  const rows = Math.min(room, LINES_IN_VIEW);
  return html`
    <div>
      <p class="chart-title" id=${id}>${title}</p>
      <div class="terminal rows-${rows}" tabindex="0" role="region" aria-labelledby=${id}>
        <pre>${lines.length ? lines.join("\n") : html`<span class="none">${none}</span>`}</pre>
      </div>
    </div>
  `;
}

/** The post's own w and b have a loss on these data, which can be measured. */
function checked(postLosses, { post }) {
  const row = ({ epoch, w, b, loss }, i) => html`
    <tr>
      <td>${epoch}</td><td>${fixed(w, 4)}</td><td>${fixed(b, 4)}</td>
      <td>${fixed(loss, 4)}</td><td><b>${fixed(postLosses[i], 4)}</b></td>
    </tr>
  `;
  return html`
    <p>${post.same}</p>
    <div class="sideways" tabindex="0" role="group" aria-label=${post.table}>
      <table>
        <caption>${post.table}</caption>
        <thead><tr>${post.columns.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>${POSTS.map(row)}</tbody>
      </table>
    </div>
  `;
}

function other({ post }, act) {
  return html`
    <p>${post.other}</p>
    <p><button type="button" @click=${() => act.set(POSTS_SETTINGS)}>${post.set}</button></p>
  `;
}
