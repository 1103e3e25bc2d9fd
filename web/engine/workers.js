// Starts Workers, in browsers and in Node.js, behind one interface.
import { trustedScript } from "./trusted_script.js";
import { source } from "./worker_source.js?twice";

const MAX_DEFAULT = 8;
const NOT_ALLOWED =
  "the browser did not let it start; a page's content security policy has to allow worker-src blob:";

const workerSource = `${source}.serve(globalThis);`;

// Node's Worker has other names for what a browser's Worker has in its global scope.
const nodeScope = `
const { parentPort } = require("node:worker_threads");
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

const { Worker: BrowsersWorker, process } = /** @type {any} */ (globalThis);
/** A Worker of a browser may start Workers of its own; a browser without Workers is not Node either. */
const inNode = !BrowsersWorker && Boolean(process?.versions?.node);

/**
 * A module of Node's own, imported so that bundlers of other projects do not look for it.
 * @returns {Promise<any>}
 */
const nodeModule = (name) =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ ["node", name].join(":"));

/**
 * How many Workers leave a core for the page, or for the program.
 * @returns {Promise<number>}
 */
export async function spareCores() {
  const cores = inNode ? (await nodeModule("os")).cpus().length : navigator.hardwareConcurrency;
  return Math.min(Math.max(1, (cores || 1) - 1), MAX_DEFAULT);
}

/**
 * A new Worker that has run worker.js and waits for its first message.
 * @returns {Promise<import("./engine.d.ts").PoolWorker>}
 */
export async function startWorker() {
  return inNode ? startInNode(await nodeModule("worker_threads")) : startInBrowser();
}

function startInBrowser() {
  if (!BrowsersWorker) throw new Error("this browser has no Workers, or hides them");
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const revoke = () => URL.revokeObjectURL(url);
  let worker;
  try {
    worker = new BrowsersWorker(trustedScript(url));
  } catch (error) {
    revoke();
    throw error;
  }
  const handle = handleOf(worker, () => {
    revoke();
    worker.terminate();
  });
  worker.onmessage = ({ data }) => {
    // A message proves that the script has been read, so its address is no longer needed.
    revoke();
    handle.onmessage?.(data);
  };
  worker.onerror = (event) => {
    // The error is handled here, so it is kept off the console. A script that is not allowed has no message.
    event.preventDefault();
    handle.onfailure?.(new Error(event.message || NOT_ALLOWED));
  };
  worker.onmessageerror = () => handle.onfailure?.(new Error("its message could not be read"));
  return handle;
}

function startInNode({ Worker: NodeWorker }) {
  // Without the program's own flags, which may load other modules or take the script for a module.
  const worker = new NodeWorker(nodeScope + workerSource, { eval: true, execArgv: [] });
  const handle = handleOf(worker, () => worker.terminate());
  worker.on("message", (data) => handle.onmessage?.(data));
  worker.on("error", (error) => handle.onfailure?.(error));
  worker.on("messageerror", (error) => handle.onfailure?.(error));
  worker.on("exit", (code) => handle.onfailure?.(new Error(`it ended with code ${code}`)));
  // A thread that waits for work does not keep the program running.
  handle.keepAlive = (busy) => (busy ? worker.ref() : worker.unref());
  handle.keepAlive(false);
  return handle;
}

/** @returns {import("./engine.d.ts").PoolWorker} */
function handleOf(worker, terminate) {
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate,
  };
}
