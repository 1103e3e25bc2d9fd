// Makes the README's pictures from what was built:
//   node --test tests/browser/picture.mjs
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { call, drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();
const pathOf = (name) =>
  fileURLToPath(new URL(`../../web/article/pictures/${name}.png`, import.meta.url));

test("the figure update after an epoch and five beats", async () => {
  const page = await open({ hash: "figure=update&preset=seed", colorScheme: "light" });
  await call(page, "step", 5 * 6 + 5);
  await drawn(page);
  await page.locator("mini-batch").screenshot({ path: pathOf("update") });
});

test("three batch sizes on a projector", async () => {
  const page = await open({
    hash: "present&figure=batch-size&seed=3",
    viewport: { width: 1280, height: 720 },
    colorScheme: "dark",
    alone: false,
  });
  await page.evaluate(async () => {
    const figure = document.querySelector("mini-batch[present]");
    for (let i = 0; i < 12; i++) figure.step();
  });
  await drawn(page);
  await page.screenshot({ path: pathOf("projector") });
});

test("a figure between two paragraphs of somebody's blog", async () => {
  const file = new URL("../../web/example.html", import.meta.url);
  const page = await open({ file, viewport: { width: 1100, height: 900 }, colorScheme: "light" });
  await page.locator("mini-batch").first().scrollIntoViewIfNeeded();
  await call(page, "step", 5);
  await drawn(page);
  await page.screenshot({ path: pathOf("embed") });
});
