// NumPy's legacy RandomState in JavaScript, as fast as typed arrays make it: MT19937, permutation and
// standard_normal. The peers that have no NumPy of their own take their order from here, so that all
// visit the samples in the same order.

const N = 624;
const M = 397;

export class RandomState {
  #state = new Int32Array(N);
  #next = N;
  #spare = Number.NaN;

  constructor(seed) {
    const state = this.#state;
    state[0] = seed;
    for (let i = 1; i < N; i++) {
      state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  /** 32 random bits, as a signed number. */
  bits() {
    if (this.#next === N) this.#twist();
    let y = this.#state[this.#next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** Fills an Int32Array with permutation(order.length). */
  permute(order) {
    for (let i = 0; i < order.length; i++) order[i] = i;
    for (let i = order.length - 1; i > 0; i--) {
      const mask = -1 >>> Math.clz32(i);
      let j = this.bits() & mask;
      while (j > i) j = this.bits() & mask;
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /** Uniform in [0, 1), 53 bits. */
  sample() {
    const high = this.bits() >>> 5;
    return (high * 67108864 + (this.bits() >>> 6)) / 9007199254740992;
  }

  /** standard_normal(), up to the last bit of the logarithm. */
  normal() {
    if (!Number.isNaN(this.#spare)) {
      const spare = this.#spare;
      this.#spare = Number.NaN;
      return spare;
    }
    let x1;
    let x2;
    let squaredRadius;
    do {
      x1 = 2 * this.sample() - 1;
      x2 = 2 * this.sample() - 1;
      squaredRadius = x1 * x1 + x2 * x2;
    } while (squaredRadius >= 1 || squaredRadius === 0);
    const scale = Math.sqrt((-2 * Math.log(squaredRadius)) / squaredRadius);
    this.#spare = scale * x1;
    return scale * x2;
  }

  #twist() {
    const state = this.#state;
    for (let i = 0; i < N - M; i++) state[i] = state[i + M] ^ mix(state[i], state[i + 1]);
    for (let i = N - M; i < N - 1; i++) state[i] = state[i + M - N] ^ mix(state[i], state[i + 1]);
    state[N - 1] = state[M - 1] ^ mix(state[N - 1], state[0]);
    this.#next = 0;
  }
}

function mix(high, low) {
  const y = (high & 0x80000000) | (low & 0x7fffffff);
  return (y >>> 1) ^ (-(low & 1) & 0x9908b0df);
}
