/**
 * Every word that a reader of the figures sees, in English.
 *
 * In texts, `{batch|2 and 3}` puts “2 and 3” in the colour that means the batch; see words/rich.js.
 */
import { batchSize } from "./en/batch_size.js";
import { controls } from "./en/controls.js";
import { cost } from "./en/cost.js";
import { learningRate } from "./en/learning_rate.js";
import { minima } from "./en/minima.js";
import { noise } from "./en/noise.js";
import { notices } from "./en/notices.js";
import { optimizers } from "./en/optimizers.js";
import { program } from "./en/program.js";
import { quiz } from "./en/quiz.js";
import { sandbox } from "./en/sandbox.js";
import { settings } from "./en/settings.js";
import { shuffle } from "./en/shuffle.js";
import { update } from "./en/update.js";

export const en = {
  language: "en",
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
