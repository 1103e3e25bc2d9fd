// What the engine is to reach: its speed over that of a peer, on the same work in the same run.
const networks = [1, 8, 32, 128, 512].map((k) => `mlp-${k}`);

/** workload, peers (the fastest of them counts), and how many times as fast the engine has to be. */
export const checks = [
  ["linear", ["native"], 0.9],
  ["linear-sequential", ["native"], 0.9],
  ["linear", ["js"], 1.5],
  ["linear-sequential", ["js"], 1.5],
  ["linear", ["numpy"], 300],
  ["linear", ["torch-loader"], 3000],
  ...networks.map((name) => [name, ["native"], 0.75]),
  ["mlp-32", ["js"], 8],
  ...networks.map((name) => [name, ["tfjs-cpu", "tfjs-wasm"], name === "mlp-1" ? 50 : 5]),
  ["small-float64", ["convnetjs"], 10],
  ["small-float32", ["convnetjs"], 10],
].map(([workload, peers, wanted]) => ({ workload, peers, wanted }));

/** Speed of `engine` over that of the fastest peer, round by round; null if either is not there. */
export function ratiosOf(seconds, engine, peers) {
  const own = seconds.get(engine);
  const others = peers.map((peer) => seconds.get(peer));
  if (!own || others.some((times) => !times)) return null;
  return own.map((time, round) => Math.min(...others.map((times) => times[round])) / time);
}

/** Each of the small networks against the same C++, native. */
export const smallNetworkRatio = 0.8;
