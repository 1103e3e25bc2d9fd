// What becomes of the Workers: stopped, lost, replaced, closed; and that nothing is left of them.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { createPool, loadEngine } from "../../dist/engine.mjs";
import { prompt, scripted, watched, withMemoryOf } from "./workers.mjs";

const engine = await loadEngine();
const experiment = "gradient-noise";
const short = (seed) => ({ seed, draws: 20, batchSizes: [1, 8, 64] });
const long = { draws: 1_000_000, batchSizes: [512] };
const shortJobs = Array.from({ length: 12 }, (_, seed) => short(seed));
const expected = engine.runAll(experiment, shortJobs);

const pools = [];
function pool(options) {
  const made = createPool({ workers: 2, ...options });
  pools.push(made);
  return made;
}
after(() => {
  for (const made of pools) made.close();
});

/** Whatever was done to its Workers, the pool is good for this. */
async function stillWorks(made) {
  assert.deepEqual(await made.run(experiment, shortJobs), expected);
}

test("after an abort, a bad job or a callback that threw, the pool works as before", async () => {
  const made = pool();
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  await assert.rejects(made.run(experiment, [long, long, long], options), { name: "AbortError" });
  await stillWorks(made);
  await assert.rejects(made.run(experiment, [long, { samples: 1 }]), RangeError);
  await stillWorks(made);
});

test("a stop that is not heeded ends the Worker", async () => {
  const deaf = scripted(({ type, task }) => {
    if (type === "load") return [{ type: "ready" }];
    return type === "run" ? [{ type: "progress", task, done: 1, total: 9, seconds: 1 }] : [];
  });
  let count = 0;
  const made = pool({ workers: 1, spawn: (start) => (count++ === 0 ? deaf : start()) });
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  await assert.rejects(made.run("any", [{}], options), { name: "AbortError" });
  await stillWorks(made);
  assert.equal(deaf.terminated, true);
  assert.equal(count, 2);
});

test("what a Worker says after a stop does not reach the next run", async () => {
  let first = true;
  const spawn = () =>
    scripted((message) => {
      if (message.type === "run" && first) {
        first = false;
        return [{ type: "progress", task: message.task, done: 1, total: 9, seconds: 1 }];
      }
      if (message.type !== "stop") return prompt(message);
      const { task } = message;
      return [{ type: "finished", task, result: {}, seconds: 1 }, ...prompt(message)];
    });
  const made = pool({ workers: 1, spawn });
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  const aborted = made.run("first", [{}], options);
  const next = made.run("second", [{ a: 1 }]);
  await assert.rejects(aborted, { name: "AbortError" });
  assert.deepEqual(await next, [{ name: "second", a: 1 }]);
});

test("a Worker that dies is replaced, and its job tried once more", async () => {
  const spawn = watched((message, worker, number) => {
    if (number > 0 || message.type !== "run") return false;
    worker.terminate();
    return true;
  });
  const made = pool({ workers: 1, spawn });
  const losses = [];
  const results = await made.run(experiment, shortJobs, {
    onReplaced: (loss) => losses.push(loss),
  });
  assert.deepEqual(results, expected);
  assert.deepEqual(
    losses.map(({ job }) => job),
    [0],
  );
  assert.match(losses[0].error.message, /ended with code/);
});

test("a job that costs two Workers is given up, and named", async () => {
  const isFatal = ({ options }) =>
    options?.some(([field, value]) => field === "seed" && value === 5);
  const spawn = watched((message, worker) => {
    if (!isFatal(message)) return false;
    worker.terminate();
    return true;
  });
  const made = pool({ spawn });
  const losses = [];
  await assert.rejects(
    made.run(experiment, shortJobs, { onReplaced: ({ job }) => losses.push(job) }),
    { name: "Error", message: /^jobs\[5\] was given up: twice its Worker crashed/, job: 5 },
  );
  assert.deepEqual(losses, [5]);
  const others = shortJobs.filter(({ seed }) => seed !== 5);
  assert.deepEqual(
    await made.run(experiment, others),
    expected.filter((_, seed) => seed !== 5),
  );
});

