// “Copy link”, “Copy embed code” and “Copy iframe code”: each leads back to the exact state.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distFiles, serve } from "./server.mjs";
import { hostPage, pageAddress, scriptAddress, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

const CODES = ["Copy link", "Copy embed code", "Copy iframe code"];

const states = {
  update: "preset=seed&batch-size=5&update=3&beat=2",
  program: "batch-size=4&lines=20",
  "batch-size": "batch-size=5&seed=7",
  noise: "preset=many&batch-size=16&update=2",
  shuffle: "batch-size=5&update=4",
  cost: "seed=9",
  minima: "small-batch=2&seeds=3",
  sharpness: "rate=0.5&seeds=3",
  generalization: "seeds=3&doublings=1",
  "learning-rate": "seed=11",
  optimizers: "batch-size=4&update=6",
  sandbox: "data=own&own-data=a_b+1_2+2_4+3_5.5&batch-size=2&optimizer=adam&update=5",
};

for (const [figure, state] of Object.entries(states)) {
  test(`link and both codes of ${figure} lead to the same state, from a file too`, async () => {
    const page = await open({ hash: `figure=${figure}&${state}` });
    await page.waitForFunction(isAt, Number(new URLSearchParams(state).get("update") ?? 0));
    const expected = await settings(page);
    const [link, element, frame] = await byHand(page);
    assert.ok(link.startsWith(`${pageAddress}#figure=${figure}&`));
    await assertReaches(await open({ hash: new URL(link).hash.slice(1) }), expected);

    assert.match(element, /^<script src="minibatch\.js" defer><\/script>\n<mini-batch /);
    const host = hostPage(element.slice(element.indexOf("\n")));
    const embedded = await open({ host });
    await assertReaches(embedded, expected);
    assert.deepEqual(await embedded.locator("mini-batch").evaluate(noticesOf), []);

    assert.match(frame, /^<iframe src="index\.html\?embed&amp;figure=/);
    const framed = await open({
      host: `<!doctype html>${frame.replace("index.html", pageAddress)}`,
      ready: false,
    });
    const inside = /** @type {import("playwright-core").Frame} */ (framed.frames().at(-1));
    await inside.waitForFunction(() => document.querySelector("mini-batch")?.results);
    await assertReaches(inside, expected);
    const { title, height } = await framed
      .locator("iframe")
      .evaluate((one) => ({ title: one.title, height: Number(one.height) }));
    assert.ok(title.length > 5 && height > 500, `${title}, ${height}`);
  });
}

test("the iframe code has the height that the figure needs in a column, whatever is open here", async () => {
  const [, , folded] = await byHand(await open({ hash: "figure=noise" }));
  const page = await open({ hash: "figure=noise" });
  await page.locator("mini-batch").getByText("Numbers", { exact: true }).click();
  await page.locator("mini-batch .numbers table").first().waitFor();
  const here = await page.evaluate(
    () => document.querySelector("mini-batch").getBoundingClientRect().height,
  );
  const [, , frame] = await byHand(page);
  const height = (code) => Number(code.match(/height="(\d+)"/)[1]);
  assert.equal(height(frame), height(folded));
  const framed = await open({
    host: `<!doctype html><body style="width: 720px; margin: 0">${frame.replace("index.html", pageAddress)}`,
    ready: false,
  });
  const inside = /** @type {import("playwright-core").Frame} */ (framed.frames().at(-1));
  await inside.waitForFunction(() => document.querySelector("mini-batch")?.results);
  const needed = await inside.evaluate(
    () => document.querySelector("mini-batch").getBoundingClientRect().height,
  );
  assert.ok(Math.abs(height(frame) - needed) < 20, `${height(frame)} for ${needed}, ${here} here`);
});

test("on a server the codes hold full addresses, of a script beside the page or elsewhere", async () => {
  const body = '<mini-batch figure="update"></mini-batch>';
  const { address, stop } = await serve({
    ...(await distFiles()),
    "post.html": hostPage(body).replace(scriptAddress, "minibatch.js"),
  });
  try {
    for (const [file, pageHere] of [
      [new URL("post.html?utm=1", address), `${address}post.html?utm=1`],
      [new URL("index.html?x#top", address), `${address}index.html?x`],
    ]) {
      const page = await open({ file, ready: false });
      await page.evaluate(() => document.querySelector("mini-batch").ready);
      const isOwn = new URL(file).pathname === "/index.html";
      const [link, element, frame] = await byHand(page, isOwn ? undefined : CODES.slice(0, 2));
      assert.equal(link, `${pageHere}#figure=update&preset=worked`);
      // What stands inside is seen where the script is not.
      const fallback = `<a href="${link.replaceAll("&", "&amp;")}">One update, taken apart</a>`;
      assert.ok(
        element.startsWith(`<script src="${address}minibatch.js" defer></script>`),
        element,
      );
      assert.ok(element.endsWith(`>${fallback}</mini-batch>`), element);
      if (isOwn) {
        assert.ok(frame.startsWith(`<iframe src="${address}index.html?embed&amp;figure=`), frame);
      } else {
        await page.getByRole("button", { name: "Copy iframe code" }).click();
        await page.getByText(/whose place is not known here/).waitFor();
        assert.equal(await page.locator("mini-batch .share textarea").count(), 0);
      }
    }
  } finally {
    await stop();
  }
});

test("where the script's address is not known, the code says so", async () => {
  const { address, stop } = await serve({
    ...(await distFiles()),
    // As a bundler would, in a script of another name.
    "app.js": (await distFiles())["minibatch.js"],
    "post.html": hostPage('<mini-batch figure="update"></mini-batch>').replace(
      scriptAddress,
      "app.js",
    ),
  });
  try {
    const page = await open({ file: new URL("post.html", address) });
    const [, element] = await byHand(page, CODES.slice(0, 2));
    assert.match(element, /^<script src="minibatch\.js" /);
    await page.getByText(/Where minibatch\.js will lie is not known here/).waitFor();
  } finally {
    await stop();
  }
});

test("from a file, links lead to the address that the page calls its own", async () => {
  const head = '<link rel="canonical" href="https://blog.example/post">';
  const link = async (attribute) => {
    const figure = `<mini-batch figure="update" ${attribute}></mini-batch>`;
    return (await byHand(await open({ host: hostPage(figure, { head }) }), CODES.slice(0, 1)))[0];
  };
  const state = "#figure=update&preset=worked";
  assert.equal(await link(""), `https://blog.example/post${state}`);
  assert.equal(
    await link('page="https://other.example/?a=1"'),
    `https://other.example/?a=1${state}`,
  );
  assert.equal(
    await link('page="https://["'),
    `https://blog.example/post${state}`,
    "not an address",
  );
});

test("where copying is allowed it is done, and said", async () => {
  const page = await open();
  await page.getByText("Save and share").click();
  await page.evaluate(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => window.copied.push(text) },
    });
  });
  await page.getByRole("button", { name: "Copy iframe code" }).click();
  await page.getByText("Copied.").waitFor();
  assert.equal(await page.locator("mini-batch textarea").count(), 0);
  assert.match(await page.evaluate(() => window.copied[0]), /^<iframe /);
});

/** Some figures are a while on their way to a place far on in the run. */
async function assertReaches(page, expected) {
  await page.waitForFunction(isAt, expected.update ?? 0);
  assert.deepEqual(await settings(page), expected);
}

function isAt(update) {
  return (document.querySelector("mini-batch").settings.update ?? 0) === update;
}

/** The texts, on a page whose clipboard is refused. */
async function byHand(page, names = CODES) {
  const figure = page.locator("mini-batch").first();
  await figure.getByText("Save and share", { exact: true }).click();
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  });
  const texts = [];
  for (const name of names) {
    const before = texts.at(-1) ?? "";
    await figure.getByRole("button", { name, exact: true }).click();
    await page.waitForFunction((last) => {
      const area = document.querySelector("mini-batch").shadowRoot.querySelector(".share textarea");
      return area && area.value !== last;
    }, before);
    texts.push(await figure.locator(".share textarea").inputValue());
  }
  return texts;
}

function noticesOf(element) {
  return Array.from(element.shadowRoot.querySelectorAll(".notices li"), (one) => one.textContent);
}
