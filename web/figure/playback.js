/**
 * How a run moves: by the reader or a program, by playing, and in slices or Workers where a move does not fit
 * a frame. The end of every move is reported once.
 */
import { Deferred } from "./deferred.js";
import { TimeSlicer } from "./time_slicer.js";

/** Milliseconds from step to step. */
const PACES = { slow: 3000, steady: 1200, fast: 400, rapid: 100, racing: 50 };

/**
 * @typedef {import("./registry.js").Session} Session
 *
 * @typedef {object} Play one that goes on
 * @property {Deferred} end
 * @property {number} goal the position at which it ends
 * @property {boolean} isSent whether a run in Workers was sent there
 * @property {boolean} wasDiverging whether the run was diverging when it began
 */

export class Playback {
  #controller;
  #slicer;
  /** whether a move has begun whose end was not reported */
  #isMoving = false;
  /** @type {Play | null} */
  #play = null;
  /** the run that has been played to the end of a play @type {Session | null} */
  #played = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import("./controller.js").Controller} controller */
  constructor(controller) {
    this.#controller = controller;
    this.#slicer = new TimeSlicer(controller, () => this.#reportEnd());
  }

  get isPlaying() {
    return this.#play !== null;
  }

  /** Whether a play of this run has come to its end, and nobody has gone back to the start since. */
  get hasPlayed() {
    const { session } = this.#controller;
    return session !== null && session === this.#played && session.position > 0;
  }

  /** Goes on with what a session has to do beside its moves, or on its way to the place that settings name. */
  resume() {
    this.#isMoving ||= this.#controller.session?.isUnderWay === true;
    this.#slicer.resume();
  }

  /** @param {(session: Session) => unknown} move */
  move(move) {
    if (this.isPlaying) this.pause();
    this.#move(move);
  }

  /**
   * @param {number} [goal] the position to play to, by default as far as the settings say
   * @returns {Promise<{ended: boolean}>} settles when the run ends or is paused
   */
  async play(goal) {
    if (this.#play) return this.#play.end.promise;
    const { session, figure, settings } = this.#controller;
    if (!session) return { ended: false };
    const end = new Deferred();
    const wasDiverging = figure.isDiverging(session.state);
    this.#play = { end, goal: goal ?? session.goal(settings), isSent: false, wasDiverging };
    this.#controller.requestUpdate();
    this.#tick(this.#play);
    return end.promise;
  }

  pause() {
    this.#endPlay(false);
    this.#controller.session?.rest?.();
    this.#reportEnd();
  }

  /** Takes a play as played to its end. */
  skip() {
    this.#played = this.#controller.session;
    this.pause();
  }

  /** Rests. @returns {(() => void) | null} what goes on with it, if anything was going on */
  sleep() {
    const goal = this.#play?.goal;
    const place = this.#controller.session?.destination ?? null;
    this.pause();
    if (goal !== undefined) return () => this.play(goal);
    return place === null ? null : () => this.move((session) => session.playTo?.(place));
  }

  /** Other settings have begun a new run, which may be on its way to its place already. */
  restarted() {
    this.#endPlay(false);
    this.#reportEnd();
  }

  /** What was under way in Workers has come to its end. */
  settled() {
    this.#isMoving = true;
    this.#reportEnd();
  }

  /** @param {(session: Session) => unknown} move */
  #move(move) {
    const session = /** @type {Session} */ (this.#controller.session);
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

  /** @param {Play} play */
  #tick(play) {
    const { session } = this.#controller;
    const goesOn = session && this.#controller.attempt(() => this.#playOn(play, session));
    // A listener may have paused.
    if (this.#play !== play) return;
    // A run in Workers has no pace; it is only asked whether it has come to its end.
    const pace = PACES[this.#controller.settings.pace ?? "rapid"];
    if (goesOn) this.#timer = setTimeout(() => this.#tick(play), pace);
    else this.#endPlay(true);
  }

  /** @param {boolean} ended by itself, not by a pause */
  #endPlay(ended) {
    if (!this.#play) return;
    if (ended) this.#played = this.#controller.session;
    clearTimeout(this.#timer);
    const { resolve } = this.#play.end;
    this.#play = null;
    this.#controller.requestUpdate();
    resolve({ ended });
  }

  /**
   * @param {Play} play
   * @param {Session} session
   * @returns {boolean} whether there is more to play
   */
  #playOn(play, session) {
    const { figure, settings } = this.#controller;
    if (session.isUnderWay) return true;
    if (session.position >= play.goal || play.isSent) return false;
    if (session.playTo) {
      play.isSent = true;
      this.#move(() => session.playTo?.(play.goal));
      return Boolean(session.isUnderWay);
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
