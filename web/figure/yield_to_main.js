/** Tasks of their own for those who have to wait for the page, or let it have its turn. */

let last = Promise.resolve();

/**
 * Waits for a task of its own: many figures on a page start one after the other, with the page in between.
 * @returns {Promise<void>} resolves after those of everyone who asked before
 */
export function yieldToMain() {
  last = last.then(nextTask);
  return last;
}

/** By a message, because browsers delay nested timers. @returns {Promise<void>} */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
