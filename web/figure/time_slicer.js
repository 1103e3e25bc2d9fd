/** Works through what a session cannot do within a frame, in slices with the page in between. */

/** Milliseconds of work before the page has its turn again: with drawing, it has to fit a frame. */
const SLICE = 6;
/** Milliseconds from one drawing to the next during the work. */
const DRAW_INTERVAL = { min: 100, max: 600 };
/** A drawing that takes longer than a frame costs frames: the next one comes after this many times as long. */
const REST_FACTOR = 25;
const FRAME = 17;
/** Milliseconds after which no frame will come, because the page is not in sight. */
const NO_FRAME = 100;

export class TimeSlicer {
  #controller;
  #onSlice;
  #isRunning = false;
  #drawnAt = 0;
  #interval = DRAW_INTERVAL.min;

  /**
   * @param {import("./controller.js").Controller} controller of the session
   * @param {() => void} onSlice is called after each slice
   */
  constructor(controller, onSlice) {
    this.#controller = controller;
    this.#onSlice = onSlice;
  }

  /** Works until the session is no longer busy. */
  async resume() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let isDrawn = false;
    while (this.#controller.session?.isBusy) {
      // A frame has no room for both a slice and a drawing.
      await new Promise((resolve) => (isDrawn ? this.#afterFrame(resolve) : setTimeout(resolve)));
      isDrawn = this.#controller.attempt(() => this.#slice()) ?? false;
    }
    this.#isRunning = false;
  }

  /** @returns {boolean} whether the figure was drawn */
  #slice() {
    const { session } = this.#controller;
    if (!session?.isBusy) return false;
    session.work?.(SLICE);
    this.#onSlice();
    // A listener may have removed the figure.
    if (this.#controller.session !== session) return false;
    if (session.isBusy && performance.now() - this.#drawnAt < this.#interval) return false;
    this.#drawnAt = performance.now();
    this.#controller.requestUpdate();
    return true;
  }

  #afterFrame(resolve) {
    setTimeout(resolve, NO_FRAME);
    requestAnimationFrame((drawn) => {
      requestAnimationFrame((next) => {
        const rest = (next - drawn - FRAME) * REST_FACTOR;
        this.#interval = Math.min(Math.max(rest, DRAW_INTERVAL.min), DRAW_INTERVAL.max);
      });
      setTimeout(resolve);
    });
  }
}
