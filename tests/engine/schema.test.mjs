// What engine.schema() says is what the engine accepts: every default passes, and what is just outside a range
// is refused with the field's name.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

const engine = await loadEngine();
/** @type {any} */
const schema = engine.schema();
/** @type {import("../../dist/engine.mjs").TrainerSpec} */
const base = { data: { name: "salary" }, batchSize: 1, learningRate: 0.01 };
const trainer = (fields) => engine.createTrainer({ ...base, ...fields }).delete();

/** Values that a field refuses, each with the path of what is wrong below the field. */
function refused(field) {
  const { kind, min, max, above, below } = field;
  const outside = [];
  const step = (bound) => Math.max(1e-9, Math.abs(bound) * 1e-6);
  const isWhole = kind.startsWith("integer");
  if (min !== undefined) outside.push(isWhole ? min - 1 : min - step(min));
  if (max !== undefined) outside.push(isWhole ? max + 1 : max + step(max));
  if (above !== undefined) outside.push(above);
  if (below !== undefined) outside.push(below);
  if (kind === "integer") outside.push(min + 0.5);
  if (kind === "number" || kind === "integer") return outside.map((value) => [value, ""]);
  if (kind === "choice") return [["none of them", ""]];
  if (kind === "boolean") return [[1, ""]];
  if (kind === "object" && field.fields) return [[{ unknown: 1 }, ".unknown"]];
  if (kind === "object") return [[{ [field.tag]: "none of them" }, `.${field.tag}`]];
  const length = Math.max(1, field.minLength);
  return outside.map((value) => [new Array(length).fill(value), "[0]"]);
}

/** Checks the fields of an object at `path` of what `create` takes; `wrap` puts the object there. */
function checkFields(fields, path, create, wrap) {
  for (const field of fields) {
    const { name, default: value } = field;
    if (value !== undefined && field.kind !== "object") create(wrap({ [name]: value }));
    for (const [bad, below] of refused(field)) {
      assert.throws(
        () => create(wrap({ [name]: bad })),
        (/** @type {any} */ error) =>
          error.field === `${path}${name}${below}` && Boolean(error.code && error.allowed),
        `${path}${name} = ${JSON.stringify(bad)}`,
      );
    }
  }
}

test("a trainer's own fields", () => {
  checkFields(schema.trainer, "", trainer, (fields) => fields);
  const fieldsOf = (wanted) => schema.trainer.find(({ name }) => name === wanted).fields;
  for (const [name, start] of Object.entries({ schedule: {}, averaging: { start: 0 } })) {
    checkFields(fieldsOf(name), `${name}.`, trainer, (changes) => ({
      [name]: { ...start, ...changes },
    }));
  }
  const fields = fieldsOf("learningRate");
  const scaled = { base: 0.01, baseBatchSize: 1 };
  checkFields(fields, "learningRate.", trainer, (changes) => ({
    learningRate: { ...scaled, ...changes },
  }));
});

for (const { name, fields } of schema.optimizers) {
  test(`the optimiser ${name}`, () => {
    checkFields(fields, "optimizer.", trainer, (changes) => ({
      optimizer: { kind: name, ...changes },
    }));
  });
}

for (const { name, fields } of schema.datasets) {
  test(`the data set ${name}`, () => {
    const wrap = (changes) => ({ name, samples: 20, ...changes });
    checkFields(fields, "", (spec) => engine.dataset(spec), wrap);
  });
}

test("the models", () => {
  const start = { linear: {}, logistic: {}, mlp: { hidden: [2] } };
  for (const { name, fields } of schema.models) {
    checkFields(fields, "model.", trainer, (changes) => ({
      data: { x: [1, 2], y: [0, 1] },
      model: { kind: name, ...start[name], ...changes },
    }));
  }
});

for (const [name, fields] of Object.entries(schema.experiments)) {
  test(`the experiment ${name}`, () => {
    const create = (options) => engine.experiment(name, options).delete();
    const all = fields.filter(({ default: value }) => value !== undefined);
    create(Object.fromEntries(all.map((field) => [field.name, field.default])));
    for (const field of fields) {
      for (const [bad, below] of refused(field)) {
        assert.throws(
          () => create({ [field.name]: bad }),
          (/** @type {any} */ error) => error.field === `${field.name}${below}` && "code" in error,
          `${field.name} = ${JSON.stringify(bad)}`,
        );
      }
    }
  });
}

test("lists are numbered, and losses, orders and activations are the trainer's choices", () => {
  const { optimizers, datasets, models, activations, losses, orders } = schema;
  for (const list of [optimizers, datasets, models, activations, losses, orders]) {
    assert.ok(list.length > 1);
    for (const [i, { name, index, help }] of list.entries()) {
      assert.ok(index === i && name && help);
    }
  }
  const choices = (name) => schema.trainer.find((field) => field.name === name).choices;
  const names = (list) => list.map(({ name }) => name);
  assert.deepEqual(choices("loss"), names(losses));
  assert.deepEqual(choices("order"), names(orders));
  assert.deepEqual(choices("optimizer"), names(optimizers));
  assert.deepEqual(choices("data"), names(datasets));
  assert.deepEqual(choices("model"), names(models));
  assert.deepEqual(Object.keys(schema.experiments), engine.experimentNames());
});

test("the declarations give each data set's draws in their order", async () => {
  const types = await readFile(new URL("../../dist/engine.d.mts", import.meta.url), "utf8");
  for (const { name, numpy } of schema.datasets) {
    const lines = numpy.map((line) => `   *     ${line}\n`).join("");
    assert.ok(types.includes(lines), name);
  }
});

test("it is frozen plain data", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  assert.throws(() => schema.optimizers.push(1), TypeError);
  assert.throws(() => {
    schema.trainer[0].name = "x";
  }, TypeError);
  assert.equal(engine.schema(), schema);
});

test("a trainer is no experiment, and a deleted one is neither", () => {
  const trainer = engine.createTrainer(base);
  const experiment = engine.experiment("gradient-noise", { draws: 1 });
  const { advance, result } = Object.getPrototypeOf(experiment);
  const { step } = Object.getPrototypeOf(trainer);
  assert.throws(() => advance.call(trainer, 1), TypeError);
  assert.throws(() => result.call(trainer), TypeError);
  assert.throws(() => step.call(experiment), TypeError);
  for (const owned of [trainer, experiment]) {
    owned.delete();
    owned.delete();
  }
  assert.throws(() => trainer.step(), /This trainer was deleted/);
  assert.throws(() => experiment.advance(1), /This experiment was deleted/);
});

test("errors say what is wrong to programs, too", () => {
  const errorOf = (act) => {
    try {
      act();
    } catch (error) {
      const { code, field, value, allowed } = /** @type {any} */ (error);
      return { code, field, value, allowed };
    }
    throw new Error("it did not throw");
  };
  assert.deepEqual(
    errorOf(() => trainer({ batchSize: 11 })),
    {
      ...{ code: "range", field: "batchSize", value: 11 },
      allowed: "a whole number from 1 to 10 (the number of samples)",
    },
  );
  const codes = [
    [{ batchSize: "1" }, "type"],
    [{ batchSize: undefined }, "missing"],
    [{ batchsize: 1 }, "unknown-field"],
    [{ order: "random" }, "range"],
  ];
  for (const [fields, code] of codes) assert.equal(errorOf(() => trainer(fields)).code, code);
  assert.equal(errorOf(() => engine.experiment("optimizers", { rate: 1 })).code, "unknown-option");
});
