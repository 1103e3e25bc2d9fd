// What the page and its Workers both run. The build makes one function of it (web/build/bundle.mjs): the
// page calls it, and starts Workers from its text.
export { instantiate } from "./core.js";
export { createExperiment } from "./experiment.js";
export { serve } from "./worker.js";
