/** The trainer takes longest to come: it is on its way while the rest of the script is still being read. */
import { engineIsLoaded } from "./shared_engine.js";

// Should it fail, the figures ask again, and say why.
if (document.querySelector("mini-batch")) engineIsLoaded().catch(() => {});
