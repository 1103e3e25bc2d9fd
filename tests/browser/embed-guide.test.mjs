// web/EMBEDDING.md says what is so, and web/example.html does it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { readGuide } from "../../web/build/embedding.mjs";
import { drawn, hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();
const guide = await readFile(new URL("../../web/EMBEDDING.md", import.meta.url), "utf8");

test("the tables of settings are those of the schemas", async () => {
  const { current, updated } = await readGuide();
  assert.ok(current === updated, "run: node web/build/embedding.mjs");
  for (const name of ["update", "noise", "optimizers"]) {
    assert.match(current, new RegExp(`### \`${name}\`: .+\n\n\\| attribute `));
  }
});

test("attributes, properties, methods and events are all in the guide", async () => {
  const page = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  const { members, attributes } = await page.evaluate(() => {
    const element = customElements.get("mini-batch");
    const internal = /Callback$|^constructor$/;
    return {
      members: Object.getOwnPropertyNames(element.prototype).filter((name) => !internal.test(name)),
      attributes: element.observedAttributes,
    };
  });
  assert.ok(members.length >= 9 && attributes.length > 20);
  for (const name of members) assert.match(guide, new RegExp(`\\b${name}\\b`), name);
  for (const name of attributes) assert.ok(guide.includes(`\`${name}\``), name);
  const code = await readFile(new URL("../../web/figure/events.js", import.meta.url), "utf8");
  const events = Array.from(code.matchAll(/#tell\("(\w+)"/g), ([, name]) => name);
  assert.ok(new Set(events).size >= 4);
  for (const name of events) assert.ok(guide.includes(`\`mini-batch-${name}\``), name);
});

test("the custom properties in the guide are those of the style sheets", async () => {
  const sheets = await Promise.all(
    ["tokens.css", "frame.css"].map((name) =>
      readFile(new URL(`../../web/figure/styles/${name}`, import.meta.url), "utf8"),
    ),
  );
  const names = (text) => [...new Set(text.match(/--mini-batch-[a-z]+/g))].sort();
  assert.deepEqual(names(guide), names(sheets.join("")));
});

test("the example: an element that is listened to and driven, and a frame that has its height", async () => {
  const page = await open({ file: new URL("../../web/example.html", import.meta.url) });
  const heard = page.locator("#heard");
  await page.getByRole("button", { name: "Do one epoch" }).click();
  await heard.getByText("update 5, w is 0.961, b is 0.566.").waitFor();
  await page.locator("mini-batch").getByRole("button", { name: "Step", exact: true }).click();
  await heard.getByText(/^update 6/).waitFor();

  const frame = page.frames().find((one) => one.url().includes("?embed"));
  await frame.waitForFunction(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return document.querySelector("mini-batch")?.results && scrollHeight === clientHeight;
  });
  const { batchSize } = await frame.evaluate(() => document.querySelector("mini-batch").settings);
  assert.equal(batchSize, 4);

  const scheme = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector("mini-batch");
      return shadowRoot.querySelector(".figure").classList.contains("dark");
    });
  assert.equal(await scheme(), false);
  await page.getByRole("button", { name: "Day or night" }).click();
  await drawn(page);
  assert.equal(await scheme(), true, "the figure follows the blog");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await drawn(page);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    assert.equal(scrollWidth, clientWidth);
  }
  assert.deepEqual(page.said, []);
});
