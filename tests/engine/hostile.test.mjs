// Bad input: each throws an error that names the field, the value and what is allowed, and leaves the
// engine as it was.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

/** @type {any} */
const engine = await loadEngine();
const good = { data: { name: "salary", samples: 10 }, batchSize: 2, learningRate: 0.1 };
const own = (x, y) => ({ ...good, data: { x, y } });
const salary = (fields) => ({ ...good, data: { name: "salary", ...fields } });
const mlp = (model) => ({ ...good, model: { kind: "mlp", hidden: [4], ...model } });
const optimizer = (fields) => ({ ...good, optimizer: fields });
const scaled = (rate) => ({ ...good, learningRate: { base: 0.1, baseBatchSize: 1, ...rate } });
const without = (field) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => key !== field));

// [what, specification, error, its message: field, value, what is allowed]
/** @type {any[][]} */
const cases = [
  ["k = 0", { ...good, batchSize: 0 }, RangeError, /batchSize is 0.*1 to 10/],
  ["k > n", { ...good, batchSize: 11 }, RangeError, /batchSize is 11.*1 to 10/],
  ["k = 2.5", { ...good, batchSize: 2.5 }, RangeError, /batchSize is 2\.5.*whole number/],
  ["k = 2³³", { ...good, batchSize: 2 ** 33 }, RangeError, /batchSize is 8589934592/],
  ["k = -1", { ...good, batchSize: -1 }, RangeError, /batchSize is -1/],
  ["k NaN", { ...good, batchSize: NaN }, RangeError, /batchSize is NaN/],
  ["k a string", { ...good, batchSize: "2" }, TypeError, /batchSize is "2".*whole number/],
  ["k true", { ...good, batchSize: true }, TypeError, /batchSize is true/],
  ["k missing", without("batchSize"), TypeError, /batchSize is missing.*whole number/],
  ["k null", { ...good, batchSize: null }, TypeError, /batchSize is null/],
  ["k a BigInt", { ...good, batchSize: 2n }, TypeError, /batchSize is 2/],
  ["lr NaN", { ...good, learningRate: NaN }, RangeError, /learningRate is NaN.*greater than 0/],
  ["lr 0", { ...good, learningRate: 0 }, RangeError, /learningRate is 0.*greater than 0/],
  ["lr -0", { ...good, learningRate: -0 }, RangeError, /learningRate is -0/],
  ["lr negative", { ...good, learningRate: -0.1 }, RangeError, /learningRate is -0\.1/],
  ["lr ∞", { ...good, learningRate: Infinity }, RangeError, /learningRate is Infinity.*finite/],
  ["lr a string", { ...good, learningRate: "0.1" }, TypeError, /learningRate is "0\.1"/],
  ["lr missing", without("learningRate"), TypeError, /learningRate is missing/],
  ["no specification", undefined, TypeError, /spec is missing.*batchSize/],
  ["a number", 3, TypeError, /spec is 3/],
  ["an array", [good], TypeError, /spec is an array/],
  ["data missing", without("data"), TypeError, /data is missing/],
  ["data a string", { ...good, data: "salary" }, TypeError, /data is "salary"/],
  ["data empty", { ...good, data: {} }, TypeError, /data\.name is missing.*"salary"/],
  [
    "unknown data",
    { ...good, data: { name: "wages" } },
    RangeError,
    /data\.name is "wages".*"salary"/,
  ],
  [
    "__proto__ as name",
    { ...good, data: { name: "__proto__" } },
    RangeError,
    /data\.name is "__proto__"/,
  ],
  ["values as name", { ...good, data: { name: "values" } }, RangeError, /data\.name is "values"/],
  ["samples 0", salary({ samples: 0 }), RangeError, /data\.samples is 0.*1 to 1,000,000/],
  ["samples 2.5", salary({ samples: 2.5 }), RangeError, /data\.samples is 2\.5/],
  ["samples absurd", salary({ samples: 1e15 }), RangeError, /data\.samples is 1000000000000000/],
  ["samples a string", salary({ samples: "10" }), TypeError, /data\.samples is "10"/],
  ["noise negative", salary({ noise: -1 }), RangeError, /data\.noise is -1.*0 to 1,000/],
  ["noise NaN", salary({ noise: NaN }), RangeError, /data\.noise is NaN/],
  ["sorted misspelt", salary({ order: "sort" }), RangeError, /data\.order is "sort".*"sorted"/],
  ["unknown in data", salary({ sample: 9 }), TypeError, /data\.sample \(9\).*mean samples/],
  ["empty data", own([], []), RangeError, /data\.x is an array of 0.*1 sample/],
  ["no features", own([[], []], [1, 2]), RangeError, /data\.x\[0\].*at least 1/],
  ["y too short", own([1, 2, 3], [1, 2]), RangeError, /data\.y is an array of 2.*3 numbers/],
  ["y missing", own([1, 2, 3], undefined), TypeError, /data\.y is missing/],
  ["x missing", own(undefined, [1]), TypeError, /data\.x is missing/],
  ["ragged rows", own([[1, 2], [3]], [1, 2]), RangeError, /data\.x\[1\].*2 numbers/],
  ["a row is a number", own([[1, 2], 3], [1, 2]), TypeError, /data\.x\[1\] is 3/],
  ["a number is a row", own([1, [2]], [1, 2]), TypeError, /data\.x\[1\] is an array/],
  ["NaN in x", own([1, NaN, 3], [1, 2, 3]), RangeError, /data\.x\[1\] is NaN.*finite/],
  [
    "NaN in a row",
    own(
      [
        [1, 2],
        [3, NaN],
      ],
      [1, 2],
    ),
    RangeError,
    /data\.x\[1\]\[1\] is NaN.*finite/,
  ],
  ["∞ in y", own([1, 2], [1, -Infinity]), RangeError, /data\.y\[1\] is -Infinity.*finite/],
  ["a string in x", own([1, "2"], [1, 2]), TypeError, /data\.x\[1\] is "2"/],
  ["a hole in x", own(new Array(3), [1, 2, 3]), TypeError, /data\.x\[0\] is missing/],
  ["x a string", own("12", [1, 2]), TypeError, /data\.x is "12"/],
  ["x like an array, absurd", own({ length: 1e9 }, [1]), RangeError, /data\.x has 1000000000/],
  [
    "x like an array, a hole",
    own({ length: 2, 0: 1 }, [1, 2]),
    TypeError,
    /data\.x\[1\] is missing/,
  ],
  ["x of no length", own({ length: -1 }, [1]), TypeError, /data\.x is an object/],
  ["x too long", own(new Float32Array(2 ** 24 + 1), [1]), RangeError, /data\.x.*16,777,216/],
  ["named and own", { ...good, data: { name: "salary", x: [1], y: [1] } }, TypeError, /data\.name/],
  [
    "unknown field",
    { ...good, colour: "red" },
    TypeError,
    /colour \("red"\) is not a field.*batchSize/,
  ],
  ["misspelt field", { ...good, batchsize: 2 }, TypeError, /batchsize \(2\).*mean batchSize/],
  [
    "unknown loss",
    { ...good, loss: "l1" },
    RangeError,
    /loss is "l1".*"mse" or "half-mse" or "cross-entropy"/,
  ],
  ["loss a number", { ...good, loss: 1 }, TypeError, /loss is 1/],
  ["unknown order", { ...good, order: "random" }, RangeError, /order is "random".*"shuffle-once"/],
  ["dropLast a number", { ...good, dropLast: 1 }, TypeError, /dropLast is 1.*true or false/],
  ["hidden missing", mlp({ hidden: undefined }), TypeError, /model\.hidden is missing/],
  ["hidden 0 units", mlp({ hidden: [4, 0] }), RangeError, /model\.hidden\[1\] is 0.*1 to 4,096/],
  ["hidden 2.5 units", mlp({ hidden: [2.5] }), RangeError, /model\.hidden\[0\] is 2\.5/],
  ["hidden absurd", mlp({ hidden: [4096, 4096] }), RangeError, /model\.hidden.*4,194,304/],
  ["too many layers", mlp({ hidden: new Array(9).fill(1) }), RangeError, /model\.hidden.*8/],
  [
    "hidden of a line",
    { ...good, model: { kind: "linear", hidden: [2] } },
    TypeError,
    /model\.hidden/,
  ],
  ["outputs with mse", mlp({ outputs: 3 }), RangeError, /model\.outputs is 3.*cross-entropy/],
  [
    "unknown activation",
    mlp({ activation: "elu" }),
    RangeError,
    /model\.activation is "elu".*"relu"/,
  ],
  [
    "cross-entropy of a line",
    { ...good, loss: "cross-entropy" },
    RangeError,
    /loss is "cross-entropy"/,
  ],
  [
    "logistic on salaries",
    { ...good, model: { kind: "logistic" } },
    RangeError,
    /loss.*without classes/,
  ],
  [
    "labels that are no classes",
    { ...own([1, 2, 3], [0, 1, 2]), model: { kind: "logistic" } },
    RangeError,
    /data\.y\[2\] is 2.*0 or 1/,
  ],
  [
    "an unknown model",
    { ...good, model: { kind: "svm" } },
    RangeError,
    /model\.kind is "svm".*"linear"/,
  ],
  ["model a string", { ...good, model: "linear" }, TypeError, /model is "linear".*kind/],
  [
    "unknown optimiser",
    optimizer({ kind: "lion" }),
    RangeError,
    /optimizer\.kind is "lion".*"adam"/,
  ],
  [
    "momentum 1",
    optimizer({ kind: "momentum", momentum: 1 }),
    RangeError,
    /optimizer\.momentum is 1/,
  ],
  ["one beta", optimizer({ kind: "adam", betas: [0.9] }), RangeError, /optimizer\.betas/],
  [
    "momentum of adam",
    optimizer({ kind: "adam", momentum: 0.9 }),
    TypeError,
    /optimizer\.momentum/,
  ],
  ["eps 0", optimizer({ kind: "adagrad", eps: 0 }), RangeError, /optimizer\.eps is 0/],
  [
    "float32 of a line",
    { ...good, precision: "float32" },
    RangeError,
    /precision is "float32".*mlp/,
  ],
  ["unknown precision", { ...good, precision: "float16" }, RangeError, /precision is "float16"/],
  ["base rate 0", scaled({ base: 0 }), RangeError, /learningRate\.base is 0/],
  [
    "base batch size 0",
    scaled({ baseBatchSize: 0 }),
    RangeError,
    /learningRate\.baseBatchSize is 0/,
  ],
  [
    "warm-up negative",
    scaled({ warmupEpochs: -1 }),
    RangeError,
    /learningRate\.warmupEpochs is -1/,
  ],
  ["standardize a number", { ...good, standardize: 1 }, TypeError, /standardize is 1/],
  ["seed -1", { ...good, seed: -1 }, RangeError, /seed is -1.*4,294,967,295/],
  ["seed 2³²", { ...good, seed: 2 ** 32 }, RangeError, /seed is 4294967296/],
  ["seed 1.5", { ...good, seed: 1.5 }, RangeError, /seed is 1\.5/],
  ["seed a string", { ...good, seed: "42" }, TypeError, /seed is "42"/],
  ["seed null", { ...good, seed: null }, TypeError, /seed is null/],
  ["initial short", { ...good, initial: [1] }, RangeError, /initial is an array of 1.*2 numbers/],
  ["initial empty", { ...good, initial: [] }, RangeError, /initial is an array of 0/],
  ["initial NaN", { ...good, initial: [1, NaN] }, RangeError, /initial\[1\] is NaN.*finite/],
  ["initial a number", { ...good, initial: 0 }, TypeError, /initial is 0/],
];

