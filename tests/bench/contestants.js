// Who takes part.
import { fileURLToPath } from "node:url";
import { startChromium, startProcess } from "./contestant.js";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (module, ...options) =>
  startProcess(process.execPath, [path("peers/serve.js"), path(module), ...options]);
const native = (target) => startProcess(path(`../../.build/native/${target}`), []);
const python = (...options) =>
  startProcess(process.env.BENCH_PYTHON ?? "python3", [path("peers/serve.py"), ...options]);

/**
 * Starts those named by `only`, in full or up to a hyphen; all, if it is empty.
 * @returns {Promise<{name: string, about: string, ask: Function, stop: Function}[]>}
 */
export async function startContestants(folder, only) {
  const starts = {
    node: () => node("peers/engine.js"),
    chromium: () => startChromium(folder),
    native: () => native("bench-baseline"),
    "native-march": () => native("bench-march-native"),
    js: () => node("peers/typed_arrays.js"),
    "tfjs-cpu": () => node("peers/tensorflow.js", "cpu"),
    "tfjs-wasm": () => node("peers/tensorflow.js", "wasm"),
    convnetjs: () => node("peers/convnetjs.js"),
    numpy: () => python("numpy_peer"),
    "torch-loader": () => python("torch_peer", "loader"),
    "torch-plain": () => python("torch_peer", "plain"),
  };
  const names = Object.keys(starts).filter(
    (name) =>
      name === "node" ||
      only.length === 0 ||
      only.some((wanted) => name === wanted || name.startsWith(`${wanted}-`)),
  );
  return Promise.all(
    names.map(async (name) => {
      const contestant = await starts[name]();
      return { name, ...contestant, about: await contestant.ask("about") };
    }),
  );
}
