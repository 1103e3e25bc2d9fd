/**
 * How a run moves: by the reader or a program, by playing, and in slices or Workers where a move does not fit
 * a frame. The end of every move is reported once.
 */
import { deferred } from "./deferred.js";
import { TimeSlicer } from "./time_slicer.js";

/** Milliseconds from step to step. */
const PACES = { slow: 3000, steady: 1200, fast: 400, rapid: 100, racing: 50 };

export class Playback {
  #controller;
  #slicer;
  /** whether a move has begun whose end was not reported */
  #isMoving = false;
  /**
   * The play that goes on: its promise, the position at which it ends, whether a run in Workers was sent
   * there, and whether the run was diverging when it began.
   * @type {{promise: Promise<{ended: boolean}>, resolve: (end: {ended: boolean}) => void, goal: number,
   *   isSent: boolean, wasDiverging: boolean} | null}
   */
  #play = null;
  #timer = 0;

  /** @param {import("./controller.js").Controller} controller */
  constructor(controller) {
    this.#controller = controller;
    this.#slicer = new TimeSlicer(controller, () => this.#reportEnd());
  }

  get isPlaying() {
    return this.#play !== null;
  }

  /** Goes on with what a session has to do beside its moves, or on its way to the place that settings name. */
  resume() {
    this.#isMoving ||= this.#controller.session?.isUnderWay === true;
    this.#slicer.resume();
  }

  /** @param {(session: import("./registry.js").Session) => unknown} move */
  move(move) {
    if (this.isPlaying) this.pause();
    this.#move(move);
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  async play() {
    if (this.#play) return this.#play.promise;
    const { session, figure, settings } = this.#controller;
    if (!session) return { ended: false };
    const { promise, resolve } = deferred();
    const wasDiverging = figure.isDiverging(session.state);
    this.#play = { promise, resolve, goal: session.goal(settings), isSent: false, wasDiverging };
    this.#controller.requestUpdate();
    this.#tick();
    return promise;
  }

  pause() {
    this.#endPlay({ ended: false });
    this.#controller.session?.rest?.();
    this.#reportEnd();
  }

  /** Other settings have begun a new run, which may be on its way to its place already. */
  restarted() {
    this.#endPlay({ ended: false });
    this.#reportEnd();
  }

  /** What was under way in Workers has come to its end. */
  settled() {
    this.#isMoving = true;
    this.#reportEnd();
  }

  #move(move) {
    const { session } = this.#controller;
    const before = session.position;
    move(session);
    this.#isMoving ||= session.position !== before || session.isUnderWay === true;
    this.#reportEnd();
    this.#slicer.resume();
    this.#controller.requestUpdate();
  }

  /** The end of a move, if there was one and it has arrived. */
  #reportEnd() {
    const { session } = this.#controller;
    if (!this.#isMoving || !session || session.isUnderWay) return;
    this.#isMoving = false;
    this.#controller.moveEnded();
  }

  #tick() {
    const goesOn = this.#controller.attempt(() => this.#playOn());
    // A listener may have paused.
    if (!this.#play) return;
    // A run in Workers has no pace; it is only asked whether it has come to its end.
    const pace = PACES[this.#controller.settings.pace ?? "rapid"];
    if (goesOn) this.#timer = setTimeout(() => this.#tick(), pace);
    else this.#endPlay({ ended: true });
  }

  #endPlay(end) {
    if (!this.#play) return;
    clearTimeout(this.#timer);
    const { resolve } = this.#play;
    this.#play = null;
    this.#controller.requestUpdate();
    resolve(end);
  }

  /** @returns {boolean} whether there is more to play */
  #playOn() {
    const { session, figure, settings } = this.#controller;
    const play = this.#play;
    if (session.isUnderWay) return true;
    if (session.position >= play.goal || play.isSent) return false;
    if (session.playTo) {
      play.isSent = true;
      this.#move(() => session.playTo(play.goal));
      return session.isUnderWay;
    }
    const isStopped = () => !play.wasDiverging && figure.isDiverging(session.state);
    if (isStopped()) return false;
    const before = session.position;
    this.#move(() => session.step(settings.unit));
    // A listener may have removed the figure.
    if (this.#controller.session !== session) return false;
    if (session.isUnderWay) return true;
    return !isStopped() && session.position > before && session.position < play.goal;
  }
}
