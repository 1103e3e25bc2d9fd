// What a trainer promises: see web/engine/engine.d.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { loadEngine } from "../../dist/engine.mjs";

/** @type {any} */
const engine = await loadEngine();
const post = { data: { name: "salary", samples: 10 }, seed: 42, batchSize: 2, learningRate: 0.1 };
const worked = {
  data: { x: [-1.2, 0.5], y: [-2.4, 1.0] },
  loss: "half-mse",
  order: "sequential",
  batchSize: 2,
  learningRate: 0.1,
};

function withTrainer(spec, use) {
  const trainer = engine.createTrainer(spec);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}

const rounded = (numbers) => Array.from(numbers, (value) => Number(value.toFixed(6)));

test("a trace is the updates one by one, in one call", () => {
  for (const order of ["shuffle-each-epoch", "with-replacement"]) {
    const spec = { ...post, batchSize: 3, order, optimizer: { kind: "adam" } };
    withTrainer(spec, (traced) => {
      withTrainer(spec, (stepped) => {
        const { sizes, indices, gradients, parameters } = traced.trace(9);
        const updates = Array.from(sizes, () => stepped.step());
        const all = (name) => updates.flatMap((update) => [...update[name]]);
        assert.deepEqual(
          [...sizes],
          updates.map(({ y }) => y.length),
        );
        assert.deepEqual([...indices], all("indices"));
        assert.deepEqual([...gradients], all("gradient"));
        assert.deepEqual([...parameters], all("after"));
        assert.equal(traced.update, 9);
        traced.back();
        stepped.back();
        assert.deepEqual(traced.step(), stepped.step());
      });
    });
  }
});

test("a trace that memory could not hold is refused", () => {
  withTrainer({ ...post, batchSize: 10 }, (trainer) => {
    assert.throws(() => trainer.trace(1_677_722), /updates.*at most 1677721/);
    assert.throws(() => trainer.trace(-1), RangeError);
    assert.throws(() => trainer.trace("5"), TypeError);
    assert.deepEqual([...trainer.trace(0).sizes], []);
    assert.equal(trainer.update, 0);
  });
});

test("the post's worked example, part by part", () => {
  withTrainer(worked, (trainer) => {
    const update = trainer.step();
    assert.deepEqual([update.epoch, update.batch, update.update], [0, 0, 0]);
    assert.deepEqual([...update.indices], [0, 1]);
    assert.deepEqual([...update.x], [-1.2, 0.5]);
    assert.deepEqual([...update.y], [-2.4, 1.0]);
    assert.deepEqual([...update.predictions], [0, 0]);
    assert.deepEqual(rounded(update.errors), [2.4, -1]);
    assert.deepEqual(rounded(update.sampleGradients), [-2.88, 2.4, -0.5, -1]);
    assert.deepEqual(rounded(update.gradient), [-1.69, 0.7]);
    assert.deepEqual(rounded(update.fullGradient), [-1.69, 0.7]);
    assert.deepEqual([...update.before], [0, 0]);
    assert.deepEqual(rounded(update.after), [0.169, -0.07]);
    assert.equal(update.loss, trainer.loss());
  });
});

for (const order of ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"]) {
  test(`back undoes exactly: ${order}`, () => {
    withTrainer({ ...post, batchSize: 3, order }, (trainer) => {
      const updates = Array.from({ length: 23 }, () => trainer.step());
      for (let i = 22; i >= 0; i--) {
        assert.equal(trainer.back(), true);
        assert.deepEqual(trainer.parameters, updates[i].before);
        assert.deepEqual([trainer.update, trainer.epoch], [i, Math.floor(i / 4)]);
      }
      assert.equal(trainer.back(), false);
      for (const update of updates) assert.deepEqual(trainer.step(), update);
    });
  });
}

test("reset starts the same run again, and a used engine gives the same as a fresh one", () => {
  withTrainer(post, (trainer) => {
    const first = trainer.step();
    trainer.run(12345);
    trainer.reset();
    assert.equal(trainer.update, 0);
    assert.deepEqual(trainer.step(), first);
    withTrainer(post, (fresh) => assert.deepEqual(fresh.step(), first));
  });
});

