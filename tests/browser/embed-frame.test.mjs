// index.html?embed: one figure alone in an <iframe>, on a page that listens to its height or does not.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { call, drawn, pageAddress, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A blog</title><h1>A blog</h1>${body}</html>`;
const source = (query) => `${pageAddress}?embed&${query}`.replaceAll("&", "&amp;");

// EMBEDDING.md's own, and a list of what it heard.
const guide = await readFile(new URL("../../web/EMBEDDING.md", import.meta.url), "utf8");
const listener = `${guide.match(/<script>\n {2}addEventListener.*?<\/script>/s)?.[0]}<script>
  window.heard = [];
  addEventListener("message", ({ data }) => window.heard.push(data));
</script>`;

const alone = (query, more) => open({ query: `?embed&${query}`, alone: false, ...more });

test("settings stand behind the ? or the #, and the # counts if both name one", async () => {
  const frame = await alone("figure=update&batch-size=5&seed=7", { hash: "batch-size=3&update=2" });
  const { batchSize, seed, update } = await settings(frame);
  assert.deepEqual([batchSize, seed, update], [3, 7, 2]);
  assert.equal(await frame.locator("mini-batch").count(), 1, "the other figures never start");
  assert.equal(await frame.getByText("Save and share").count(), 1);
  for (const hidden of ["h1", "h2", "#theme"]) {
    assert.equal(await frame.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.deepEqual(frame.said, []);
  const inHash = await open({ query: "?embed", hash: "figure=noise&batch-size=4", alone: false });
  assert.equal((await settings(inHash)).batchSize, 4);
});

test("a reload finds what the reader has set, even where it is the usual value", async () => {
  const frame = await alone("figure=update&batch-size=5");
  await frame.getByRole("spinbutton", { name: "Batch size k" }).fill("2");
  await frame.keyboard.press("Enter");
  await call(frame, "step", 7);
  await frame.reload();
  await frame.waitForFunction(() => document.querySelector("mini-batch")?.results);
  const { batchSize, update, beat } = await settings(frame);
  assert.deepEqual([batchSize, update, beat], [2, 2, 1]);
});

test("hostile values are moved into range and reported, and run nothing", async () => {
  const frame = await alone(
    "figure=update&batch-size=99&learning-rate=NaN&onclick=alert(1)&theme=%22%3E&lang=..%2F&__proto__=1",
  );
  const text = await visibleText(frame);
  assert.match(text, /Batch size k “99”: has to be a whole number from 1 to 10; 10 is used\./);
  assert.match(text, /Learning rate “NaN”/);
  assert.match(text, /There is no setting “onclick”/);
  assert.equal(await frame.locator("mini-batch[onclick]").count(), 0);
  const { theme, lang } = await frame.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    lang: document.documentElement.lang,
  }));
  assert.deepEqual([theme, lang], [undefined, "en"]);
});

test("an address that was escaped too often is read, and what others add to links is not spoken of", async () => {
  const tracked =
    "utm_source=letter&utm_medium=mail&fbclid=a1&gclid=b&mc_cid=c&_ga=2.1&msclkid=d&igshid=e";
  const frame = await alone(`amp;figure=update&amp;amp;batch-size=5&amp;seed=7&${tracked}`);
  const { batchSize, seed } = await settings(frame);
  assert.deepEqual([batchSize, seed], [5, 7]);
  assert.equal(await frame.locator("mini-batch .notices").count(), 0);
  const misspelt = await alone(`figure=update&batch-sise=5&${tracked}`);
  assert.match(await visibleText(misspelt), /There is no setting “batchSise”/);
  assert.equal(await misspelt.locator("mini-batch .notices li").count(), 1);
});

test("a figure that there is not is said to be none, and which there are", async () => {
  for (const query of ["figure=%3Cb%3Enone", ""]) {
    const frame = await alone(query, { ready: false });
    await frame.getByText(/There is no figure “(<b>none)?”\./).waitFor();
    await frame.getByText("update, program, batch-size").waitFor();
    assert.equal(await frame.locator("h1").isVisible(), false);
  }
});

test("theme= and lang= are the host's", async () => {
  for (const [theme, lang, step] of [
    ["light", "de", "Schritt"],
    ["dark", "de-AT", "Schritt"],
    ["dark", "en-GB", "Step"],
  ]) {
    const frame = await alone(`figure=update&theme=${theme}&lang=${lang}`, {
      colorScheme: theme === "light" ? "dark" : "light",
    });
    const look = await frame.evaluate(() => {
      const { className } = document
        .querySelector("mini-batch")
        .shadowRoot.querySelector(".figure");
      return [className, getComputedStyle(document.body).backgroundColor];
    });
    assert.match(look[0], new RegExp(`\\b${theme}\\b`));
    assert.equal(look[1], theme === "light" ? "rgb(255, 254, 251)" : "rgb(21, 23, 26)");
    await frame.getByRole("button", { name: step, exact: true }).waitFor();
    assert.equal(
      await visibleText(frame).then((text) => text.includes("There is no setting")),
      false,
    );
  }
});

