/** The numbered buttons above the questions: one question is shown, and each button says how its own stands. */
import { html, nothing } from "lit-html";

/**
 * @param {import("./question_state.js").QuestionState[]} states
 * @param {number} chosen which question is shown
 * @param {any} words
 * @param {(place: number) => void} choose
 */
export function tabs(states, chosen, { quiz, direction }, choose) {
  const onKey = (event) => {
    const onward = direction === "rtl" ? -1 : 1;
    const { length } = states;
    const places = { ArrowRight: onward, ArrowLeft: -onward, Home: -chosen, End: -1 - chosen };
    const offset = places[event.key];
    if (offset === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose((chosen + offset + length) % length);
  };
  return html`
    <div class="buttons" role="tablist" aria-label=${quiz.tabs} @keydown=${onKey}>
      ${states.map((state, i) => {
        const [mark, meaning] = standing(state, quiz);
        const { name } = state.question;
        const { title } = quiz.questions[name];
        const isChosen = i === chosen;
        return html`
          <button
            type="button"
            role="tab"
            class=${isChosen ? "primary" : ""}
            aria-label="${i + 1}. ${title} ${meaning}"
            aria-selected=${isChosen ? "true" : "false"}
            aria-controls=${name}
            tabindex=${isChosen ? nothing : "-1"}
            @click=${() => choose(i)}
          >
            ${i + 1} ${mark}
          </button>
        `;
      })}
    </div>
  `;
}

/** @param {import("./question_state.js").QuestionState} state @returns {[mark: string, meaning: string]} */
function standing({ isSolved, isRevealed, progress, verdicts }, quiz) {
  if (isSolved) return ["✓", quiz.right];
  if (isRevealed) return ["→", quiz.shown];
  if (progress) return ["…", quiz.measuring];
  return Object.keys(verdicts).length > 0 ? ["✗", quiz.wrong] : ["", ""];
}
