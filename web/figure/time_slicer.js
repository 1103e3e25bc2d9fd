/** What a session cannot do within a frame is done in slices, with the page in between. */

/** Milliseconds of work before the page has its turn again: with drawing, it has to fit a frame. */
const SLICE = 6;
/** Milliseconds from one look at it to the next while it works: at least, and at most. */
const LOOK = { soonest: 100, latest: 600 };
/** A drawing that takes longer than a frame costs frames; so many times that long is without a look. */
const REST = 25;
const FRAME = 17;
/** Milliseconds after which a frame does not come: nobody looks. */
const NO_FRAME = 100;

/**
 * @param {object} run
 * @param {() => import("./registry.js").Session | null} run.session the one there is now
 * @param {() => void} run.worked a slice is done
 * @param {() => void} run.changed there is something new to look at
 * @param {(act: () => void) => void} run.attempt does it; if it fails, there is no session any more
 */
export function createTimeSlicer({ session, worked, changed, attempt }) {
  let timer = 0;
  let lookedAt = 0;
  let pause = LOOK.soonest;

  function slice() {
    timer = 0;
    const current = session();
    if (!current?.isBusy) return;
    current.work(SLICE);
    worked();
    // Whoever was told of it may have removed the figure.
    if (session() !== current) return;
    const isLook = !current.isBusy || performance.now() - lookedAt >= pause;
    if (isLook) {
      lookedAt = performance.now();
      changed();
    }
    goOn(isLook);
  }

  /**
   * Goes on with what there is to do, if there is.
   * @param {boolean} [afterDrawing] a frame has no room for both
   */
  function goOn(afterDrawing = false) {
    if (timer || !session()?.isBusy) return;
    timer = setTimeout(attempt, afterDrawing ? NO_FRAME : 0, slice);
    if (!afterDrawing) return;
    const waiting = timer;
    requestAnimationFrame((drawn) => {
      requestAnimationFrame((next) => {
        const wanted = (next - drawn - FRAME) * REST;
        pause = Math.min(Math.max(wanted, LOOK.soonest), LOOK.latest);
      });
      if (timer !== waiting) return;
      clearTimeout(timer);
      timer = setTimeout(attempt, 0, slice);
    });
  }

  return { goOn };
}
