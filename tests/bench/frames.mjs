// How smoothly the figures play: `node tests/bench/frames.mjs`, after a build. Each plays for five seconds, as
// fast as it can be asked to; what counts is how many frames the browser had time for in each second, the longest
// wait from one to the next, and what the page's own thread did in its longest task (processor time, so that
// what else the machine does does not count).
import { after, test } from "node:test";
import { useBrowser } from "../browser/setup.mjs";

const open = useBrowser();
const SECONDS = 5;
const cases = [
  "figure=update&preset=seed&unit=update&pace=racing&epochs=1000",
  "figure=program&pace=racing",
  "figure=batch-size&pace=racing&epochs=100",
  "figure=batch-size&samples=10000&batch-size=100&unit=epoch&pace=racing&epochs=100",
  "figure=noise&pace=racing",
  "figure=noise&preset=many&pace=racing",
  "figure=shuffle&pace=racing",
  "figure=cost",
  "figure=minima",
  "figure=sharpness",
  "figure=generalization",
  "figure=learning-rate&seeds=20",
  "figure=optimizers&pace=racing",
  "figure=sandbox&data=moons&samples=10000&batch-size=100&model=mlp&hidden-layers=16&pace=racing&epochs=1000",
];
const rows = [];

for (const hash of cases) {
  test(hash, async () => {
    const page = await open({ hash });
    const longest = await traced(page, async () => {
      rows.push({ hash, ...(await page.evaluate(play, SECONDS)) });
    });
    rows.at(-1)["longest task, ms"] = longest.toFixed(1);
  });
}

after(() => console.table(rows));

async function play(seconds) {
  const element = document.querySelector("mini-batch");
  element.play();
  const began = performance.now();
  const gaps = [];
  await new Promise((done) => {
    let last = began;
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (now - began < seconds * 1000) requestAnimationFrame(frame);
      else done(undefined);
    };
    requestAnimationFrame(frame);
  });
  element.pause();
  return {
    "frames a second": (gaps.length / seconds).toFixed(0),
    "longest wait, ms": Math.max(...gaps).toFixed(0),
  };
}

/** @returns {Promise<number>} milliseconds of the page's thread in the longest task meanwhile */
async function traced(page, act) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const traceConfig = {
    includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
  };
  await session.send("Tracing.start", { traceConfig });
  await act();
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  // Of the threads that run scripts, the page's own draws frames too; Workers do not.
  const drawing = events.filter(({ name }) => name === "FireAnimationFrame");
  const own = new Set(drawing.map(threadOf));
  const tasks = events.filter((event) => event.name === "RunTask" && own.has(threadOf(event)));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
