// The pool of Workers: the same results as one after the other, whatever happens to the Workers.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createPool, loadEngine } from "../../dist/engine.mjs";
import { prompt, scripted } from "./workers.mjs";

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

/** @type {[string, (jobs: any, options?: any) => Promise<any>][]} */
const ways = [
  ["a pool", (jobs, options) => pool().run(experiment, jobs, options)],
  ["the synchronous twin", async (jobs, options) => engine.runAll(experiment, jobs, options)],
];

for (const [what, run] of ways) {
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
    /** @type {any[][]} */
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
        (/** @type {any} */ error) => error instanceof kind && message.test(error.message),
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
  await assert.rejects(pool().run(/** @type {any} */ (7), [{}]), {
    name: "TypeError",
    message: /experiment is 7/,
  });
});

test("options of a pool that are none", () => {
  /** @type {any[][]} */
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
      (/** @type {any} */ error) => error instanceof kind && message.test(error.message),
    );
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
