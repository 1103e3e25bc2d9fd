/** What is known before anything is measured: on what kind of machine it will be, and what its graphics processor is called. */
import { adapterName } from "../../engine/gpu/device.js";
import { describeMachine } from "../cost/run.js";

export function create() {
  const { navigator } = globalThis;
  const machine = { ...describeMachine(navigator), hasWebGpu: Boolean(navigator?.gpu) };
  const state = { machine, adapter: "" };
  // The name comes long before the first result, and is shown with it.
  navigator?.gpu?.requestAdapter().then(
    (adapter) => {
      if (adapter) state.adapter = adapterName(adapter.info);
    },
    () => {},
  );
  return { state, delete() {} };
}
