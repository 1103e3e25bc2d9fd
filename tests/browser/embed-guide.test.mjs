// web/EMBEDDING.md says what is so, and web/example.html does it.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { readGuide } from "../../web/build/embedding.mjs";
import { figureNames } from "./article.mjs";
import { drawn, hostPage, useBrowser } from "./setup.mjs";

const open = useBrowser();
const guide = await readFile(new URL("../../web/EMBEDDING.md", import.meta.url), "utf8");

test("the tables of settings are those of the schemas", async () => {
  const { current, updated } = await readGuide();
  assert.ok(current === updated, "run: node web/build/embedding.mjs");
  for (const name of figureNames) {
    assert.match(current, new RegExp(`### \`${name}\`: .+\\n\\n\\| attribute `));
  }
});

test("properties and methods in the guide are those that the element has, and no others", async () => {
  const page = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  const members = await page.evaluate(() => {
    const { prototype } = customElements.get("mini-batch");
    const isMethod = (name) =>
      typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === "function";
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => !/Callback$|^constructor$/.test(name))
      .map((name) => (isMethod(name) ? `${name}()` : `element.${name}`));
  });
  const said = firstCells("From a script").filter((code) => !code.startsWith("mini-batch-"));
  assert.deepEqual(said.sort(), members.sort());
});

test("attributes in the guide are those that the element observes, and those of every element", async () => {
  const page = await open({ host: hostPage('<mini-batch figure="update"></mini-batch>') });
  const observed = await page.evaluate(() => customElements.get("mini-batch").observedAttributes);
  const ofFigures = new Set(figureNames.flatMap((name) => firstCells(`\`${name}\`: [^\n]+`)));
  const own = observed.filter((name) => !ofFigures.has(name));
  assert.equal(own.length + ofFigures.size, observed.length, "every setting is an attribute");
  // Read when they are needed: the address of a link, and the language.
  const read = ["lang", "page"];
  assert.deepEqual(firstCells("Attributes").sort(), [...own, ...read].sort());
});

test("events in the guide are those that the element sends, and no others", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update"></mini-batch>'),
    init: () => {
      window.sent = new Set();
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        if (event.type.startsWith("mini-batch-")) window.sent.add(event.type);
        return dispatchEvent.call(this, event);
      };
    },
  });
  const sent = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    for (let i = 0; i < 6; i++) figure.step();
    figure.settings = { seed: -1 };
    figure.toggleAttribute("present");
    return [...window.sent];
  });
  const said = firstCells("From a script").filter((code) => code.startsWith("mini-batch-"));
  assert.deepEqual(said.sort(), sent.sort());
  // Whatever else the code may send, at other times.
  for (const name of await eventsInCode()) assert.ok(said.includes(`mini-batch-${name}`), name);
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
  assert.ok(frame);
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

/** The code in the first column of the tables of a section. */
function firstCells(title) {
  const [, section = ""] =
    guide.match(new RegExp(`^### ${title}\\n(.*?)(?=^##|<!-- end of settings)`, "ms")) ?? [];
  const cells = Array.from(section.matchAll(/^\| (`[^|]+`) \|/gm), ([, cell]) => cell);
  assert.ok(cells.length > 0, title);
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, code]) => code));
}

/** The names of events that the page's code gives to what sends them. */
async function eventsInCode() {
  const folder = new URL("../../web/figure/", import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  const names = texts.flatMap((text) =>
    Array.from(text.matchAll(/emit\("([\w-]+)"/g), ([, name]) => name),
  );
  assert.ok(names.length > 3);
  return new Set(names);
}
