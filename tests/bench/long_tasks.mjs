// How long the page is busy at a stretch while its figures work: `node tests/bench/long_tasks.mjs`, after a
// build. What the browser calls a long task takes more than 50 ms; a busy machine makes all of them longer.
import { after, test } from "node:test";
import { useBrowser } from "../browser/setup.mjs";

const open = useBrowser();
const cases = [
  "figure=update&preset=seed&samples=200&batch-size=50",
  "figure=program",
  "figure=batch-size",
  "figure=batch-size&samples=10000&batch-size=100&unit=epoch",
  "figure=noise",
  "figure=noise&preset=many",
  "figure=shuffle&preset=line",
  "figure=shuffle&preset=classes&unit=epoch",
  "figure=cost",
  "figure=minima",
  "figure=sharpness",
  "figure=generalization",
  "figure=learning-rate",
  "figure=optimizers&unit=epoch",
  "figure=sandbox&data=moons&samples=10000&batch-size=100&model=mlp&hidden-layers=16+16",
  "figure=sandbox&data=gaussian&samples=10000&features=16&batch-size=10000&model=mlp&hidden-layers=20",
];
const rows = [];

for (const hash of cases) {
  test(hash, async () => {
    const page = await open({ hash });
    const [stepping, measuring] = await page.evaluate(watch);
    rows.push({ hash, stepping: stepping.join(" "), measuring: measuring.join(" ") });
  });
}

after(() => console.table(rows));

/** Twenty steps a few frames apart, or a whole run in Workers, then every experiment in the background: the long tasks, in ms. */
async function watch() {
  const element = document.querySelector("mini-batch");
  const found = [];
  const keep = (list) => found.push(...list.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(keep);
  observer.observe({ type: "longtask" });
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const taken = () => {
    keep({ getEntries: () => observer.takeRecords() });
    return found.splice(0).map(Math.round);
  };
  for (let i = 0; i < 20; i++) {
    element.step();
    await wait(80);
  }
  // A run that is long work in Workers goes on to its end.
  if ("done" in element.settings) await element.play();
  const stepping = taken();
  const buttons = element.shadowRoot.querySelectorAll(".measuring button");
  for (const button of buttons) {
    button.click();
    while (element.shadowRoot.querySelector("progress")) await wait(100);
  }
  await wait(100);
  return [stepping, taken()];
}
