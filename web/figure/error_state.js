/**
 * Why there is no figure to be seen, in the words of its language.
 *
 * @typedef {object} Problem
 * @property {string} [title] unless it is that the trainer could not start
 * @property {string} message what went wrong
 * @property {string} [help] what can be done
 * @property {string} [again] says how the figure begins anew, where it can
 * @property {object} [figure] whose still is shown instead
 */
export class ErrorState {
  /** @type {((failed: object) => Problem) | null} */
  problem = null;
  /** whether a run broke off, so that the figure can begin anew */
  isBroken = false;
  #told;

  /** @param {(problem: (failed: object) => Problem) => void} told what is to be shown has changed */
  constructor(told) {
    this.#told = told;
  }

  unknownFigure(name, known) {
    this.#tell(({ unknownFigure }) => ({ message: unknownFigure(name, known) }));
  }

  cannotStart(error, figure) {
    this.#tell(({ causes, cause, help }) => {
      return { message: causes[error.code] ?? cause(error.message), help, figure };
    });
  }

  brokeOff(error) {
    this.isBroken = true;
    this.#tell(({ broken }) => {
      return { ...broken, message: broken.cause(broken.causes[error.code] ?? error.message) };
    });
  }

  mend() {
    this.problem = null;
    this.isBroken = false;
  }

  #tell(problem) {
    this.problem = problem;
    this.#told(problem);
  }
}
