// What a screen reader meets in each figure, from its beginning to its end, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFound } from "../../web/build/found.mjs";
import { fixtures } from "../figures/fixtures.mjs";
import { figureNames } from "./article.mjs";
import { assign, call, drawn, hashOf, play, unfold, useBrowser } from "./setup.mjs";

const { languages } = await importFound("article");
const open = useBrowser();

/** What one can be at, or jump to; each has to say what it is. */
const NAMED =
  /^(button|radio|radiogroup|checkbox|combobox|spinbutton|slider|textbox|progressbar|img|table|grid|gridcell|region|heading|columnheader|rowheader|list|link|option)$/;

for (const language of ["en", "de"]) {
  const words = languages[language];
  for (const name of figureNames) {
    test(`${name} (${language}): everything has a name and stands in an order that makes sense`, async () => {
      // The program's table compares what it has printed.
      const unit = name === "program" ? "&unit=epoch" : "";
      const page = await open({ hash: `figure=${name}&lang=${language}${unit}` });
      await unfold(page);
      await told(page, () => call(page, "step"));
      const text = await page.locator("mini-batch").ariaSnapshot();
      const nodes = nodesOf(text);

      assert.deepEqual(nodes[0], {
        depth: 0,
        role: "figure",
        name: words.figures[name].title,
        is: "",
      });
      const nameless = nodes.filter((node) => NAMED.test(node.role) && !node.name);
      assert.deepEqual(nameless, []);
      const slips = /undefined|NaN|\[object|\{\w+\||=>/;
      assert.deepEqual(
        text.split("\n").filter((line) => slips.test(line)),
        [],
      );

      const asks = "question" in words.figures[name] || "questions" in words.figures[name];
      const { back, step, play, reset, run, more, numbers, share } = words.controls;
      const places = [
        (node) => node.role === "paragraph" && node.text === words.figures[name].title,
        ...(asks ? [(node) => node.role === "radiogroup" && /[?…]$/.test(node.name)] : []),
        (node) => node.role === "group" && node.name === run,
        ...[back, step, play, reset].map(
          (wanted) => (node) => node.role === "button" && node.name === wanted,
        ),
        (node) => node.role === "img" || node.name === words.figures.program.listing,
        ...[more, numbers, share].map(
          (wanted) => (node) =>
            Boolean(node.text?.startsWith(wanted)) && /^(text|group)$/.test(node.role),
        ),
      ].map((wanted) => nodes.findIndex(wanted));
      assert.ok(!places.includes(-1), `not there: ${places}`);
      assert.deepEqual(
        [...places].sort((a, b) => a - b),
        places,
      );

      const tables = nodes.filter(({ role }) => role === "table");
      assert.ok(tables.length > 0);
      for (const table of tables) {
        const own = nodes.slice(nodes.indexOf(table) + 1);
        const end = own.findIndex(({ depth }) => depth <= table.depth);
        const inside = own.slice(0, end < 0 ? undefined : end);
        const heads = inside.filter(({ role }) => role === "columnheader");
        assert.ok(heads.length > 1, `${table.name} has heads`);
      }
      assert.equal(nodes.at(-1).role, "status");
      if (language === "de") assert.deepEqual(english(text), []);
    });
  }

  test(`playing, refused entries and notices are told (${language})`, async () => {
    const page = await open({ hash: `figure=update&lang=${language}`, clock: true });
    const { pause, play, restarted } = words.controls;
    await page.getByRole("button", { name: play }).click();
    await page.getByRole("button", { name: pause }).click();
    const field = page.getByRole("spinbutton", { name: words.settings.batchSize.label });
    await field.fill("99");
    await page.keyboard.press("Enter");
    const problem = words.notices.field({ reason: "range", min: 1, max: 10, isWhole: true });
    await page.getByRole("status").getByText(problem, { exact: true }).waitFor();
    const { description } = await described(field);
    assert.ok(description.includes(problem));
    await field.fill("5");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(restarted, { exact: true }).waitFor();
    await assign(page, { seed: -1 });
    const notice = page.getByRole("status").filter({ hasText: words.notices.title });
    const { settings, notices } = words;
    const range = { min: 0, max: 4294967295, isWhole: true };
    const said = { name: "seed", given: "-1", used: 0, reason: "range", ...range };
    assert.ok((await notice.innerText()).includes(notices.changed(said, settings)));
  });

  test(`a measurement is followed from its start to its end (${language})`, async () => {
    const page = await open({ hash: `figure=noise&lang=${language}&draws=100` });
    const { measuring } = words.controls;
    await told(page, () =>
      page.getByRole("button", { name: words.figures.noise.measurements.draws.start }).click(),
    );
    await page.getByRole("button", { name: measuring.again }).waitFor();
    const text = await page.locator("mini-batch").ariaSnapshot();
    assert.ok(text.includes(measuring.done));
    if (language === "de") assert.deepEqual(english(text), []);
  });
}

for (const name of figureNames) {
  const { small = {}, played, diverges } = fixtures[name];
  const measurements = Object.keys(languages.de.figures[name].measurements ?? {});

  test(`${name}: what was run and measured is told in German`, async () => {
    const page = await open({ hash: hashOf(name, { ...small, ...played.settings, lang: "de" }) });
    await play(page);
    for (const measurement of measurements) {
      const { start } = languages.de.figures[name].measurements[measurement];
      const button = page.getByRole("button", { name: start, exact: true });
      // There is no button, or it has nothing to do, where Play has measured it.
      if ((await button.count()) === 0 || (await button.isDisabled())) continue;
      await button.click();
      await button.waitFor({ state: "detached" });
      await page.getByRole("progressbar").waitFor({ state: "detached" });
    }
    await unfold(page);
    await drawn(page);
    assert.deepEqual(english(await page.locator("mini-batch").ariaSnapshot()), []);
  });

  if (diverges) {
    test(`${name}: a run that diverges is told in German`, async () => {
      const page = await open({ hash: hashOf(name, { ...diverges.settings, lang: "de" }) });
      await page.locator("mini-batch .ways").waitFor();
      await unfold(page);
      assert.deepEqual(english(await page.locator("mini-batch").ariaSnapshot()), []);
    });
  }
}

// Numbers that have words beside them only where runs are lost, or next to nothing is left.
for (const [what, given, measurement] of /** @type {[string, any, string][]} */ ([
  [
    "protocols of which some diverged",
    { figure: "generalization", seeds: 2, updates: 200, learningRate: 2, smallBatch: 1 },
    "protocols",
  ],
  [
    "a share of the loss too small to be a number",
    {
      figure: "learning-rate",
      noise: 0,
      seeds: 1,
      totalEpochs: 16,
      features: 1,
      batchSize: 4,
      learningRate: 0.25,
    },
    "near",
  ],
  [
    "optimisers that reach the target for some seeds only",
    { figure: "optimizers", seeds: 8, rateFactor: 1.4 },
    "seeds",
  ],
])) {
  test(`${what} are told in German`, async () => {
    const { figure, ...settings } = given;
    const page = await open({ hash: hashOf(figure, { ...settings, lang: "de" }) });
    const button = languages.de.figures[figure].measurements?.[measurement];
    // What has no button of its own is a part of the run.
    if (!button) await play(page);
    else {
      const { start } = button;
      await page.getByRole("button", { name: start, exact: true }).click();
      await page.getByRole("button", { name: languages.de.controls.measuring.again }).waitFor();
    }
    await unfold(page);
    const text = await page.locator("mini-batch").ariaSnapshot();
    assert.match(text, /\d von \d|weniger als 0,01/, "the case that it is about");
    assert.deepEqual(english(text), []);
  });
}

test("what was said in one language is not left standing in another", async () => {
  const page = await open({ hash: "figure=update" });
  await call(page, "step");
  await page.getByRole("spinbutton", { name: "Batch size k" }).fill("99");
  await page.keyboard.press("Enter");
  await assign(page, { seed: -1 });
  await page.getByText("Save and share").click();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.evaluate(() => {
    document.querySelector("mini-batch").lang = "de";
  });
  const figure = page.locator("mini-batch .figure");
  await figure.getByText(languages.de.notices.title).waitFor();
  assert.equal(await figure.getAttribute("lang"), "de");
  assert.deepEqual(english(await page.locator("mini-batch").ariaSnapshot()), []);
  assert.match(await page.locator("mini-batch textarea").inputValue(), /#figure=update/);
});

/** Does something, and waits until the live region has told of it. */
async function told(page, act) {
  const region = page.locator("mini-batch .for-ears");
  const before = await region.textContent();
  await act();
  await page.waitForFunction((earlier) => {
    const { shadowRoot } = document.querySelector("mini-batch");
    const now = shadowRoot.querySelector(".for-ears").textContent;
    return now !== "" && now !== earlier;
  }, before);
  assert.doesNotMatch(await region.textContent(), /undefined|NaN|\{|\}|\[object/);
}

/** The lines of a snapshot. */
function nodesOf(snapshot) {
  return snapshot.split("\n").map((line) => {
    const [, spaces, rest] = line.match(/^(\s*)- (.*)$/) ?? ["", "", line];
    const plain = rest.startsWith("'") ? rest.slice(1).replaceAll("''", "'") : rest;
    const [, role, name = "", is = "", text] =
      plain.match(/^(\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)'?:?(?: (.*))?$/) ?? [];
    const node = {
      depth: spaces.length / 2,
      role,
      name: name.replaceAll('\\"', '"'),
      is: is.trim(),
    };
    return text === undefined ? node : { ...node, text: text.replace(/^"(.*)"$/, "$1") };
  });
}

/**
 * English words that no German text has. The program, its variables and what it prints are in English; identifiers,
 * such as “matched-loss”, are the same in every language.
 */
function english(snapshot) {
  const lines = snapshot
    .split("\n")
    .filter(
      (line) => !/- code|- region.*Epoch \d|w=|loss=|- text: loss = |"loss( [^"]*)?"/.test(line),
    );
  const words =
    /(?<![\w-])(the|of|and|with|are|is|than|to|by|from|has|have|less|more|samples?|loss|learning|rate|batches of|update[sd]? so|seen|after|not|yet|all|each|step|settings?)(?![\w-])/i;
  return lines.filter((line) => words.test(line)).map((line) => line.trim().slice(0, 120));
}

async function described(locator) {
  return locator.evaluate((field) => ({
    description: field
      .getAttribute("aria-describedby")
      .split(" ")
      .map((id) => field.getRootNode().getElementById(id)?.textContent ?? "")
      .join(" "),
  }));
}