test("a host that listens gives each frame its height, which goes along", async () => {
  const frames = ["update", "noise"].map(
    (name) => `<iframe src="${source(`figure=${name}`)}" title="${name}" width="700"></iframe>`,
  );
  const host = await open({ host: page(frames.join("") + listener), ready: false });
  await fits(host, [0, 1]);
  const [high] = await heights(host);
  // A narrower frame is higher.
  await host.evaluate(() => document.querySelector("iframe").setAttribute("width", "320"));
  await host.waitForFunction((before) => document.querySelector("iframe").height > before, high);
  await fits(host, [0]);
  const all = await host.evaluate(() => window.heard);
  const heard = all.filter(({ type }) => type === "mini-batch-height");
  // Learning platforms hear the same.
  const resized = all.filter(({ subject }) => subject === "lti.frameResize");
  assert.deepEqual(
    resized.map(({ height }) => height),
    heard.map(({ height }) => height),
  );
  assert.deepEqual([...new Set(heard.map(({ figure }) => figure))].sort(), ["noise", "update"]);
  for (const data of heard) assert.deepEqual(Object.keys(data), ["type", "figure", "height"]);
  // It settles: what is told once the height is right is the same height.
  assert.ok(heard.length < 30, `${heard.length} messages`);
});

test("a host that listens late may ask for the height", async () => {
  const frame = `<iframe src="${source("figure=update")}" title="A figure" width="700"></iframe>`;
  const host = await open({ host: page(frame), ready: false });
  await inside(host).waitForFunction(() => document.querySelector("mini-batch")?.results);
  const height = await host.evaluate(
    () =>
      new Promise((done) => {
        const { contentWindow } = document.querySelector("iframe");
        addEventListener("message", ({ source: from, data }) => {
          if (from === contentWindow && data?.type === "mini-batch-height") done(data.height);
        });
        contentWindow.postMessage({ type: "mini-batch-height" }, "*");
      }),
  );
  const figure = await inside(host).evaluate(
    () => document.querySelector("mini-batch").getBoundingClientRect().height,
  );
  assert.equal(height, Math.ceil(figure));
});

test("where the host does not listen, the frame scrolls and nothing is cut off", async () => {
  const frame = `<iframe src="${source("figure=update")}" title="A figure" width="500" height="600"></iframe>`;
  const host = await open({ host: page(`<p>Text</p>${frame}`), ready: false });
  const figure = inside(host);
  await figure.waitForFunction(() => document.querySelector("mini-batch")?.results);
  const last = figure.getByText("Save and share");
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await figure.getByRole("button", { name: "Copy link" }).scrollIntoViewIfNeeded();
  const [sideways, scrolls] = await figure.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight > clientHeight];
  });
  assert.deepEqual([sideways, scrolls], [0, true]);
});

test("a frame further down does not pull the page to itself", async () => {
  const frame = `<iframe src="${source("figure=update&update=2")}" title="A figure" width="500"></iframe>`;
  const host = await open({
    host: page(`<p style="height: 3000px">Text</p>${frame}`),
    ready: false,
  });
  await inside(host).waitForFunction(() => document.querySelector("mini-batch")?.results);
  assert.equal(await host.evaluate(() => scrollY), 0);
  assert.equal(
    (await inside(host).evaluate(() => document.querySelector("mini-batch").results)).update,
    2,
  );
});

test("in a sandbox without an origin of its own it works just as well", async () => {
  const frame = `<iframe sandbox="allow-scripts" src="${source("figure=update")}" title="A figure" width="700"></iframe>`;
  const host = await open({ host: page(frame + listener), ready: false });
  await fits(host, [0]);
  const figure = inside(host);
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await figure.waitForFunction(() => document.querySelector("mini-batch").results.beat === 1);
});

test("a link copied from a frame leads to the page with its text", async () => {
  const frame = await alone("figure=update&update=2&theme=dark");
  await frame.getByText("Save and share").click();
  await frame.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await frame.getByRole("button", { name: "Copy link" }).click();
  const link = await frame.locator("mini-batch textarea").inputValue();
  assert.equal(link, `${pageAddress}#figure=update&preset=worked&update=2`);
  const whole = await open({ file: new URL(link) });
  assert.equal((await results(whole)).update, 2);
  assert.equal(await whole.locator("h1").isVisible(), true);
});

/** The first frame of the host. */
function inside(host) {
  return host.frames().find((frame) => frame.url().includes("?embed"));
}

function heights(host) {
  return host.evaluate(() =>
    Array.from(document.querySelectorAll("iframe"), ({ height }) => Number(height)),
  );
}

/** Waits until these frames are as high as what they show: none scrolls, none has room left. */
async function fits(host, indices) {
  const frames = host.frames().filter((frame) => frame.url().includes("?embed"));
  for (const i of indices) {
    await frames[i].waitForFunction(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const figure = document.querySelector("mini-batch");
      if (!figure?.results) return false;
      const height = Math.ceil(figure.getBoundingClientRect().height);
      return scrollHeight === clientHeight && Math.abs(height - clientHeight) <= 1;
    });
  }
  await drawn(host);
}
