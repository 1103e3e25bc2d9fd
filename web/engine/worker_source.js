// The code that the page and its Workers share. A page in a single file has no address from which a Worker could
// load a script, so the build makes one function of this module (web/build/bundle.mjs): the page calls it, and
// starts Workers from its text.
export { instantiate } from "./core.js";
export { createExperiment } from "./experiment.js";
export { serve } from "./worker.js";
