// How soon after Play the figures that measure show their first result, and how long all of it takes:
// `node tests/bench/first_results.mjs [FIGURE…]`, after a build, with the laboratory's figures as well; those of the article
// without a name. The whole page is open, as for a reader.
import { after, test } from "node:test";
import { figureNames } from "../browser/article.mjs";
import { useBrowser } from "../browser/setup.mjs";

const open = useBrowser();
const REPEATS = 3;
const rows = [];

const FIGURES = ["cost", "minima", "sharpness", "generalization", "learning-rate", "optimizers"];
const named = process.argv.slice(2);
for (const figure of named.length > 0 ? named : FIGURES) {
  for (let i = 0; i < REPEATS; i++) {
    test(figure, async () => {
      const laboratory = !figureNames.includes(figure);
      const page = await open({ hash: `figure=${figure}`, alone: false, laboratory });
      rows.push({ figure, ...(await page.evaluate(play, figure)) });
    });
  }
}

after(() => console.table(rows));

/** Seconds from Play to the first result and to the last. */
async function play(figure) {
  const element = document.querySelector(`mini-batch[figure=${figure}]`);
  element.scrollIntoView();
  await element.ready;
  const frame = () => new Promise(requestAnimationFrame);
  const begin = performance.now();
  const seconds = () => Math.round(performance.now() - begin) / 1000;
  const played = element.play();
  const measure = async ({ shadowRoot }) => {
    element.pause();
    shadowRoot.querySelector(".measuring button").click();
    do await frame();
    while (shadowRoot.querySelector("progress"));
  };
  const isBegun = ({ done, update }) => (done ?? update) > 0;
  while (!isBegun(element.results)) await frame();
  const first = seconds();
  if ("done" in element.results) await played;
  else await measure(element);
  return { first, all: seconds() };
}
