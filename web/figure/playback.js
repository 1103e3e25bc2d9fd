/**
 * How a run goes on: moves by the reader or a program, playing, and what of it does not fit a frame or is
 * done in Workers. The end of every move is told, once.
 */
import { MeasuredSession } from "./measured_session.js";
import { createPlayer } from "./player.js";
import { createTimeSlicer } from "./time_slicer.js";

export class Playback {
  #run;
  #measurements;
  #changed;
  #arrived;
  #attempt;
  #player = createPlayer({
    // What fails has no run to go on with.
    step: () => this.#attempt(() => this.#playOn()) ?? false,
    // A run in Workers has no pace; it is only asked whether it has come to its end.
    pace: () => this.#run.settings.pace ?? "rapid",
    changed: () => this.#changed(),
  });
  #work = createTimeSlicer({
    session: () => this.#run.session,
    worked: () => this.#arrive(),
    changed: () => this.#changed(),
    attempt: (act) => this.#attempt(act),
  });
  /** where playing ends, and whether a run in Workers was sent there */
  #goal = 0;
  #isSent = false;
  /** whether the run was diverging when playing began */
  #wasDiverging = false;
  /** whether a move has begun and not been told of */
  #isMoving = false;

  /**
   * @param {import("./figure_state.js").FigureState} run
   * @param {import("./measurement_runs.js").Measurements} measurements
   * @param {object} listener
   * @param {() => void} listener.changed there is more to be seen
   * @param {() => void} listener.arrived a move has come to its end
   * @param {<T>(act: () => T) => T | undefined} listener.attempt does it; if it fails, the run is over
   */
  constructor(run, measurements, { changed, arrived, attempt }) {
    this.#run = run;
    this.#measurements = measurements;
    this.#changed = changed;
    this.#arrived = arrived;
    this.#attempt = attempt;
  }

  get isPlaying() {
    return this.#player.playing;
  }

  /** @returns {import("./registry.js").Session} on its way to the place that the settings name */
  open(figure, engine, settings, memory) {
    const inner = figure.create(engine, settings, memory);
    if (!figure.plays) return inner;
    const session = new MeasuredSession(inner, {
      names: figure.plays,
      measurements: this.#measurements,
      here: () => this.#run.settings,
      settled: () => this.#settle(),
    });
    // The place counts only what was measured with these very settings.
    this.#measurements.dropOthers(settings, inner.state);
    session.goToPlace(settings);
    return session;
  }

  /** Goes on with what the run has to do beside its moves, or on the way to a place that settings name. */
  workOn() {
    this.#isMoving ||= this.#run.session.isUnderWay === true;
    this.#work.goOn();
  }

  /** @param {(session: import("./registry.js").Session) => unknown} move */
  move(move) {
    if (this.#player.playing) this.pause();
    this.#moveNow(move);
  }

  /** @returns {Promise<{ended: boolean}>} settles when the run ends or is paused */
  play() {
    if (!this.#player.playing) {
      const { session, figure, settings } = this.#run;
      this.#goal = session.goal(settings);
      this.#isSent = false;
      this.#wasDiverging = figure.isDiverging(session.state);
    }
    return this.#player.play();
  }

  pause() {
    this.#player.pause();
    this.#run.session?.rest?.();
    this.#arrive();
  }

  /** Other settings have begun a new run, which may be on its way to its place already. */
  restarted() {
    this.#player.pause();
    this.#arrive();
  }

  #moveNow(move) {
    const { session } = this.#run;
    const before = session.position;
    move(session);
    this.#isMoving ||= session.position !== before || session.isUnderWay === true;
    this.#arrive();
    this.#work.goOn();
    this.#changed();
  }

  /** The end of a move, if there was one. */
  #arrive() {
    const { session } = this.#run;
    if (!this.#isMoving || !session || session.isUnderWay) return;
    this.#isMoving = false;
    this.#arrived();
  }

  /** What was under way in Workers has come to its end. */
  #settle() {
    if (!this.#run.session) return;
    this.#isMoving = true;
    this.#arrive();
  }

  /** @returns {boolean} whether there is more to play */
  #playOn() {
    const { session, figure, settings } = this.#run;
    if (session.isUnderWay) return true;
    if (session.position >= this.#goal || this.#isSent) return false;
    if (session.playTo) return this.#send(session);
    const stops = () => !this.#wasDiverging && figure.isDiverging(session.state);
    if (stops()) return false;
    const before = session.position;
    this.#moveNow(() => session.step(settings.unit));
    // Whoever was told of the step may have removed the figure.
    if (this.#run.session !== session) return false;
    if (session.isUnderWay) return true;
    return !stops() && session.position > before && session.position < this.#goal;
  }

  /** Off to the goal, in Workers: there is nothing to do but to wait. */
  #send(session) {
    this.#isSent = true;
    this.#moveNow(() => session.playTo(this.#goal));
    return session.isUnderWay;
  }
}
