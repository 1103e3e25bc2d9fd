/**
 * Many figures on a page that all have to begin: one after the other, each in a task of its own, so that the
 * page has its turn in between.
 */

let last = Promise.resolve();

/** @returns {Promise<void>} comes when those who asked before have had theirs */
export function yieldToMain() {
  last = last.then(nextTask);
  return last;
}

/** A timer would do, but for the pause that browsers put before the fifth. */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
