/**
 * A session whose place is the number of updates made; it goes on by update or by epoch. Each kind knows
 * its own place, and how to get to another.
 * @abstract
 */
export class SessionByUpdates {
  /** @abstract @returns {number} updates made */
  get position() {
    throw new Error("a session says where it is");
  }

  /** Where it is going to be: here, unless it is under way. */
  get aim() {
    return this.position;
  }

  /** @abstract @returns {number} updates in an epoch */
  get updatesPerEpoch() {
    throw new Error("a session says how long an epoch is");
  }

  /** @abstract @param {number} _position @returns {boolean} whether the place changed */
  goTo(_position) {
    throw new Error("a session says how it moves");
  }

  /** @param {string} unit to the end of this update or epoch */
  step(unit) {
    const length = this.#length(unit);
    return this.goTo((Math.floor(this.aim / length) + 1) * length);
  }

  /** @param {string} unit to the end of the update or epoch before */
  back(unit) {
    const length = this.#length(unit);
    return this.goTo((Math.ceil(this.aim / length) - 1) * length);
  }

  reset() {
    return this.goTo(0);
  }

  goToPlace({ update }) {
    return this.goTo(update);
  }

  #length(unit) {
    return unit === "epoch" ? this.updatesPerEpoch : 1;
  }
}
