// The pool of Workers: the same results as one after the other, whatever happens to the Workers.
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

/** What the Workers of the tests below are good for, after whatever was done to them. */
async function stillWorks(made) {
  assert.deepEqual(await made.run(experiment, shortJobs), expected);
}

test("the synchronous twin is the experiments themselves, one after the other", () => {
  for (const [seed, result] of expected.entries()) {
    const one = engine.experiment(experiment, short(seed));
    while (one.advance(1).done < 60);
    assert.deepEqual(result, one.result());
    one.delete();
  }
});

test("the results are those of the synchronous twin, in the jobs' order", async () => {
  const handed = [];
  const results = await pool().run(experiment, shortJobs, {
    onResult: (result, job) => handed.push([job, result]),
  });
  assert.deepEqual(results, expected);
  handed.sort(([a], [b]) => a - b);
  assert.deepEqual(
    handed,
    expected.map((result, job) => [job, result]),
  );
});

test("typed arrays are options as well as arrays are", async () => {
  const jobs = shortJobs.map((job) => ({ ...job, batchSizes: Float32Array.from(job.batchSizes) }));
  assert.deepEqual(await pool().run(experiment, jobs), expected);
});

test("results come as their jobs end, not in order", async () => {
  const held = [];
  const order = [];
  const spawn = () => {
    const worker = scripted((message) => {
      if (message.type !== "run") return prompt(message);
      held.push(() => worker.onmessage(prompt(message)[0]));
      if (held.length === 2) {
        queueMicrotask(() => {
          for (const answer of held.reverse()) answer();
        });
      }
      return [];
    });
    return worker;
  };
  const results = await pool({ spawn }).run("any", [{ a: 1 }, { a: 2 }], {
    onResult: (_, job) => order.push(job),
  });
  assert.deepEqual(
    results.map(({ a }) => a),
    [1, 2],
  );
  assert.deepEqual(order, [1, 0]);
});

for (const [what, run] of [
  ["a pool", (jobs, options) => pool().run(experiment, jobs, options)],
  ["the synchronous twin", async (jobs, options) => engine.runAll(experiment, jobs, options)],
]) {
  test(`progress of ${what} never goes back and ends with the whole`, async () => {
    const jobs = [...shortJobs, { ...long, draws: 20_000 }, { ...long, draws: 20_000 }];
    const told = [];
    await run(jobs, { onProgress: (progress) => told.push(progress) });
    for (const [i, { done, total, secondsLeft }] of told.entries()) {
      assert.equal(total, jobs.length);
      assert.ok(done <= total && (i === 0 || done >= told[i - 1].done));
      assert.ok(secondsLeft === null || secondsLeft >= 0);
    }
    assert.deepEqual(told.at(-1), { done: jobs.length, total: jobs.length, secondsLeft: 0 });
    assert.equal(told.filter(({ done }) => done === jobs.length).length, 1);
  });

  test(`no jobs for ${what}`, async () => {
    const told = [];
    assert.deepEqual(await run([], { onProgress: (progress) => told.push(progress) }), []);
    assert.deepEqual(told, [{ done: 0, total: 0, secondsLeft: 0 }]);
  });

  test(`bad jobs and arguments of ${what}`, async () => {
    const cases = [
      [[short(1), { samples: 1 }], RangeError, /^jobs\[1\]: samples is 1; it must be .*2/],
      [[short(1), short(2), { colour: 1 }], RangeError, /^jobs\[2\]: colour is 1; /],
      [[{ seed: true }], TypeError, /^jobs\[0\]: seed is true; it must be a number/],
      [[short(1), 7], TypeError, /^jobs\[1\]: options is 7/],
      [[{ batchSizes: [1, "2"] }], TypeError, /^jobs\[0\]: batchSizes\[1\] is "2"/],
      [[{ batchSizes: [] }], RangeError, /^jobs\[0\]: batchSizes is an array of 0/],
      [[{ draws: () => 1 }], TypeError, /^jobs\[0\]: draws is a function/],
      [{}, TypeError, /^jobs is an object; it must be an array/],
      [undefined, TypeError, /^jobs is missing/],
      [new Array(100_001), RangeError, /^jobs has 100001 entries; .* 100,000/],
    ];
    for (const [jobs, kind, message] of cases) {
      await assert.rejects(
        run(jobs),
        (error) => error instanceof kind && message.test(error.message),
      );
    }
    await assert.rejects(run([short(1), { samples: 1 }]), { job: 1 });
    await assert.rejects(run([], { signal: 1 }), { name: "TypeError", message: /signal is 1/ });
    await assert.rejects(run([], { onResult: 1 }), { name: "TypeError", message: /onResult is 1/ });
    await assert.rejects(run([], { colour: 1 }), { name: "TypeError", message: /colour \(1\)/ });
  });

  test(`what a callback of ${what} throws ends the run`, async () => {
    const thrown = new Error("mine");
    const fail = () => {
      throw thrown;
    };
    for (const name of ["onResult", "onProgress"]) {
      await assert.rejects(run(shortJobs, { [name]: fail }), (error) => error === thrown);
    }
  });

  test(`${what} stops when it is aborted, before and while it runs`, async () => {
    const aborted = AbortSignal.abort();
    await assert.rejects(run([long], { signal: aborted }), (error) => error === aborted.reason);
    assert.equal(aborted.reason.name, "AbortError");

    const controller = new AbortController();
    const reason = new Error("enough");
    const { signal } = controller;
    let results = 0;
    const options = {
      signal,
      onResult: () => results++,
      onProgress: () => controller.abort(reason),
    };
    await assert.rejects(run([long, long, long], options), (error) => error === reason);
    assert.equal(results, 0);
  });
}

