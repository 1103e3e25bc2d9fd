/** Plays a run: one step now, the next ones at the chosen pace, until the run ends or is paused. */

/** Milliseconds from step to step. */
const PACES = { slow: 3000, steady: 1200, fast: 400, rapid: 100, racing: 50 };

/**
 * @param {object} run
 * @param {() => boolean} run.step false if the run is over
 * @param {() => string} run.pace asked before each wait, so that a change counts at once
 * @param {() => void} run.changed playing started or stopped
 */
export function createPlayer({ step, pace, changed }) {
  let timer;
  /** @type {{promise: Promise<{ended: boolean}>, settle: (end: {ended: boolean}) => void} | null} */
  let playing = null;

  function tick() {
    const goesOn = step();
    // The step may have told someone who paused.
    if (!playing) return;
    if (goesOn) timer = setTimeout(tick, PACES[pace()]);
    else stop({ ended: true });
  }

  function stop(end) {
    if (!playing) return;
    clearTimeout(timer);
    const { settle } = playing;
    playing = null;
    changed();
    settle(end);
  }

  return {
    get playing() {
      return playing !== null;
    },
    /** @returns {Promise<{ended: boolean}>} settles when the run ends, or is paused */
    play() {
      if (playing) return playing.promise;
      let settle;
      const promise = new Promise((resolve) => {
        settle = resolve;
      });
      playing = { promise, settle };
      changed();
      tick();
      return promise;
    },
    pause: () => stop({ ended: false }),
  };
}
