// On paper: figures with their state and numbers, nothing to press, and no chart across two pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distFiles, serve } from "./server.mjs";
import { call, drawn, hostPage, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("the figure is printed with its settings and its numbers, without controls", async () => {
  const page = await open({ hash: "figure=update&preset=seed&batch-size=3&update=4&beat=6" });
  await page.emulateMedia({ media: "print" });
  const handout = page.locator("mini-batch .handout");
  const state = (await handout.locator(".state").innerText()).replace(/\s+/g, " ");
  for (const text of [
    "Example: from a seed",
    "Batch size k: 3",
    "Learning rate: 0.1",
    "Seed: 42",
  ]) {
    assert.ok(state.includes(text), `${text} in ${state}`);
  }
  assert.doesNotMatch(state, /Pace/);
  const table = handout.getByRole("table", { name: "All samples" });
  assert.equal(await table.getByRole("row").count(), 11);
  assert.match(await table.getByRole("row").nth(1).innerText(), /0\s+0\.496714\s+0\.947087/);
  assert.equal(await page.locator("mini-batch .sentence").isVisible(), true);
  const pressed = await page.evaluate(() => {
    const root = document.querySelector("mini-batch").shadowRoot;
    const controls = root.querySelectorAll("button, select, input, textarea, summary, progress");
    return Array.from(controls)
      .filter((one) => one.checkVisibility() && !one.closest(".beats, .question"))
      .map((one) => one.outerHTML.slice(0, 80));
  });
  assert.deepEqual(pressed, []);
  await page.emulateMedia({ media: "screen" });
  await handout.waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: "Step", exact: true }).isVisible(), true);
});

test("in a dark scheme too, paper is light, and the charts are drawn for it at once", async () => {
  const page = await open({ colorScheme: "dark" });
  await call(page, "step", 5);
  await drawn(page);
  const inks = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("mini-batch");
      return Array.from(shadowRoot.querySelectorAll("canvas"), (canvas) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let [darkest, lightest] = [255, 0];
        for (let i = 0; i < data.length; i += 4) {
          if (data[i + 3] < 200) continue;
          const grey = (data[i] + data[i + 1] + data[i + 2]) / 3;
          [darkest, lightest] = [Math.min(darkest, grey), Math.max(lightest, grey)];
        }
        return { darkest, lightest };
      });
    });
  assert.ok(
    (await inks()).every(({ lightest }) => lightest > 190),
    "light ink on the screen",
  );
  // What is asked within the event itself is what will be printed.
  await page.evaluate(() => {
    window.frames0 = requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    dispatchEvent(new Event("beforeprint"));
  });
  assert.ok(
    (await inks()).every(({ darkest }) => darkest < 110),
    JSON.stringify(await inks()),
  );
  await page.evaluate(() => {
    window.requestAnimationFrame = window.frames0;
    dispatchEvent(new Event("afterprint"));
  });
  await drawn(page);
  assert.equal(await page.locator("mini-batch .figure.dark").count(), 1);
});

test("a page that was just opened is printed with the charts of all its figures", async () => {
  const page = await open({ alone: false, ready: false });
  await page.evaluate(() => document.querySelector("mini-batch").ready.then(() => {}));
  // What is asked within the event itself is what will be printed.
  const { charts, blank } = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const all = Array.from(document.querySelectorAll("mini-batch"), ({ shadowRoot }) =>
      Array.from(shadowRoot.querySelectorAll("canvas")),
    ).flat();
    const isBlank = (canvas) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
      return !data.some((value, i) => i % 4 === 3 && value > 0);
    };
    // A map without axes has nothing before its cells are measured.
    const blank = all.filter((one) => !one.closest(".map") && isBlank(one));
    return { charts: all.length, blank: blank.map(({ dataset }) => dataset.title) };
  });
  assert.ok(charts > 20, `${charts} charts`);
  assert.deepEqual(blank, []);
});

