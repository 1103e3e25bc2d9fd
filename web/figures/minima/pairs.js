/** The pairs of networks: each measure's dots, λmax on the way, the loss between the two. */
import { html, nothing } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { spread } from "../../figure/spread.js";
import { MEASURES, ofPairs } from "./findings.js";
import { dotsPlot, linePlot, pathPlot } from "./pair_plots.js";
import { part, partTable } from "./part.js";

export function pairsPart(shown) {
  const { state, settings, words, scheme, measuring } = shown;
  const { pairs } = state.measured;
  const found = ofPairs(pairs.results);
  const { pairs: say } = words;
  const dots = (name) => ({
    name: "dots",
    title: say.measures[name],
    alt: found ? say.dotAlt(mediansOf(found, name)) : say.nothing,
    drawing: dotsPlot(pairs, name, settings, say),
  });
  const curves = [
    {
      name: "pair-path",
      title: say.path.title,
      alt: found
        ? say.path.alt({
            ...mediansOf(found, "topEigenvalue"),
            edge: fixed(2 / settings.learningRate, 2),
          })
        : say.nothing,
      drawing: pathPlot(pairs, settings, say.path),
    },
    {
      name: "pair-line",
      title: say.line.title,
      alt: found ? say.line.alt(lineNumbers(pairs)) : say.nothing,
      drawing: linePlot(pairs, say.line),
    },
  ];
  return part(
    "pairs",
    say,
    html`
      ${measuring("pairs")}
      <div class="panels small-panels">${MEASURES.map((name) => chart(dots(name), scheme))}</div>
      <p class="about">${found && found.diverged.small + found.diverged.large > 0 ? say.diverged(found.diverged) : nothing}</p>
      <div class="panels flat">${curves.map((one) => chart(one, scheme))}</div>
      ${pairsTable(found, say)}
    `,
  );
}

function pairsTable(found, say) {
  const rows = MEASURES.map((name) => {
    const texts = found
      ? [
          rangeText(name, found.measures[name].small),
          rangeText(name, found.measures[name].large),
          say.table.of({ larger: found.measures[name].larger, compared: found.compared }),
        ]
      : ["–", "–", "–"];
    return [say.measures[name], ...texts];
  });
  return partTable(say.table, rows);
}

function rangeText(name, { median, low, high }) {
  if (Number.isNaN(median)) return "–";
  const [middle, from, to] = [median, low, high].map((value) => valueText(name, value));
  return `${middle} (${from} – ${to})`;
}

/** As its chart has it: parts in percent. */
function valueText(name, value) {
  return name.endsWith("Accuracy")
    ? `${fixed(100 * value, 1)} %`
    : fixed(value, name === "topEigenvalue" ? 2 : 3);
}

function mediansOf({ measures }, name) {
  const { small, large } = measures[name];
  return { small: valueText(name, small.median), large: valueText(name, large.median) };
}

function lineNumbers({ results }) {
  const pairs = results.filter(Boolean);
  const at = (alpha) => {
    const losses = pairs.map(
      ({ line }) => line.find((point) => Math.abs(point.alpha - alpha) < 1e-9).trainLoss,
    );
    return fixed(spread(losses).median, 3);
  };
  return { small: at(0), half: at(0.5), large: at(1) };
}
