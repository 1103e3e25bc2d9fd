// Workers for tests of the pool, to be handed to createPool as `spawn`.

/**
 * Real Workers, between which and the pool a test stands.
 * @param {(message: object, worker: object, number: number) => boolean} refuses is asked about each
 *   message for a Worker, with the Worker and how many there were before it; if true, the message is lost
 */
export function watched(refuses) {
  let count = 0;
  return async (start) => {
    const number = count++;
    const worker = await start();
    const post = worker.postMessage;
    worker.postMessage = (message) => {
      if (!refuses(message, worker, number)) post(message);
    };
    return worker;
  };
}

/**
 * A Worker without a thread: its answers are what `answers` returns for each message, and come before
 * anything else can happen.
 * @param {(message: object) => object[]} answers
 */
export function scripted(answers) {
  const worker = {
    terminated: false,
    postMessage(message) {
      for (const answer of answers(message)) {
        queueMicrotask(() => worker.onmessage?.(answer));
      }
    },
    terminate() {
      worker.terminated = true;
    },
  };
  return worker;
}

/** Answers as a Worker does whose every experiment is done at once. */
export function prompt({ type, name, options }) {
  if (type === "load") return [{ type: "ready" }];
  const result = { name, ...Object.fromEntries(options) };
  return [{ type: "finished", result, seconds: 0.5 }];
}

/** The bytes of a WebAssembly module whose memory cannot grow beyond so many pages of 64 KB. */
export function withMemoryOf(pages, wasm) {
  const bytes = Uint8Array.from(wasm);
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const MEMORY_SECTION = 5;
  for (;;) {
    const section = bytes[at++];
    const size = number();
    if (section === MEMORY_SECTION) break;
    at += size;
  }
  at++; // one memory
  at++; // with a maximum
  number();
  const maximum = at;
  number();
  for (let i = maximum, rest = pages; i < at; i++, rest >>= 7) {
    bytes[i] = (rest & 127) | (i + 1 < at ? 128 : 0);
  }
  return bytes;
}
