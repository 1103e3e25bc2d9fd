/**
 * Jedes Wort, das man an den Abbildungen liest, auf Deutsch: dieselben Schlüssel wie in en.js.
 *
 * Ein Begriff, ein Wort: der Batch, die Batchgröße k, das Update, die Epoche, der Datenpunkt (sample), der Verlust
 * (loss), die Lernrate, der Gradient, der Lauf (run), das Ziel (target), der Beitrag (post). Man wird nicht angeredet.
 * Zahlen haben einen Dezimalpunkt wie im Programm.
 */
import { batchSize } from "./de/batch_size.js";
import { controls } from "./de/controls.js";
import { cost } from "./de/cost.js";
import { learningRate } from "./de/learning_rate.js";
import { minima } from "./de/minima.js";
import { noise } from "./de/noise.js";
import { notices } from "./de/notices.js";
import { optimizers } from "./de/optimizers.js";
import { program } from "./de/program.js";
import { quiz } from "./de/quiz.js";
import { sandbox } from "./de/sandbox.js";
import { settings } from "./de/settings.js";
import { shuffle } from "./de/shuffle.js";
import { update } from "./de/update.js";

export const de = {
  language: "de",
  direction: "ltr",
  controls,
  notices,
  settings,
  quiz,
  figures: {
    update,
    program,
    "batch-size": batchSize,
    noise,
    shuffle,
    cost,
    minima,
    "learning-rate": learningRate,
    optimizers,
    sandbox,
  },
};
