// What a question's measurements say in Node: the same plans, run by the engine one after the other.

export function foundByEngine(engine, { measurements, find }) {
  const results = Object.entries(measurements).map(([name, { experiment, jobs, reduce }]) => [
    name,
    engine.runAll(experiment, jobs()).map(reduce),
  ]);
  return find(Object.fromEntries(results));
}
