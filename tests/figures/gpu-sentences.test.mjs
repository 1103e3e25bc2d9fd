// What the figure “gpu” says of what was measured, of each kind of graphics processor and of none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFits } from "../../web/engine/gpu/buffers.js";
import { adapterName, isSoftware } from "../../web/engine/gpu/device.js";
import { bufferBytes, parameterCount, sliceCount } from "../../web/engine/gpu/shape.js";
import { words as german } from "../../web/figures/gpu/words.de.js";
import { words as english } from "../../web/figures/gpu/words.en.js";
import { importProduct } from "./import_product.mjs";

const { answer, machineText, moreVerdicts, sentence, targetFinding, verdicts } =
  await importProduct("web/figures/gpu/sentence.js");
const SIZES = [1, 4, 16, 32, 64, 256, 1024, 4096];
const settings = { samples: 4096, batchSize: 32, hiddenUnits: 128 };

/** The job of a round in which updates take so long; each round differs by as much as `noise` says. */
const jobOf = (device, updateSeconds, round, { noise = 0.01, ...more }) => ({
  device,
  rows: SIZES.map((k, i) => {
    const updatesPerEpoch = 4096 / k;
    const seconds = updateSeconds(k) * updatesPerEpoch * (1 + noise * Math.sin(7 * round + i));
    return { batchSize: k, updatesPerEpoch, bytes: 1, seconds, wallSeconds: 2 * seconds };
  }),
  ...{ tooLarge: [], problem: "none", allowedBytes: 2 ** 27, emptySeconds: 1e-4 },
  ...{ adapter: "acme g1", hasTimestamps: true, isSoftware: false, ...more },
});

/** Six seeds' runs that need 20 · (1 + 256/k) updates with the better of two rates. */
const runsToTarget = SIZES.flatMap((batchSize) =>
  Array.from({ length: 6 }, (_, seed) => {
    const updates = 20 * (1 + 256 / batchSize) * (1 + 0.01 * Math.sin(seed));
    return {
      batchSize,
      samples: 4096,
      rates: [0.5, 0.25],
      updates: [Number.POSITIVE_INFINITY, updates],
    };
  }),
);

/**
 * A state in which all is measured.
 * @param {(k: number) => number} cpu
 * @param {(k: number) => number} gpu
 * @param {Record<string, any>} [more]
 */
function stateOf(cpu, gpu, { rounds = 9, ...more } = {}) {
  const results = Array.from({ length: rounds }, (_, round) => [
    jobOf("cpu", cpu, round, more),
    jobOf("gpu", gpu, round, more),
  ]).flat();
  const jobs = results.length;
  return {
    ...{ finished: jobs, jobs, machine: { hasWebGpu: true, cores: 8 } },
    measured: {
      times: { status: "done", results },
      updates: { status: "done", results: runsToTarget },
      powers: { status: "idle", results: [] },
    },
  };
}
const core = (k) => 5e-6 * k;
/** Until it is busy, a call takes as long as any. */
const card = (k) => Math.max(2e-5, 1e-7 * k);

/** All that is said. @param {any} state @param {string | null} [guess] */
function said(state, words = english, guess = null) {
  const told = [verdicts, moreVerdicts].flatMap((say) => say(state, settings, words));
  return [
    sentence(state, settings, words),
    answer({ state, words, guess }),
    ...told.map(({ measured }) => measured),
    targetFinding(state, settings, words),
    machineText(state, words),
  ].join("\n");
}

test("of a graphics card: faster from some k on, level up to 32, and where it saturates", () => {
  const text = said(stateOf(core, card), english, "from");
  assert.match(text, /clearly faster from k = 16 on/);
  assert.match(text, /4\.00 times \([\d.]+ to [\d.]+\) as slow with k = 1 and 50 times/);
  assert.match(text, /That is hardly longer: it holds here, too\./);
  assert.match(text, /From k = 256 on that is level|That is an L, not a U: from k = 256 on/);
  assert.match(text, /A buffer may have 134 MB, so the largest is k = 262\u202f144\./);
  assert.match(text, /on the graphics processor with k = 256/);
  assert.match(text, /takes 2 times as long\. To ask it for nothing/);
  assert.match(text, /The browser calls the graphics processor “acme g1”/);
  assert.match(said(stateOf(core, card), german), /ab k = 16 deutlich schneller/);
});

test("faster with every k, with none, and only with some", () => {
  const always = stateOf(core, (k) => core(k) / 3);
  assert.match(said(always, english, "always"), /faster with every batch size.*3\.00 times/);
  const never = stateOf(core, (k) => 2 * core(k));
  assert.match(said(never), /With no batch size is your graphics processor clearly faster/);
  const some = stateOf(core, (k) => (k === 16 ? 0.5 : 2) * core(k));
  assert.match(said(some), /clearly faster only with k = 16\./);
});

