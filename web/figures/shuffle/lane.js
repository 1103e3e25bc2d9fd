/** One of the four runs: the present epoch taken apart batch by batch, and the path that led there. */

export class Lane {
  /** @type {import("../../engine/engine.js").Order} */
  order;
  #trainer;
  /** the parameters after each update that was ever made; [0] is the start */
  #path;
  /** which epoch is taken apart, 0-based, and its updates */
  #epoch = -1;
  #updates = [];
  /** those of the epoch before */
  #last = [];

  constructor(order, trainer) {
    this.order = order;
    this.#trainer = trainer;
    this.#path = [trainer.parameters];
  }

  /** @param {number} epoch 0-based */
  takeApart(epoch) {
    if (epoch === this.#epoch) return;
    if (epoch === this.#epoch + 1) this.#last = this.#updates;
    // Only of this run it is asked what its last whole epoch was like.
    else if (this.order === "sequential" && epoch > 0) this.#last = this.#updatesOf(epoch - 1);
    this.#updates = this.#updatesOf(epoch);
    this.#epoch = epoch;
  }

  /** The first update after which a parameter is no number any more, of those that were made. */
  get divergedAt() {
    const at = this.#path.findIndex((parameters) => !parameters.every(Number.isFinite));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  /** @param {number} position updates made, within the epoch that is taken apart or at its start */
  stateAt(position) {
    const { updatesPerEpoch } = this.#trainer;
    const made = position - this.#epoch * updatesPerEpoch;
    const parameters = this.#path[position];
    return {
      order: this.order,
      parameters: Array.from(parameters),
      loss: this.#trainer.loss(parameters),
      visits: this.#updates.map(({ indices }) => indices),
      gradients: this.#updates.map(({ gradient }) => gradient),
      lastGradients: this.#last.map(({ gradient }) => gradient),
      made,
      path: this.#path.slice(0, position + 1),
      ahead: this.#path,
      swings: this.#swings(position),
    };
  }

  accuracyAt(position) {
    const trainer = this.#trainer;
    const { x, y } = trainer.data;
    const predictions = trainer.predict(x, this.#path[position]);
    const right = predictions.filter((p, i) => p > 0.5 === y[i] > 0.5).length;
    return right / y.length;
  }

  delete() {
    this.#trainer.delete();
  }

  #updatesOf(epoch) {
    const trainer = this.#trainer;
    const { updatesPerEpoch } = trainer;
    const start = epoch * updatesPerEpoch;
    if (trainer.update > start) trainer.reset();
    this.#goOnTo(start);
    const { sizes, indices, gradients, parameters } = trainer.trace(updatesPerEpoch);
    const width = parameters.length / updatesPerEpoch;
    const row = (numbers, i) => numbers.slice(i * width, (i + 1) * width);
    let first = 0;
    return Array.from(sizes, (size, i) => {
      const batch = indices.slice(first, first + size);
      first += size;
      this.#path[start + i + 1] = row(parameters, i);
      return { indices: batch, gradient: row(gradients, i) };
    });
  }

  /** Goes over known ground in one call, and keeps the path on new ground. */
  #goOnTo(update) {
    const trainer = this.#trainer;
    const known = Math.min(this.#path.length - 1, update);
    if (trainer.update < known) trainer.run(known - trainer.update);
    while (trainer.update < update) {
      trainer.run(1);
      this.#path[trainer.update] = trainer.parameters;
    }
  }

  /** Of each epoch completed: how far b went to and fro in it. */
  #swings(position) {
    const { updatesPerEpoch } = this.#trainer;
    return Array.from({ length: Math.floor(position / updatesPerEpoch) }, (_, epoch) => {
      const start = epoch * updatesPerEpoch + 1;
      const bs = this.#path.slice(start, start + updatesPerEpoch).map((p) => p.at(-1));
      return Math.max(...bs) - Math.min(...bs);
    });
  }
}
