/**
 * A clicker has two keys. One goes on: plays, waits for the end, reveals the answer, scrolls to what is further down,
 * and at last leads to the next slide. The other goes back the same way.
 */

/**
 * @typedef {"step" | "play" | "wait" | "skip" | "reveal" | "goOn"} Stage what the next press does
 */

export class Clicker {
  #controller;
  #act;
  #scroll;
  /** whether it was pressed while a run plays: the next press does not wait for the end */
  #isInHurry = false;

  /**
   * @param {import("./controller.js").Controller} controller
   * @param {SlideScroll} scroll
   * @param {{reveal(): void, cover(): void, nextFigure(): void, previousFigure(): void}} act
   */
  constructor(controller, scroll, act) {
    this.#controller = controller;
    this.#scroll = scroll;
    this.#act = act;
  }

  /**
   * @param {boolean} isCovered whether there is an answer to be revealed
   * @returns {Stage}
   */
  stage(isCovered) {
    const { phase, figure, state, hasPlayed } = this.#controller;
    const isMoving = phase === "playing" || phase === "busy";
    if (isMoving) return this.#isInHurry ? "skip" : "wait";
    if (figure.steps > 0 && !figure.isComplete(state)) return "step";
    if (figure.steps === 0 && !hasPlayed && !figure.isAtEnd(state)) return "play";
    return isCovered ? "reveal" : "goOn";
  }

  /** @param {boolean} isCovered */
  next(isCovered) {
    const stage = this.stage(isCovered);
    this.#isInHurry = stage === "wait";
    if (stage === "wait") this.#controller.requestUpdate();
    else if (stage === "skip") this.#controller.skip();
    else if (stage === "step") this.#controller.actions.step();
    else if (stage === "play") this.#controller.play();
    else if (stage === "reveal") this.#act.reveal();
    else if (!this.#scroll.on()) this.#act.nextFigure();
  }

  /** @param {boolean} isRevealed */
  previous(isRevealed) {
    const { phase, figure, session, actions } = this.#controller;
    this.#isInHurry = false;
    if (phase === "playing") this.#controller.pause();
    else if (this.#scroll.back()) return;
    else if (isRevealed) this.#act.cover();
    else if (figure.steps > 0 && session && session.position > 0) actions.back();
    else this.#act.previousFigure();
  }
}

/** What a presentation scrolls to. */
const STOPS = ".view > *, .view section, .view .chart, .explanation, .explanation > *";
/** Pixels that are left free above a stop. */
const MARGIN = 16;
/** Part of the window by which a stop that is higher than it is scrolled. */
const STRIDE = 0.8;

/** How far down a slide has been scrolled, stop by stop. */
export class SlideScroll {
  #element;
  #root;
  /** @type {number[]} where it has been before */
  #passed = [];

  /**
   * @param {HTMLElement} element that fills the window and scrolls
   * @param {ShadowRoot} root
   */
  constructor(element, root) {
    this.#element = element;
    this.#root = root;
  }

  /** @returns {boolean} whether there was more to be seen below */
  on() {
    const end = this.#root.querySelector(".presenting")?.getBoundingClientRect().top ?? innerHeight;
    const boxes = Array.from(this.#root.querySelectorAll(STOPS), (one) =>
      one.getBoundingClientRect(),
    ).filter(({ height }) => height > 0);
    // A pixel may be lost by rounding.
    const below = boxes.filter(({ bottom }) => bottom > end + 1);
    if (below.length === 0) return false;
    const starts = below.map(({ top }) => top - MARGIN).filter((top) => top > 1);
    const from = this.#element.scrollTop;
    this.#element.scrollBy(0, Math.min(STRIDE * end, ...starts));
    if (this.#element.scrollTop === from) return false;
    this.#passed.push(from);
    return true;
  }

  /** To the top of another slide. */
  reset() {
    this.#passed = [];
    this.#element.scrollTop = 0;
  }

  /** @returns {boolean} whether it had been scrolled */
  back() {
    const before = this.#passed.pop();
    if (before === undefined) return false;
    this.#element.scrollTop = before;
    return true;
  }
}