test("the first at the target is the one whose updates and time multiply to the least, on each device", () => {
  const state = stateOf(core, card);
  // 20 · (1 + 256/k) · 5 µs · k grows with k; of the card, updates cost the same up to k = 200.
  const text = targetFinding(state, settings, english);
  assert.match(
    text,
    /on one core with k = 1 \(25\.8 ms; as good, or too close to tell apart: k = 4, 16 and 32\)/,
  );
  assert.match(text, /on the graphics processor with k = 256 \(1\.0\d ms/);
  assert.match(text, /is 20 · \(1 \+ 256\/k\) updates .*: 256 is the critical batch/);
  assert.match(targetFinding(state, settings, german), /auf einem Kern mit k = 1 \(25/);
});

test("the target: not counted, not reached, not yet, and of too few seeds", () => {
  const state = stateOf(core, card);
  const told = (updates, given = settings) =>
    targetFinding({ ...state, measured: { ...state.measured, updates } }, given, english);
  const done = (results) => ({ status: "done", results });
  assert.equal(told({ status: "running", results: runsToTarget.slice(0, 9) }), "");
  const none = runsToTarget.map((run) => ({ ...run, updates: run.updates.map(() => Infinity) }));
  assert.match(told(done(none)), /on one core, too few batch sizes arrive to compare; on the/);
  assert.doesNotMatch(told(done(none)), /critical batch/);
  const few = runsToTarget.filter((_, i) => i % 6 < 3);
  assert.match(
    told(done(few)),
    /on one core, too few seeds or rounds to say; it takes six of both/,
  );
  const large = { ...settings, samples: 16_384, hiddenUnits: 1024 };
  assert.match(told(done([]), large), /counted up to samples × hidden units = 1\u202f048\u202f576/);
});

test("too few rounds and too much noise leave open what they leave open", () => {
  const few = said(stateOf(core, card, { rounds: 3 }));
  assert.match(few, /Too few rounds to say with which batch sizes/);
  assert.doesNotMatch(few, /it holds here|That is an L|clearly faster from/);
  const noisy = said(stateOf(core, core, { noise: 0.9 }));
  assert.match(noisy, /rounds differ too much/);
});

test("a program that plays one, one that is lost, and none are said to be that", () => {
  const software = said(stateOf(core, card, { isSoftware: true }));
  assert.match(software, /a program that plays a graphics processor/);
  const lost = stateOf(core, card);
  /** @type {any[]} */
  const results = lost.measured.times.results;
  lost.measured.times.results = results.map((job, i) =>
    job.device === "gpu" && i > 4 ? { ...job, rows: [], problem: "lost" } : job,
  );
  assert.match(said(lost), /lost in the middle of a measurement/);
  const reasons = {
    "no-webgpu": /the browser offers no WebGPU here/,
    "no-adapter": /but no adapter/,
    "too-large": /more memory than it gives, which is 134 MB for one buffer/,
  };
  for (const [problem, reason] of Object.entries(reasons)) {
    const without = stateOf(core, card);
    without.measured.times.results = results.map((job) =>
      job.device === "gpu" ? { ...job, rows: [], problem } : job,
    );
    const text = said(without);
    assert.match(text, reason);
    assert.match(text, /An update takes on one core .*5\.00 µs with k = 1/);
    assert.match(text, /No graphics processor could be measured here\./);
    assert.match(text, /on one core with k = /);
  }
});

test("no text has a slip in it, whatever the times", () => {
  const slips = /NaN|undefined|null|Infinity|∞|\[object| {2}| [.,;]/;
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let i = 0; i < 60; i++) {
    const [call, work, noise] = [1e-6 * 100 ** random(), 1e-7 * 100 ** random(), random()];
    const times = (k) => call + work * k;
    const state = stateOf(core, times, { rounds: 3 + (i % 8), noise: noise ** 3 });
    for (const words of [english, german]) assert.doesNotMatch(said(state, words), slips);
  }
});

test("bytes of buffers, and what does not fit", () => {
  const shape = { samples: 1000, features: 64, hidden: 128, outputs: 10, epochs: 2 };
  assert.equal(parameterCount(shape), 65 * 128 + 129 * 10);
  const bytes = bufferBytes(shape, 1000);
  assert.equal(bytes.x, 4 * 64_000);
  assert.equal(bytes.orders, 4 * 2000);
  assert.equal(bytes.sliceGradients, 4 * sliceCount(1000) * parameterCount(shape));
  assert.equal(bufferBytes(shape, 256).sliceGradients, 4);
  const limited = (allowed) =>
    /** @type {any} */ ({
      limits: { maxBufferSize: 1e9, maxStorageBufferBindingSize: allowed },
    });
  checkFits(limited(4 * 128_000), bytes);
  assert.throws(() => checkFits(limited(4 * 128_000 - 1), bytes), {
    ...{ code: "too-large", needed: 4 * 128_000, allowed: 4 * 128_000 - 1 },
  });
});

test("adapters by what browsers tell of them", () => {
  const known = { vendor: "acme", architecture: "g1", device: "", description: "" };
  assert.equal(adapterName(known), "acme g1");
  assert.equal(adapterName({ ...known, description: "Acme G 1" }), "Acme G 1");
  assert.equal(isSoftware(known), false);
  assert.equal(isSoftware({ ...known, isFallbackAdapter: true }), true);
  assert.equal(isSoftware({ ...known, architecture: "swiftshader" }), true);
  assert.equal(isSoftware({ ...known, description: "llvmpipe (LLVM 15)" }), true);
});
