/** The sentence of the present beat, with its numbers in it. */
import { plain } from "../../charts/numbers.js";
import { truncateList } from "../../figure/truncate_list.js";
import { shownParameters, shownPlace, shownUpdate } from "./shown.js";

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const { beat, data } = state;
  const say = words.sentence;
  const n = data.samples;
  if (beat === 0) return say.start({ n, k: settings.batchSize });

  const { columns, average, full } = shownUpdate(state);
  const short = (name) => truncateList(columns[name]);
  const before = shownParameters(state.update.before, state.lossBefore);
  const twice = settings.loss === "mse";
  const says = [
    () =>
      say.pick({ ...shownPlace(state), indices: truncateList(columns.sample, 6), n, ...settings }),
    () => say.predict({ ...before, first: state.updates === 1, predictions: short("prediction") }),
    () => say.error({ errors: short("error") }),
    () => say.gradients({ w: short("dw"), b: short("db"), twice }),
    () => say.average({ w: average[0], b: average[1], fullW: full[0], fullB: full[1], n }),
    () => say.step(stepNumbers(state, settings, before)),
  ];
  return says[beat - 1]();
}

function stepNumbers({ update, loss, lossBefore }, { learningRate }, before) {
  const agreement = update.gradient.reduce((sum, g, i) => sum + g * update.fullGradient[i], 0);
  return {
    ...shownParameters(update.after, loss),
    before,
    rate: plain(learningRate),
    outcome: loss <= lossBefore ? "fell" : agreement < 0 ? "misled" : "overshot",
    lossBefore: before.loss,
  };
}
