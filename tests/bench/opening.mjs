// How soon after opening dist/index.html, as a file, its first screen has made an update: `node tests/bench/opening.mjs`,
// after a build. Each time in a browser's context that has nothing of the page yet; counted from the beginning
// of the navigation to the end of that update, as the page's own clock has it.
import { after, test } from "node:test";
import { pageAddress, useBrowser } from "../browser/setup.mjs";
import { quantile } from "./statistics.js";

const open = useBrowser();
const REPEATS = 15;
const found = [];

for (let i = 0; i < REPEATS; i++) {
  test("opening", async () => {
    const page = await open({ file: new URL(pageAddress), ready: false, init });
    const stepped = await page.waitForFunction(() => window.stepped);
    found.push(await stepped.jsonValue());
  });
}

after(() => {
  const ms = (part) => Math.round(quantile(found, part));
  console.log(`ms until stepped: median ${ms(0.5)}, best ${ms(0)}, worst ${ms(1)}`);
});

/** In the page, before anything else: presses the first screen's button as soon as it can be pressed. */
function init() {
  /** @type {string | null | undefined} */
  let before;
  const look = () => {
    const shown = () => document.querySelector("#first-step [data-value=update]")?.textContent;
    const button = /** @type {HTMLButtonElement | null} */ (
      document.querySelector("#first-step [data-act=next]:enabled")
    );
    if (before === undefined && button) {
      before = shown();
      button.click();
    }
    if (before !== undefined && shown() !== before) window.stepped ??= performance.now();
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document, everything);
}