test("no chart, table row or title is parted from what belongs to it", async () => {
  const page = await open({ alone: false, ready: false, viewport: { width: 720, height: 1000 } });
  // The others have not begun: nobody has come near them.
  await page.evaluate(() => document.querySelector("mini-batch").ready.then(() => {}));
  await page.emulateMedia({ media: "print" });
  await page.locator("mini-batch .waiting").last().waitFor({ state: "detached" });
  const { parted, tall, charts } = await page.evaluate(() => {
    const inside = Array.from(
      document.querySelectorAll("mini-batch"),
      ({ shadowRoot }) => shadowRoot,
    );
    const all = (selector) => inside.flatMap((root) => Array.from(root.querySelectorAll(selector)));
    const name = (element) => element.closest(".figure").className + element.className;
    const whole = all(".chart, tr, .title, .sentence");
    const charted = all(".chart");
    return {
      charts: charted.length,
      parted: whole.filter((one) => getComputedStyle(one).breakInside !== "avoid").map(name),
      // A4 with its margins.
      tall: charted.filter((one) => one.getBoundingClientRect().height > 980).map(name),
    };
  });
  assert.ok(charts > 20, `${charts} charts`);
  assert.deepEqual([parted, tall], [[], []]);
});

test("on paper there are questions with boxes, and no long lists of raw numbers", async () => {
  const page = await open({
    hash: "figure=noise&preset=many&update=3",
    viewport: { width: 720, height: 1000 },
  });
  const { length } = (await page.evaluate(() => document.querySelector("mini-batch").results))
    .sizes;
  await page.emulateMedia({ media: "print" });
  const question = page.locator("mini-batch .question");
  assert.equal(await question.isVisible(), true);
  for (const box of await question.getByRole("radio").all()) assert.ok(await box.isVisible());
  const handout = page.locator("mini-batch .handout");
  await handout.waitFor();
  const rows = await handout
    .locator("table")
    .evaluateAll((all) => all.map((one) => one.querySelectorAll("tbody tr").length));
  assert.ok(length > 0 && rows.every((count) => count > 0 && count <= 24), String(rows));
  assert.doesNotMatch(await handout.innerText(), /the last/);
  const titles = await handout.locator("caption").allInnerTexts();
  assert.deepEqual(titles, ["Batch sizes"], "only what a class can work with");
  const cut = await page.evaluate(() => {
    const tables = document.querySelector("mini-batch").shadowRoot.querySelectorAll("table");
    return Array.from(tables, (one) => one.getBoundingClientRect().right).filter(
      (x) => x > innerWidth,
    );
  });
  assert.deepEqual(cut, []);
});

test("the whole page becomes a document of many pages, and the screen is as before", async () => {
  const page = await open({ alone: false, ready: false });
  // The others have not begun: nobody has come near them.
  await page.evaluate(() => document.querySelector("mini-batch").ready.then(() => {}));
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.equal(await page.locator("mini-batch .waiting").count(), 0);
  assert.ok(pages >= 9 && pages <= 40, `${pages} pages`);
  await page.locator("mini-batch .handout").first().waitFor({ state: "detached" });
  assert.equal(await page.locator("#theme").isVisible(), true);
  assert.deepEqual(page.said, []);
});

test("while one figure is presented, that one is printed", async () => {
  const page = await open({ alone: false, hash: "present&figure=noise", ready: false });
  await page.waitForFunction(() => document.querySelector("mini-batch[present]")?.results);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll("h1, h2, main > p, mini-batch"))
      .filter((one) => one.checkVisibility())
      .map((one) => one.getAttribute("figure") ?? one.localName),
  );
  assert.deepEqual(shown, ["noise"]);
  const [position, caption] = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch[present]");
    const { width } = figure.shadowRoot.querySelector("figcaption").getBoundingClientRect();
    return [getComputedStyle(figure).position, width];
  });
  assert.equal(position, "static");
  assert.ok(caption > 300, "its caption is there again");
});

test("what was published says on paper where it is found", async () => {
  const { address, stop } = await serve({
    ...(await distFiles()),
    "post.html": hostPage('<mini-batch figure="update" update="2"></mini-batch>').replace(
      scriptAddress,
      "minibatch.js",
    ),
  });
  try {
    const page = await open({ file: new URL("post.html", address) });
    await page.emulateMedia({ media: "print" });
    assert.equal(
      await page.locator("mini-batch .state-link").innerText(),
      `${address}post.html#figure=update&preset=worked&update=2`,
    );
  } finally {
    await stop();
  }
});