test("history starts at the start, ends now, and stays bounded", () => {
  withTrainer(post, (trainer) => {
    trainer.run(10);
    const short = trainer.history();
    assert.deepEqual([...short.update], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(short.loss.at(-1), trainer.loss());
    assert.deepEqual(short.parameters.slice(-2), trainer.parameters);
    trainer.run(1_000_000);
    const long = trainer.history();
    assert.ok(long.update.length <= 4097);
    assert.equal(long.update.at(-1), 1_000_010);
    assert.equal(long.loss.at(-1), trainer.loss());
  });
});

test("arrays that were handed out are copies: they survive memory growth and change nothing", () => {
  withTrainer(post, (trainer) => {
    const before = trainer.parameters;
    before.fill(9);
    assert.deepEqual([...trainer.parameters], [0, 0]);
    const update = trainer.step();
    withTrainer(
      { data: { name: "salary", samples: 1_000_000 }, batchSize: 32, learningRate: 0.1 },
      () => {},
    );
    assert.equal(update.indices.length, 2);
    assert.equal(update.x.length, 2);
  });
});

test("several features, rows or typed rows, or objects like them", () => {
  const rows = [
    [1, 0],
    [0, 1],
    [1, 1],
    [2, 1],
  ];
  const y = rows.map(([a, b]) => 3 * a - 2 * b + 0.5);
  const typed = rows.map((row) => Float32Array.from(row));
  const listLike = (list) => ({ ...list, length: list.length });
  for (const [x, targets] of [
    [rows, y],
    [typed, y],
    [listLike(rows.map(listLike)), listLike(y)],
  ]) {
    withTrainer({ data: { x, y: targets }, batchSize: 2, learningRate: 0.1 }, (trainer) => {
      assert.equal(trainer.data.features, 2);
      assert.equal(trainer.step().sampleGradients.length, 6);
      trainer.run(20_000);
      assert.deepEqual(rounded(trainer.parameters), [3, -2, 0.5]);
    });
  }
});

test("initial parameters are the start that reset returns to", () => {
  withTrainer({ ...post, initial: Float64Array.of(1.5, -2) }, (trainer) => {
    assert.deepEqual([...trainer.parameters], [1.5, -2]);
    trainer.run(3);
    trainer.reset();
    assert.deepEqual([...trainer.parameters], [1.5, -2]);
  });
});

test("divergence is told", () => {
  withTrainer({ ...post, batchSize: 10, learningRate: 50 }, (trainer) => {
    assert.equal(trainer.diverged, false);
    trainer.run(10_000);
    assert.equal(trainer.diverged, true);
    assert.equal(trainer.back(), true);
  });
});

test("after delete every call says so; a second delete is harmless", () => {
  const trainer = engine.createTrainer(post);
  trainer.delete();
  trainer.delete();
  const uses = [
    () => trainer.step(),
    () => trainer.run(1),
    () => trainer.seek(1),
    () => trainer.path([1]),
    () => trainer.back(),
    () => trainer.reset(),
    () => trainer.loss(),
    () => trainer.history(),
    () => trainer.parameters,
    () => trainer.averagedParameters,
    () => trainer.epoch,
    () => trainer.update,
    () => trainer.updatesPerEpoch,
    () => trainer.data,
    () => trainer.diverged,
  ];
  for (const use of uses) assert.throws(use, { name: "Error", message: /deleted.*createTrainer/ });
});

test("trainers that are deleted leave no memory behind", () => {
  // Each holds about 2 MB: 3,000 that leaked would not fit into the 2 GB that WebAssembly is given.
  const x = Float64Array.from({ length: 50_000 }, (_, i) => i);
  const spec = { data: { x, y: x }, batchSize: 32, learningRate: 0.1 };
  for (let i = 0; i < 3000; i++) withTrainer(spec, (trainer) => assert.equal(trainer.update, 0));
});

test("it works in a Worker", async () => {
  const url = new URL("../../dist/engine.mjs", import.meta.url).href;
  const code = `
    import { parentPort } from "node:worker_threads";
    import { loadEngine } from ${JSON.stringify(url)};
    const engine = await loadEngine();
    const trainer = engine.createTrainer(${JSON.stringify(post)});
    trainer.run(15);
    parentPort.postMessage(trainer.parameters);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const parameters = await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  withTrainer(post, (trainer) => {
    trainer.run(15);
    assert.deepEqual(parameters, trainer.parameters);
  });
  await worker.terminate();
});

const VARIOUS = engine.schema().optimizers.map(({ name: kind }, i) => ({
  data: { name: "two-gaussians", samples: 13 },
  order: ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"][i % 4],
  model: i % 2 === 0 ? { kind: "linear" } : { kind: "mlp", hidden: [3] },
  optimizer: { kind },
  batchSize: 3,
  learningRate: 0.02,
}));

test("seek goes forwards and backwards to where a fresh run would be", () => {
  for (const spec of VARIOUS) {
    withTrainer(spec, (trainer) => {
      for (const update of [40, 3, 0, 777, 776, 778, 41]) {
        trainer.seek(update);
        assert.equal(trainer.update, update);
        withTrainer(spec, (fresh) => {
          fresh.run(update);
          assert.deepEqual(trainer.parameters, fresh.parameters);
          assert.deepEqual(trainer.step(), fresh.step());
        });
        assert.equal(trainer.back(), true);
      }
    });
  }
});

test("a path is the run at its places, in their order, and the run stays where it is", () => {
  for (const spec of VARIOUS) {
    withTrainer(spec, (trainer) => {
      trainer.run(20);
      const before = trainer.history();
      const places = [500, 0, 20, 21, 500, 7];
      const path = trainer.path(places);
      assert.deepEqual([...path.update], places);
      withTrainer(spec, (fresh) => {
        for (const [i, place] of places.entries()) {
          fresh.seek(place);
          const p = fresh.parameters.length;
          assert.deepEqual(path.parameters.slice(i * p, (i + 1) * p), fresh.parameters);
          assert.equal(path.loss[i], fresh.loss());
        }
        fresh.seek(20);
        assert.equal(trainer.update, 20);
        assert.deepEqual(trainer.history(), before);
        assert.deepEqual(trainer.step(), fresh.step());
      });
    });
  }
});

test("a run that diverged can be sought back, and seen from the start", () => {
  withTrainer({ ...post, learningRate: 50 }, (trainer) => {
    trainer.run(5);
    const fifth = trainer.parameters;
    trainer.run(5000);
    assert.equal(trainer.diverged, true);
    assert.deepEqual(trainer.path([5]).parameters, fifth);
    assert.equal(trainer.diverged, true);
    trainer.seek(5);
    assert.equal(trainer.diverged, false);
    assert.deepEqual(trainer.parameters, fifth);
    assert.deepEqual([...trainer.history().update].at(-1), 5);
  });
});

test("places that are none are refused, and the message names them", () => {
  withTrainer(post, (trainer) => {
    assert.throws(() => trainer.seek(-1), {
      name: "RangeError",
      message: /update is -1;.*from 0 to 1,000,000,000/,
    });
    assert.throws(() => trainer.seek(1.5), { name: "RangeError", message: /update is 1\.5/ });
    assert.throws(() => trainer.seek(1e9 + 1), RangeError);
    assert.throws(() => trainer.seek("3"), { name: "TypeError", message: /update is "3"/ });
    assert.throws(() => trainer.seek(), { name: "TypeError", message: /update is missing/ });
    assert.throws(() => trainer.path([0, -1]), {
      name: "RangeError",
      message: /updates\[1\] is -1;.*whole number/,
    });
    assert.throws(() => trainer.path([0, Number.NaN]), {
      name: "RangeError",
      message: /updates\[1\] is NaN/,
    });
    assert.throws(() => trainer.path(["0"]), { name: "TypeError", message: /updates\[0\] is "0"/ });
    assert.throws(() => trainer.path(3), { name: "TypeError", message: /updates is 3/ });
    assert.throws(() => trainer.path(new Float64Array(100_001)), {
      name: "RangeError",
      message: /100,000/,
    });
    assert.equal(trainer.update, 0);
    assert.deepEqual([...trainer.path([]).update], []);
  });
});

test("a path over a long run is one sweep", () => {
  withTrainer(post, (trainer) => {
    const places = Array.from({ length: 1000 }, (_, i) => i * 1000);
    const start = performance.now();
    const path = trainer.path([...places].reverse());
    assert.ok(performance.now() - start < 5000);
    trainer.run(999_000);
    assert.deepEqual(path.parameters.slice(0, 2), trainer.parameters);
  });
});

test("losses at parameters stay right when WebAssembly's memory grows between them", () => {
  withTrainer(post, (trainer) => {
    const before = [trainer.loss([2, 0]), trainer.gradient([2, 0])];
    withTrainer({ ...post, data: { name: "salary", samples: 1_000_000 } }, (large) => large.loss());
    assert.deepEqual([trainer.loss([2, 0]), trainer.gradient([2, 0])], before);
    assert.notEqual(trainer.loss([2, 1]), before[0]);
  });
});
