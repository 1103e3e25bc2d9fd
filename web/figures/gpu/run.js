/** What is known before anything is measured: on what kind of machine it will be, and whether the browser has WebGPU. */
import { describeMachine } from "../cost/run.js";

export function create() {
  const { navigator } = globalThis;
  const machine = { ...describeMachine(navigator), hasWebGpu: Boolean(navigator?.gpu) };
  return { state: { machine }, delete() {} };
}
