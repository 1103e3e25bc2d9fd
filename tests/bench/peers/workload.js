// Reads what workloads.js wrote: from files in Node, by fetch in a browser.

/** @param read a function from a file's name to its bytes (ArrayBuffer) */
export async function readWorkload(name, read) {
  const text = new TextDecoder().decode(await read(`${name}.txt`));
  const settings = Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  const { kind, activation, loss, precision, order } = settings;
  const samples = Number(settings.samples);
  const features = Number(settings.features);
  const numbers = new Float64Array(await read(`${settings.data}.f64`));
  return {
    ...{ kind, activation, loss, precision, order, samples, features },
    sizes: settings.sizes.split(" ").map(Number),
    batchSize: Number(settings.batchSize),
    learningRate: Number(settings.learningRate),
    seed: Number(settings.seed),
    x: numbers.slice(0, samples * features),
    y: numbers.slice(samples * features, samples * (features + 1)),
    initial: numbers.slice(samples * (features + 1)),
  };
}
