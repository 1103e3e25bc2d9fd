// What the page's Workers are at, for tests of what happens to them.

/**
 * To be run before the page: `workers()` tells how many there are, were ever started, and are at work. What is in
 * `inWorkers`, each of them runs before its own script; of a list, each the next one.
 */
export function watchWorkers() {
  const all = new Set();
  let started = 0;
  const ends = ["finished", "refused", "failed"];
  window.Worker = class extends Worker {
    isBusy = false;

    constructor(address, options) {
      super(address, options);
      all.add(this);
      started++;
      this.addEventListener("message", ({ data }) => {
        if (ends.includes(data.type)) this.isBusy = false;
      });
    }

    postMessage(message) {
      if (message.type === "run") this.isBusy = true;
      super.postMessage(message);
    }

    terminate() {
      all.delete(this);
      super.terminate();
    }
  };
  window.inWorkers = "";
  window.Blob = class extends Blob {
    constructor(parts, options) {
      const isScript = options?.type === "text/javascript";
      super(isScript ? [nextInWorkers(), "\n", ...parts] : parts, options);
    }
  };
  function nextInWorkers() {
    const { inWorkers } = window;
    return Array.isArray(inWorkers) ? (inWorkers.shift() ?? "") : inWorkers;
  }
  window.workers = () => ({
    alive: all.size,
    started,
    busy: Array.from(all).filter(({ isBusy }) => isBusy).length,
  });
}

/** Waits until nothing is at work; none of them may have been left behind. */
export async function idle(page) {
  await page.waitForFunction(() => window.workers().busy === 0);
  return page.evaluate(() => window.workers());
}
