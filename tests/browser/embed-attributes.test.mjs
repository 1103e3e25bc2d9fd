// Attributes and settings as hosts write them: misspelt, their framework's own, the same again; and a tag left open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, drawn, hostPage, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("a misspelt attribute is told of, also when it is set later", async () => {
  const misspelt = 'batchsize="4" batch_size="5" learning-rates="0.2"';
  const page = await open({
    host: hostPage(`<mini-batch figure="update" ${misspelt}></mini-batch>`),
  });
  const notices = page.locator("mini-batch .notices li");
  const texts = (await notices.allInnerTexts()).join();
  for (const name of ["batchsize", "batch_size", "learning-rates"])
    assert.ok(texts.includes(`“${name}”`), texts);
  assert.equal((await settings(page)).batchSize, 2);
  const said = await page.evaluate(async () => {
    const figure = document.querySelector("mini-batch");
    const isTold = new Promise((done) => {
      figure.addEventListener(
        "mini-batch-error",
        ({ detail }) => detail.message.includes("seeed") && done(true),
      );
    });
    // As React does where the element has no such property.
    figure.setAttribute("seeed", "3");
    return isTold;
  });
  assert.ok(said);
});

test("what HTML, scripts and frameworks put on any element is no setting", async () => {
  const own =
    'class="wide" style="margin: 1em" id="one" title="Try it" lang="en" dir="ltr" slot="figure" role="group" tabindex="-1" ' +
    'aria-label="Figure" aria-describedby="x" data-track="1" onclick="0" onmini-batch-change="0" part="figure" exportparts="a" nonce="x" ' +
    'itemprop="image" itemscope accesskey="m" draggable="false" translate="no" spellcheck="false" inert enterkeyhint="done" ' +
    'autocapitalize="off" popover is="x-y" xml:lang="en" v-cloak x-data="{}" hx-boost="true" ng-version="17" _ngcontent-abc ' +
    ':seed="4" @click="go" client:load wire:ignore jsaction="click" astro-cid-abc page="https://blog.example/"';
  const body = `<mini-batch figure="update" ${own}></mini-batch>`;
  const page = await open({ host: hostPage(body), ready: false });
  await page.evaluate(() => {
    document.querySelector("mini-batch").removeAttribute("popover");
    return document.querySelector("mini-batch").ready.then(() => {});
  });
  await drawn(page);
  assert.equal(await page.locator("mini-batch .notices").count(), 0);
});

test("HTML's `hidden` hides and is no setting; what was called so has another name, in old links too", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="cost" model="mlp" hidden-units="64"></mini-batch>'),
  });
  assert.equal((await settings(page)).hiddenUnits, 64);
  await assign(page, { hidden: 32 });
  assert.equal((await settings(page)).hiddenUnits, 32);
  await page.evaluate(() => document.querySelector("mini-batch").toggleAttribute("hidden"));
  assert.equal(await page.locator("mini-batch").isVisible(), false);
  assert.equal(await page.locator("mini-batch .notices").count(), 0);
  const linked = await open({ hash: "figure=cost&model=mlp&hidden=16" });
  assert.equal((await settings(linked)).hiddenUnits, 16);
  assert.equal(await linked.locator("mini-batch .notices").count(), 0);
});

test("the same settings again change nothing and tell nothing, so a host may hand back what it was told", async () => {
  const page = await open({
    host: hostPage('<mini-batch figure="update" unit="update"></mini-batch>'),
  });
  const events = await page.evaluate(async () => {
    const figure = document.querySelector("mini-batch");
    let count = 0;
    figure.addEventListener("mini-batch-change", ({ detail }) => {
      count++;
      if (count < 50) setTimeout(() => Object.assign(figure, { settings: detail.settings }));
    });
    figure.step();
    const given = { ...figure.settings };
    for (let i = 0; i < 5; i++) {
      figure.settings = given;
      await new Promise((done) => setTimeout(done));
    }
    return count;
  });
  assert.equal(events, 1);
  assert.equal((await results(page)).update, 1);
  await assign(page, { batchSize: 5 });
  assert.equal((await results(page)).update, 0, "others begin again");
  await call(page, "step");
  await assign(page, { update: 1, beat: 0 });
  assert.equal((await results(page)).update, 1);
});

test("a tag that is not closed is told of on the console, a fallback inside it is not", async () => {
  const fallback =
    '<mini-batch figure="update"><a href="https://blog.example/">One update</a></mini-batch>';
  const quiet = await open({ host: hostPage(fallback) });
  assert.deepEqual(quiet.said, []);
  assert.equal(await quiet.getByRole("link", { name: "One update" }).isVisible(), false);
  const page = await open({ host: hostPage('<mini-batch figure="update" /><p>What follows</p>') });
  assert.equal(page.said.length, 1);
  assert.match(page.said[0], /<mini-batch figure="update"> is not closed.*<\/mini-batch>/);
});