const isUnharmed = () => {
  const trainer = engine.createTrainer(good);
  trainer.run(15);
  assert.equal(trainer.parameters[0].toFixed(4), "1.5259");
  trainer.delete();
};

for (const [what, spec, error, message] of cases) {
  test(`createTrainer: ${what}`, () => {
    assert.throws(
      () => engine.createTrainer(spec),
      (/** @type {any} */ thrown) => thrown.constructor === error && message.test(thrown.message),
    );
    isUnharmed();
  });
}

test("bad arguments of run", () => {
  const trainer = engine.createTrainer(good);
  trainer.run(5);
  const before = trainer.parameters;
  for (const updates of [-1, 2.5, NaN, Infinity, 1e9 + 1, 1e300]) {
    assert.throws(() => trainer.run(updates), {
      name: "RangeError",
      message: /updates is .*1,000,000,000/,
    });
  }
  for (const updates of [undefined, null, "5", true, {}, [5], 5n, Symbol("5")]) {
    assert.throws(() => trainer.run(updates), {
      name: "TypeError",
      message: /updates is .*whole number/,
    });
  }
  assert.deepEqual(trainer.parameters, before);
  assert.equal(trainer.update, 5);
  trainer.delete();
});

test("dataset: the same checks, without the prefix", () => {
  assert.throws(() => engine.dataset(), { name: "TypeError", message: /spec is missing/ });
  assert.throws(() => engine.dataset({ name: "x" }), {
    name: "RangeError",
    message: /^name is "x"/,
  });
  assert.throws(() => engine.dataset({ name: "salary", samples: -1 }), {
    message: /^samples is -1/,
  });
  assert.throws(() => engine.dataset({ name: "salary" }, 1.5), { message: /^seed is 1\.5/ });
});

test("loadEngine: bytes that are none", async () => {
  await assert.rejects(loadEngine(/** @type {any} */ ({ wasm: "AGFzbQ" })), {
    name: "TypeError",
    message: /wasm is "AGFzbQ"/,
  });
});

test("a message shows the beginning of a long value only", () => {
  const name = "x".repeat(100_000);
  assert.throws(
    () => engine.createTrainer(salary({ order: name })),
    (/** @type {any} */ error) => error.message.length < 200,
  );
});

after(isUnharmed);
