/**
 * The session of a figure whose run is long work in Workers: a step is one more job, Back takes the last
 * one's result away, playing runs all of them. The place is the number of jobs that have a result.
 */
export class MeasuredSession {
  #inner;
  #names;
  #measurements;
  #here;
  #settled;
  #failed;
  /** @type {number | null} the place that is under way */
  #goal = null;
  /** changes whenever what is under way is no longer wanted */
  #turn = 0;

  /**
   * @param {import("./registry.js").MeasuredRun} inner what the figure makes
   * @param {object} work
   * @param {string[]} work.names of the measurements, in the order in which they are run
   * @param {import("./measurement_runs.js").Measurements} work.measurements
   * @param {() => object} work.here the settings in force
   * @param {() => void} work.settled a move in Workers has come to its end
   * @param {(error: unknown) => void} work.failed a move could not be made
   */
  constructor(inner, { names, measurements, here, settled, failed }) {
    this.#inner = inner;
    this.#names = names;
    this.#measurements = measurements;
    this.#here = here;
    this.#settled = settled;
    this.#failed = failed;
  }

  get position() {
    const { shown } = this.#measurements;
    return sum(this.#names.map((name) => shown[name].finished));
  }

  get isUnderWay() {
    return this.#goal !== null;
  }

  /** What the figure itself works out beside the jobs. */
  get isBusy() {
    return this.#inner.isBusy === true;
  }

  work(milliseconds) {
    this.#inner.work?.(milliseconds);
  }

  /** The place that is under way. */
  get destination() {
    return this.#goal;
  }

  get state() {
    const { position: finished, jobs } = this;
    const settings = this.#here();
    return { ...this.#inner.state, settings, finished, jobs, measured: this.#measurements.shown };
  }

  /** Jobs in all. */
  get jobs() {
    return sum(this.#names.map((name) => this.#measurements.jobs(name, ...this.#at)));
  }

  /** One more job, after those that are under way. */
  step() {
    return this.goToPlace({ done: (this.#goal ?? this.position) + 1 });
  }

  back() {
    return this.goToPlace({ done: this.position - 1 });
  }

  reset() {
    return this.goToPlace({ done: 0 });
  }

  goal() {
    return this.jobs;
  }

  /** All the way, for as long as nobody says otherwise. */
  playTo(goal) {
    return this.goToPlace({ done: goal });
  }

  /** @returns {boolean} whether anything changes */
  goToPlace({ done }) {
    const goal = Math.min(Math.max(done, 0), this.jobs);
    if (goal <= this.position) {
      const count = this.position - goal;
      this.#takeBack(count);
      return count > 0;
    }
    if (this.#goal === goal) return false;
    const isRunning = this.#goal !== null;
    this.#goal = goal;
    if (!isRunning) this.#run().catch(this.#failed);
    return true;
  }

  /** Ends what is under way; what has come by then stays, as far as a place can name it. */
  rest() {
    this.#turn++;
    this.#goal = null;
    for (const name of this.#names) this.#measurements.cancelInOrder(name);
  }

  /**
   * After a change of the jobs: what comes after a measurement that is no longer complete is dropped, so
   * that the place remains a number of jobs, counted from the first.
   */
  keepInOrder() {
    let isComplete = true;
    for (const name of this.#names) {
      const { finished } = this.#measurements.shown[name];
      if (!isComplete && finished > 0) this.#measurements.takeBack(name, finished);
      isComplete &&= finished === this.#measurements.jobs(name, ...this.#at);
    }
  }

  delete() {
    this.#turn++;
    this.#goal = null;
    this.#inner.delete();
  }

  /** @returns {[settings: any, state: any]} */
  get #at() {
    return [this.#here(), this.#inner.state];
  }

  /** Job after job, until the goal is reached, which may move on meanwhile. */
  async #run() {
    const turn = ++this.#turn;
    while (this.#goal !== null && this.position < this.#goal) {
      const name = /** @type {string} */ (this.#names.find((one) => !this.#isComplete(one)));
      const goesOn = await this.#measurements.start(name, ...this.#at, this.#goal - this.position);
      if (turn !== this.#turn) return;
      if (!goesOn) break;
    }
    this.#goal = null;
    this.#settled();
  }

  #isComplete(name) {
    const { finished } = this.#measurements.shown[name];
    return finished === this.#measurements.jobs(name, ...this.#at);
  }

  #takeBack(count) {
    this.rest();
    let left = count;
    for (const name of [...this.#names].reverse()) {
      const { finished } = this.#measurements.shown[name];
      const taken = Math.min(finished, left);
      if (taken > 0) this.#measurements.takeBack(name, taken);
      left -= taken;
    }
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
