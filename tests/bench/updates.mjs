// How fast the engine is here: updates a second of the post's problem (n = 10, k = 2), median of 9.
//   node tests/bench/updates.mjs        (after web/serve.sh --build)
import { loadEngine } from "../../dist/engine.mjs";

const REPEATS = 9;
const engine = await loadEngine();
const trainer = engine.createTrainer({
  data: { name: "salary", samples: 10 },
  batchSize: 2,
  learningRate: 0.1,
});

/** Seconds of one call, the median over repeats with the quartiles. */
function measure(call) {
  for (let i = 0; i < 3; i++) call();
  const seconds = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    call();
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  return { low: seconds[2], median: seconds[4], high: seconds[6] };
}

function report(what, updates, call) {
  const { low, median, high } = measure(call);
  const rate = (updates / median / 1e6).toFixed(2);
  const milliseconds = [low, median, high].map((value) => (value * 1000).toFixed(1)).join(" / ");
  console.log(
    `${what.padEnd(34)} ${rate.padStart(7)} million updates a second   ${milliseconds} ms`,
  );
}

console.log(`Node ${process.version}, ${process.arch}; lower quartile / median / upper quartile`);
report("run(1,000,000), one call", 1e6, () => trainer.run(1e6));
report("run(1), 100,000 calls", 1e5, () => {
  for (let i = 0; i < 1e5; i++) trainer.run(1);
});
report("step(), taken apart, 10,000 calls", 1e4, () => {
  for (let i = 0; i < 1e4; i++) trainer.step();
});
const { parameters } = trainer;
report("loss(), 100,000 calls", 1e5, () => {
  for (let i = 0; i < 1e5; i++) trainer.loss();
});
report("loss(parameters), 100,000 calls", 1e5, () => {
  for (let i = 0; i < 1e5; i++) trainer.loss(parameters);
});
trainer.delete();