test("an unknown experiment is told as the engine tells it", async () => {
  const message = /experiment is "nope"; it must be .*gradient-noise/;
  assert.throws(() => engine.runAll("nope", [{}]), { name: "RangeError", message });
  await assert.rejects(pool().run("nope", [{}]), { name: "RangeError", message });
  await assert.rejects(pool().run(7, [{}]), { name: "TypeError", message: /experiment is 7/ });
});

test("options of a pool that are none", () => {
  const cases = [
    [{ workers: 0 }, RangeError, /workers is 0.*1 to 64/],
    [{ workers: 65 }, RangeError, /workers is 65/],
    [{ workers: "2" }, TypeError, /workers is "2"/],
    [{ patience: 0 }, RangeError, /patience is 0.*0\.1 to 3,600/],
    [{ patience: NaN }, RangeError, /patience is NaN/],
    [{ wasm: "AGFzbQ" }, TypeError, /wasm is "AGFzbQ"/],
    [{ spawn: 1 }, TypeError, /spawn is 1/],
    [{ worker: 2 }, TypeError, /worker \(2\).*mean workers/],
  ];
  for (const [options, kind, message] of cases) {
    assert.throws(
      () => createPool(options),
      (error) => error instanceof kind && message.test(error.message),
    );
  }
});

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
  const file = new URL("../../.build/wasm/minibatch-core.wasm", import.meta.url);
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

test("runs that overlap share the Workers evenly", async () => {
  const begun = [];
  const spawn = () =>
    scripted((message) => {
      if (message.type === "run") begun.push(message.name);
      return prompt(message);
    });
  const made = pool({ workers: 1, spawn });
  const jobs = [{}, {}, {}];
  await Promise.all(["a", "b", "c"].map((name) => made.run(name, jobs)));
  assert.deepEqual(begun.join(""), "abcabcabc");
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
  const counting = {
    aborted: false,
    addEventListener(...given) {
      listeners++;
      signal.addEventListener(...given);
    },
    removeEventListener(...given) {
      listeners--;
      signal.removeEventListener(...given);
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