test("a Worker that never answers is replaced", async () => {
  let count = 0;
  const spawn = () => scripted(count++ === 0 ? () => [] : prompt);
  const made = pool({ workers: 1, patience: 0.1, spawn });
  const losses = [];
  const options = { onReplaced: (loss) => losses.push(loss) };
  assert.deepEqual(await made.run("any", [{ a: 1 }], options), [{ name: "any", a: 1 }]);
  assert.equal(losses.length, 1);
  assert.match(losses[0].error.message, /did not answer for 0\.1 seconds/);
});

test("memory that runs out costs a Worker, not the pool", async () => {
  const file = new URL("../../.build/wasm/minibatch-article.wasm", import.meta.url);
  const MEGABYTES_24 = 24 * 16;
  const made = pool({ workers: 1, wasm: withMemoryOf(MEGABYTES_24, await readFile(file)) });
  const losses = [];
  await assert.rejects(
    made.run(experiment, [short(0), { samples: 1_000_000 }], {
      onReplaced: (loss) => losses.push(loss),
    }),
    { name: "Error", message: /^jobs\[1\].*ran out of memory/, job: 1 },
  );
  assert.deepEqual(
    losses.map(({ job }) => job),
    [1],
  );
  await stillWorks(made);
});

test("WebAssembly that is not the engine's, and Workers that cannot be started", async () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const noWorkers = () => {
    throw new Error("not allowed here");
  };
  for (const [options, message] of [
    [{ wasm: empty }, /^jobs\[0\] was given up/],
    [{ spawn: noWorkers }, /^jobs\[0\] was given up: .*not allowed here/],
  ]) {
    await assert.rejects(pool({ workers: 1, ...options }).run(experiment, [short(1)]), {
      name: "Error",
      message,
    });
  }
});

test("two runs at once, one of them aborted", async () => {
  const made = pool();
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  const aborted = made.run(experiment, [long, long, long], options);
  const other = made.run(experiment, shortJobs);
  await assert.rejects(aborted, { name: "AbortError" });
  assert.deepEqual(await other, expected);
});

test("a closed pool says so, and so do its runs", async () => {
  const made = pool();
  const closed = { name: "Error", message: /closed.*createPool/ };
  const running = made.run(experiment, [long, long, long], { onProgress: () => made.close() });
  await assert.rejects(running, closed);
  made.close();
  await assert.rejects(made.run(experiment, shortJobs), closed);

  const early = pool();
  const waiting = early.run(experiment, shortJobs);
  early.close();
  await assert.rejects(waiting, closed);
});

test("the listener on the signal goes with the run", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  /** @type {any} */
  const counting = {
    aborted: false,
    addEventListener(type, listener) {
      listeners++;
      signal.addEventListener(type, listener);
    },
    removeEventListener(type, listener) {
      listeners--;
      signal.removeEventListener(type, listener);
    },
  };
  const made = pool();
  await made.run(experiment, shortJobs, { signal: counting });
  await assert.rejects(made.run(experiment, [{ samples: 1 }], { signal: counting }), RangeError);
  assert.equal(listeners, 0);
});

test("a program with an idle pool, or an aborted one, ends by itself", async () => {
  const address = JSON.stringify(new URL("../../dist/engine.mjs", import.meta.url).href);
  const program = `
    import { createPool } from ${address};
    const pool = createPool();
    const [{ batchSize }] = await pool.run("gradient-noise", [${JSON.stringify(short(1))}]);
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => abort.abort() };
    const error = await pool.run("gradient-noise", [${JSON.stringify(long)}], options).catch((e) => e);
    console.log(batchSize.values.length, error.name);`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { timeout: 60_000 },
  );
  assert.deepEqual([stdout, stderr], ["3 AbortError\n", ""]);
});
