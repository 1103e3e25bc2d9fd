// What a class answers, in the class file: cards, guesses that are counted in a figure, and the numbers of seeds.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assertNoViolations } from "./axe.mjs";
import { serve } from "./server.mjs";
import { drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();
const file = new URL("../../dist/class.html", import.meta.url);

const question = {
  heading: "What becomes of it?",
  text: "One.\n\nTwo.",
  options: ["less", "more", "none"],
};

/** The class file with these slides. @param {any[]} slides @param {object} [options] as for useBrowser */
async function openSlides(slides, options = {}) {
  const page = await open({ file, ready: false, hash: "lesson&lang=en", ...options });
  await page.waitForSelector("main");
  await page.evaluate((all) => {
    // What the lesson shows is no matter here.
    const box = document.createElement("div");
    for (const [name, attributes, card] of all) {
      const element = Object.assign(document.createElement(name), card && { card });
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      box.append(element);
    }
    document.querySelector("main").append(box);
  }, slides);
  return page;
}

const present = (page, selector) =>
  page.evaluate((wanted) => document.querySelector(wanted).setAttribute("present", ""), selector);
const presented = (page) =>
  page.evaluate(() => Array.from(document.querySelectorAll("[present]"), (one) => one.localName));
const votesOf = (page) => page.evaluate(() => document.querySelector("mini-batch-card").votes);

test("a card shows its text, and counts what is typed, pressed, or counted by letters", async () => {
  const page = await openSlides([["mini-batch-card", {}, question]]);
  const card = page.locator("mini-batch-card");
  assert.equal(await card.getByRole("heading", { name: question.heading }).count(), 1);
  assert.equal(await card.locator("p.paragraph").count(), 2);
  await present(page, "mini-batch-card");
  await page.keyboard.press("t");
  await page.keyboard.type("12/7, 1");
  await page.keyboard.press("Enter");
  assert.deepEqual(await votesOf(page), [12, 7, 1]);
  assert.deepEqual(await card.locator(".tally-share").allInnerTexts(), ["60 %", "35 %", "5 %"]);
  assert.deepEqual(await presented(page), ["mini-batch-card"], "letters did nothing else");
  await page.keyboard.press("t");
  for (const key of ["a", "b", "b", "Shift+C", "Shift+C"]) await page.keyboard.press(key);
  assert.deepEqual(await votesOf(page), [13, 9, 0]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await presented(page), ["mini-batch-card"]);
  const more = card.getByRole("button", { name: "+1 vote" });
  for (const button of await card.locator(".tally-buttons button").all()) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} ${height}`);
  }
  await more.nth(2).click();
  assert.deepEqual(await votesOf(page), [13, 9, 1]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await presented(page), []);
  assert.deepEqual(page.said, []);
});

test("counts that cannot be used are refused with what can, and change nothing", async () => {
  const page = await openSlides([["mini-batch-card", {}, question]]);
  const card = page.locator("mini-batch-card");
  const field = card.getByLabel("Votes (T)");
  await field.fill("3 4");
  await field.press("Enter");
  assert.match(await card.getByRole("alert").innerText(), /3 whole numbers from 0 to 999/);
  assert.equal(await field.inputValue(), "3 4");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.deepEqual(await votesOf(page), [0, 0, 0]);
  await field.fill("3 4 5");
  await field.press("Enter");
  assert.equal(await card.getByRole("alert").count(), 0);
  assert.deepEqual(await votesOf(page), [3, 4, 5]);
  await page.evaluate(
    (given) => {
      document.querySelector("mini-batch-card").card = given;
    },
    { ...question, heading: "Anew" },
  );
  assert.deepEqual(await votesOf(page), [3, 4, 5], "it is the same question");
  await page.evaluate(
    (given) => {
      document.querySelector("mini-batch-card").card = given;
    },
    { ...question, options: ["a", "b"] },
  );
  assert.deepEqual(await votesOf(page), [0, 0], "another question begins at 0");
});

test("the bar stands at the bottom of the window, however wide that is, and a card above it", async () => {
  const page = await openSlides([["mini-batch-card", {}, question]]);
  await present(page, "mini-batch-card");
  for (const width of [320, 700, 1000, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    const bar = await page.locator(".presenting").boundingBox();
    const heading = await page.locator("mini-batch-card h2").boundingBox();
    assert.ok(Math.abs(bar.y + bar.height - 900) < 2, `${width}: ${bar.y} ${bar.height}`);
    assert.ok(heading.y < 100, `${width}: ${heading.y}`);
    const inner = await page.evaluate(() => document.querySelector("mini-batch-card").scrollWidth);
    assert.ok(inner <= width, `${width}: ${inner}`);
  }
});

test("a clicker goes through a card, a figure and the seeds, and back", async () => {
  const page = await openSlides([
    ["mini-batch-card", {}, question],
    ["mini-batch", { figure: "noise" }],
    ["mini-batch-seeds", {}],
  ]);
  await page.waitForFunction(() => {
    const figure = document.querySelector("mini-batch");
    figure.ready;
    return figure.results;
  });
  await present(page, "mini-batch-card");
  await drawn(page);
  assert.match(await page.locator(".presenting").innerText(), /1 of 3/);
  await page.keyboard.press("PageDown");
  assert.deepEqual(await presented(page), ["mini-batch"]);

  const figure = page.locator("mini-batch");
  const bars = figure.locator("mini-batch-tally");
  assert.equal(await figure.locator(".question input[type=radio]").count(), 0);
  assert.equal(await figure.locator(".question").getAttribute("role"), "group");
  const before = await bars.boundingBox();
  const viewBefore = await figure.locator(".view").boundingBox();
  await page.keyboard.press("t");
  for (const key of ["a", "b", "b"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  const counts = () => figure.locator(".tally-count").allInnerTexts();
  assert.deepEqual(await counts(), ["1", "2", "0"]);
  // Play, and after its end reveal.
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await figure.locator(".reveal").waitFor();
  await page.keyboard.press("PageDown");
  assert.match(await figure.locator(".answer").innerText(), /Measured/);
  assert.deepEqual(await bars.boundingBox(), before);
  assert.equal((await figure.locator(".view").boundingBox()).y, viewBefore.y);
  const answer = await figure.locator(".answer").boundingBox();
  assert.ok(answer.x >= before.x + before.width && answer.y < before.y + before.height);
  assert.deepEqual(await counts(), ["1", "2", "0"]);

  for (let i = 0; i < 12 && (await presented(page))[0] === "mini-batch"; i++) {
    await page.keyboard.press("PageDown");
  }
  assert.deepEqual(await presented(page), ["mini-batch-seeds"]);
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), ["mini-batch"]);
  assert.deepEqual(await counts(), ["1", "2", "0"], "as long as the run is the same");
  await page.keyboard.press("r");
  assert.deepEqual(await counts(), ["0", "0", "0"], "from the start it is asked anew");
  await page.keyboard.press("p");
  assert.deepEqual(await presented(page), ["mini-batch-card"]);
  await page.keyboard.press("Escape");
  await page.locator("mini-batch .question input[type=radio]").first().waitFor();
  assert.equal(await figure.locator(".question").getAttribute("role"), "radiogroup");
  assert.deepEqual(page.said, []);
});

test("T goes from one question of a figure to the next, each with its own votes", async () => {
  const page = await openSlides([["mini-batch", { figure: "batch-size" }]]);
  await page.waitForFunction(() => {
    const figure = document.querySelector("mini-batch");
    figure.ready;
    return figure.results;
  });
  await present(page, "mini-batch");
  const figure = page.locator("mini-batch");
  for (const key of ["t", "a", "t", "b"]) await page.keyboard.press(key);
  const counts = await figure
    .locator("mini-batch-tally")
    .evaluateAll((all) => all.map((/** @type {any} */ one) => one.votes));
  assert.deepEqual(counts, [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
  ]);
});

test("an update that is a new question begins at 0, and the one before keeps its votes", async () => {
  const page = await openSlides([["mini-batch", { figure: "update", unit: "update" }]]);
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  await present(page, "mini-batch");
  const counts = () => page.locator(".tally-count").allInnerTexts();
  await page.keyboard.press("t");
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await counts(), ["1", "0", "0"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await counts(), ["0", "0", "0"]);
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await counts(), ["1", "0", "0"]);
});

test("numbers of a class become dots beside what is expected; wrong ones are marked, kept and removable", async () => {
  const page = await openSlides([["mini-batch-seeds", { "batch-size": "2" }]]);
  const seeds = page.locator("mini-batch-seeds");
  const field = seeds.getByLabel("Seed and number");
  await field.waitFor();
  const enter = async (text) => {
    await field.fill(text);
    await field.press("Enter");
  };
  for (const text of ["-0.68", "−0,10", "-0.14", "4 -2.42", "7 -1.5"]) await enter(text);
  const message = seeds.getByRole("status");
  assert.match(await message.innerText(), /the engine has −0.30 for seed 7/);
  const row = (name) => seeds.getByRole("row", { name });
  assert.match(await row(/^the class/).innerText(), /5\s+−0.97\s+too few to say/);
  await enter("x");
  assert.match(await seeds.getByRole("alert").innerText(), /from 1 to 999/);
  await enter("5 -0.32");
  assert.match(await row(/^the class/).innerText(), /6\s+−0.86\s+0.9\d/);
  assert.match(await row(/^expected/).innerText(), /−1.30\s+1.12/);
  assert.match(await row(/^σ.+k alone/).innerText(), /−1.30\s+1.19/);
  await seeds.getByText("All numbers (6)").click();
  await seeds.getByRole("button", { name: "Remove the number of seed 7" }).click();
  const seedsOf = () =>
    page.evaluate(() => document.querySelector("mini-batch-seeds").results.map(({ seed }) => seed));
  assert.deepEqual(await seedsOf(), [1, 2, 3, 4, 5]);
  await seeds.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await seedsOf(), [1, 2, 3, 4, 7, 5]);
  await seeds.getByRole("button", { name: "Fill in the rest, up to 30" }).click();
  assert.equal((await seedsOf()).length, 30);
  assert.match(await row(/^the class/).innerText(), /\t6\t/);
  assert.match(
    await seeds.locator("canvas").getAttribute("aria-label"),
    /6 of the class, 24 of the engine/,
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    seeds.getByRole("button", { name: "Save numbers (CSV)" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines[0], "seed,number,source,engine_number,batch_size");
  assert.equal(lines.length, 31);
  assert.match(lines[7], /^7,-1.5,class,-0.30\d+,2$/);
  assert.deepEqual(page.said, []);
});

test("a batch size that there is none of is refused in words", async () => {
  const page = await openSlides([["mini-batch-seeds", { "batch-size": "11" }]]);
  const refusal = page.locator("mini-batch-seeds .refusal");
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /“11”.*from 1 to 10\. 2 is used/);
});

test("slips are printed alone, from a file without codes", async () => {
  const init = () => {
    window.print = () => {};
  };
  const page = await openSlides([["mini-batch-seeds", {}]], { init });
  const seeds = page.locator("mini-batch-seeds");
  await seeds.getByText("A slip for each pupil").click();
  assert.match(await seeds.locator(".slips").innerText(), /no QR code/);
  await seeds.getByRole("button", { name: "Print the slips" }).click();
  const slips = seeds.frameLocator("iframe").locator("section");
  assert.equal(await slips.count(), 30);
  assert.match(
    await slips.nth(6).innerText(),
    /Seed 7[\s\S]*salary 9: ∂w = −0.48[\s\S]*salary 6: ∂w = −0.12/,
  );
  assert.equal(await seeds.frameLocator("iframe").locator("svg").count(), 0);
  assert.deepEqual(page.said, []);
});

test("a pupil's phone shows the batch of one seed, and checks the number", async () => {
  const page = await open({ file, ready: false, hash: "seed=7&batch-size=2" });
  const main = page.getByRole("main");
  const field = main.getByLabel("Your number: the average of the 2 ∂w");
  await field.fill("-0.6");
  await field.press("Enter");
  assert.match(await main.getByRole("status").innerText(), /another number/);
  await field.fill("-0,30");
  await field.press("Enter");
  assert.match(await main.getByRole("status").innerText(), /Yes, −0.30\. .*seed 7/);
  await page.getByLabel("Language").selectOption("de");
  assert.match(page.url(), /#seed=7&batch-size=2&lang=de$/);
  assert.match(await main.innerText(), /Dieser Seed zieht 2 Gehälter/);
  await page.evaluate(() => {
    location.hash = "seed&lang=en";
  });
  await main.getByLabel("Your seed, 1 to 999").fill("12");
  await page.keyboard.press("Enter");
  await main.getByRole("heading", { name: "Seed 12" }).waitFor();
  assert.deepEqual(page.said, []);
});

test("nothing is against the rules of accessibility, presented or not, in both colours", async () => {
  const slides = [
    ["mini-batch-card", {}, question],
    ["mini-batch", { figure: "update" }],
    ["mini-batch-seeds", {}],
  ];
  const page = await openSlides(slides);
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  const field = page.locator("mini-batch-seeds").getByLabel("Seed and number");
  await field.fill("7 -1.5");
  await field.press("Enter");
  await page.locator("mini-batch-seeds").getByText("All numbers (1)").click();
  for (const colorScheme of ["light", "dark"]) {
    await page.evaluate((theme) => {
      for (const one of document.querySelectorAll(
        "mini-batch-card, mini-batch, mini-batch-seeds",
      )) {
        one.setAttribute("theme", theme);
      }
    }, colorScheme);
    await assertNoViolations(page, `a card: ${colorScheme}`, { where: "mini-batch-card" });
    await assertNoViolations(page, `seeds: ${colorScheme}`, { where: "mini-batch-seeds" });
    for (const name of ["mini-batch-card", "mini-batch", "mini-batch-seeds"]) {
      await present(page, name);
      await assertNoViolations(page, `${name} presented: ${colorScheme}`, { where: name });
      await page.evaluate((one) => document.querySelector(one).removeAttribute("present"), name);
    }
  }
});

test("on a page from a server the codes lead to a pupil's own view", async () => {
  const server = await serve({ "class.html": await readFile(file) });
  try {
    const init = () => {
      window.print = () => {};
    };
    const slides = [["mini-batch-seeds", { "batch-size": "3" }]];
    const page = await openSlides(slides, { init, file: new URL(`${server.address}class.html`) });
    await present(page, "mini-batch-seeds");
    const seeds = page.locator("mini-batch-seeds");
    await seeds.getByText("A slip for each pupil").click();
    await seeds.getByRole("button", { name: "Print the slips" }).click();
    assert.equal(await seeds.frameLocator("iframe").locator("svg").count(), 30);
    await page.keyboard.press("q");
    const address = await seeds.getByLabel("Address of this state").inputValue();
    assert.equal(address, `${server.address}class.html#seed&batch-size=3&lang=en`);
    assert.equal(await seeds.getByRole("img", { name: "QR code of the address below" }).count(), 1);
    await page.keyboard.press("Escape");
    assert.deepEqual(await presented(page), ["mini-batch-seeds"]);
    await page.close();
  } finally {
    await server.stop();
  }
});
