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
  #isUnderWay = false;
  /** changes whenever what is under way is no longer wanted */
  #turn = 0;

  /**
   * @param {object} inner what the figure makes: `state`, `delete()`
   * @param {object} work
   * @param {string[]} work.names of the measurements, in the order in which they are run
   * @param {import("./measurements.js").Measurements} work.measurements
   * @param {() => object} work.here the settings in force
   * @param {() => void} work.settled a move in Workers has come to its end
   */
  constructor(inner, { names, measurements, here, settled }) {
    this.#inner = inner;
    this.#names = names;
    this.#measurements = measurements;
    this.#here = here;
    this.#settled = settled;
  }

  get position() {
    const { shown } = this.#measurements;
    return sum(this.#names.map((name) => shown[name].finished));
  }

  get isUnderWay() {
    return this.#isUnderWay;
  }

  get state() {
    const { position: finished, jobs } = this;
    return { ...this.#inner.state, finished, jobs, measured: this.#measurements.shown };
  }

  /** Jobs in all. */
  get jobs() {
    return sum(this.#names.map((name) => this.#measurements.jobs(name, ...this.#at)));
  }

  step() {
    return this.goToPlace({ done: this.position + 1 });
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

  goToPart() {
    return false;
  }

  /** @returns {boolean} whether anything changes */
  goToPlace({ done }) {
    const wanted = done - this.position;
    if (wanted > 0) {
      if (this.#isUnderWay) return false;
      this.#run(wanted);
    } else this.#takeBack(-wanted);
    return wanted !== 0;
  }

  /** Ends what is under way; what has come by then stays, as far as a place can name it. */
  rest() {
    this.#turn++;
    this.#isUnderWay = false;
    for (const name of this.#names) this.#measurements.cancelInOrder(name);
  }

  delete() {
    this.#turn++;
    this.#isUnderWay = false;
    this.#inner.delete();
  }

  get #at() {
    return [this.#here(), this.#inner.state];
  }

  async #run(count) {
    const turn = ++this.#turn;
    this.#isUnderWay = true;
    const end = this.position + count;
    for (const name of this.#names) {
      const missing = end - this.position;
      if (missing <= 0 || this.#isComplete(name)) continue;
      const goesOn = await this.#measurements.start(name, ...this.#at, missing);
      if (turn !== this.#turn) return;
      if (!goesOn) break;
    }
    this.#isUnderWay = false;
    this.#settled();
  }

  #isComplete(name) {
    return this.#measurements.shown[name].status === "done";
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
