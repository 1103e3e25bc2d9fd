/** Loads the trainer, which takes longest, while the browser still reads the rest of the script. */
import { engineIsLoaded } from "./shared_engine.js";

// Where this fails, the figures try again, and show why.
if (document.querySelector("mini-batch")) engineIsLoaded().catch(() => {});
