/** The protocols side by side: what is held equal decides which network is better. */
import { html, nothing } from "lit-html";
import { counted, fixed } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { ofProtocols } from "./findings.js";
import { epochsOf, longEpochsOf, PROTOCOLS, SAMPLES } from "./measurements.js";
import { part, partTable } from "./part.js";
import { protocolsPlot } from "./protocols_plot.js";
import { signed } from "./sentence.js";

export function protocolsPart({ state, settings, words, scheme, measuring }) {
  const { protocols: say } = words;
  const found = ofProtocols(state.measured);
  const named = (protocol) =>
    say.names[protocol]({
      updates: counted(settings.updates),
      epochs: counted(epochsOf(settings)),
      long: counted(longEpochsOf(settings)),
    });
  const rows = PROTOCOLS.map((protocol, i) => [
    say.table.row({ number: i + 1, name: named(protocol) }),
    ...cells(
      found.find((one) => one.protocol === protocol),
      say,
    ),
  ]);
  const diverged = found
    .filter((one) => one.diverged > 0)
    .map((one) => say.divergedOf({ name: named(one.protocol), ...one }));
  return part(
    "protocols",
    { title: say.title, text: say.text({ times: Math.ceil(SAMPLES / settings.smallBatch) }) },
    html`
      ${measuring("protocols")}
      <div class="panels flat">
        ${chart(
          {
            name: "gaps",
            title: say.plot.title,
            alt: say.plot.alt({
              rows: found.map(({ protocol, mean }) => ({
                name: named(protocol),
                points: signed(mean),
              })),
            }),
            drawing: protocolsPlot(state.measured, say.plot),
          },
          scheme,
        )}
        ${partTable(say.table, rows)}
      </div>
      ${diverged.length ? html`<p class="about">${say.diverged({ names: diverged.join(", ") })}</p>` : nothing}
    `,
  );
}

function cells(one, { table }) {
  if (!one) return ["–", "–", "–", "–", "–"];
  const percent = ({ median }) => (Number.isNaN(median) ? "–" : `${fixed(100 * median, 1)} %`);
  const { mean, standardError, sharper, count } = one;
  const difference = Number.isFinite(standardError)
    ? table.difference({ mean: signed(mean), standardError: fixed(standardError, 1) })
    : Number.isFinite(mean)
      ? signed(mean)
      : "–";
  return [count, percent(one.small), percent(one.large), difference, table.of({ sharper, count })];
}
