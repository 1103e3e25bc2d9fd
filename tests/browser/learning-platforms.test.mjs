// The quiz in platforms that speak SCORM: it is found, begun, told what is answered, and finished; and a page that no
// platform has opened, or that is no package, tells nobody anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import {
  answerOneClass,
  closeCourse,
  courseFrame,
  revealOthers,
  serveCourse,
  solveEpochLength,
  solveShuffledOnce,
  unpack,
} from "./learning_package.mjs";
import { question, reveal } from "./quiz_page.mjs";
import { makePlatform } from "./scorm_platform.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const packages = {
  1.2: await unpack("quiz-scorm-1.2.zip"),
  2004: await unpack("quiz-scorm-2004.zip"),
};

const sites = [];
after(() => Promise.all(sites.map((site) => site.stop())));

/** A platform's page with the package's in two frames, one in the other. */
async function launch(version, given = {}) {
  const name = version === "1.2" ? "API" : "API_1484_11";
  const platform = `(${makePlatform})(${JSON.stringify(version)}, ${JSON.stringify(given)})`;
  const site = await serveCourse(
    packages[version],
    `const { api, log } = ${platform}; window.${name} = api; window.log = log;`,
  );
  sites.push(site);
  const page = await open({ file: site.address, ready: false });
  return { page, course: await courseFrame(page), log: () => page.evaluate(() => window.log) };
}

/** What became of each question, by the name that the platform has for it. */
function interactions(values) {
  const count = Number(values["cmi.interactions._count"]);
  const part = (i, name) => values[`cmi.interactions.${i}.${name}`];
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      part(i, "id"),
      [
        part(i, "type"),
        part(i, "student_response") ?? part(i, "learner_response"),
        part(i, "result"),
      ],
    ]),
  );
}

test("SCORM 1.2: right, wrong and shown answers, score and status, and the end", async () => {
  const { page, course, log } = await launch("1.2");
  const status = async () => (await log()).values["cmi.core.lesson_status"];
  assert.equal(await status(), "incomplete");
  assert.equal((await log()).values["cmi.core.score.raw"], undefined, "nothing was answered");
  await answerOneClass(course, 5);
  const afterWrong = await log();
  assert.deepEqual(interactions(afterWrong.values), {
    one_class: ["performance", "gradient=negative;bias=up;share=5", "wrong"],
  });
  assert.equal(afterWrong.values["cmi.core.score.raw"], "0");
  await answerOneClass(course, 50);
  await solveShuffledOnce(course);
  await solveEpochLength(course);
  assert.equal((await log()).values["cmi.core.score.raw"], "60");
  assert.equal(await status(), "incomplete");
  const shown = await question(course, "smaller-batch");
  await reveal(shown);
  await shown.locator(".explanation").waitFor({ timeout: 120_000 });
  assert.equal(await status(), "incomplete", "one is missing");
  await revealOthers(course);
  assert.equal(await status(), "passed");
  await closeCourse(page);
  const { values, calls, faults, state } = await log();
  assert.deepEqual(faults, []);
  assert.equal(state, "finished");
  assert.equal(calls.at(-1).trim(), "LMSFinish");
  assert.equal(calls.at(-2).trim(), "LMSCommit");
  assert.match(values["cmi.core.session_time"], /^0000:\d\d:\d\d$/);
  const { one_class, shuffled_once, epoch_length, smaller_batch, one_or_all } =
    interactions(values);
  assert.equal(one_class[1], "gradient=negative;bias=up;share=50");
  assert.deepEqual(
    [one_class, shuffled_once, epoch_length, smaller_batch, one_or_all].map((one) => one[2]),
    ["correct", "correct", "correct", "wrong", "wrong"],
  );
  assert.deepEqual(page.said, []);
});

test("SCORM 2004: an answer that was shown does not count, whatever follows", async () => {
  const { page, course, log } = await launch("2004");
  assert.equal((await log()).values["cmi.completion_status"], "incomplete");
  await solveShuffledOnce(course);
  const section = await question(course, "one-class");
  await reveal(section);
  await section.locator(".explanation").waitFor();
  await section.getByRole("button", { name: "Start this question again" }).click();
  await answerOneClass(course, 50);
  const { values } = await log();
  assert.deepEqual(interactions(values), {
    "shuffled-once": [
      "performance",
      "never[.]farther[,]each[.]unclear[,]average[.]farther",
      "correct",
    ],
    "one-class": ["performance", undefined, "incorrect"],
  });
  const scores = ["scaled", "raw", "min", "max"].map((part) => values[`cmi.score.${part}`]);
  assert.deepEqual(scores, ["0.2", "1", "0", "5"]);
  assert.equal(values["cmi.success_status"], "unknown");
  await revealOthers(course);
  await closeCourse(page);
  const last = await log();
  assert.deepEqual(last.faults, []);
  assert.deepEqual(
    [last.values["cmi.completion_status"], last.values["cmi.success_status"], last.state],
    ["completed", "failed", "finished"],
  );
  assert.equal(last.calls.at(-1).trim(), "Terminate");
  assert.match(last.values["cmi.session_time"], /^PT0H\d+M\d+S$/);
  assert.deepEqual(page.said, []);
});

for (const version of ["1.2", "2004"]) {
  test(`SCORM ${version}: the page opens at the quiz, in the platform's language`, async () => {
    const element =
      version === "1.2" ? "cmi.student_preference.language" : "cmi.learner_preference.language";
    const { page, course } = await launch(version, { values: { [element]: "de-AT" } });
    await course.getByRole("heading", { name: "Fünf Fragen" }).waitFor();
    const top = () =>
      course.evaluate(() => document.querySelector("#questions").getBoundingClientRect().top);
    assert.ok((await top()) >= 0 && (await top()) < 200, `${await top()} px`);
    const about = course.locator("mini-batch-quiz .about");
    await about.getByText("erfährt Antworten und Punktestand").waitFor();
    assert.deepEqual(page.said, []);
  });
}

test("what goes wrong in the platform is said below the quiz, in the page's language, and harms nothing", async () => {
  const { page, course, log } = await launch("1.2", { refused: ["cmi.core.score.raw"] });
  const notice = course.locator("mini-batch-quiz + [role=status]");
  assert.equal(await notice.innerText(), "");
  await answerOneClass(course, 50);
  await notice.getByText("did not take all").waitFor();
  await course.locator("#language").selectOption("de");
  await notice.getByText("nicht alles angenommen").waitFor();
  assert.equal((await log()).values["cmi.interactions.0.result"], "correct");
  assert.match(page.said.join(), /cmi\.core\.score\.raw = 20: error 101, text of 101/);
});

test("a platform that does not begin is out of reach, and the quiz works", async () => {
  const { course, log } = await launch("2004", { refused: ["Initialize"] });
  await course.locator("mini-batch-quiz + [role=status]").getByText("cannot be reached").waitFor();
  await answerOneClass(course, 50);
  assert.deepEqual((await log()).calls, ["Initialize "]);
});

test("a page that the browser has kept reports nothing after the end, and says so", async () => {
  const { page, course, log } = await launch("2004");
  await course.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  const { calls, state } = await log();
  assert.equal(state, "finished");
  await answerOneClass(course, 50);
  const notice = course.locator("mini-batch-quiz + [role=status]");
  await notice.getByText("has closed this attempt").waitFor();
  await closeCourse(page);
  assert.deepEqual((await log()).calls, calls, "it was finished once");
});

test("a platform in the window that has opened the page is found", async () => {
  const { page, log } = await launch("1.2");
  await closeCourse(page);
  await page.evaluate((platform) => {
    const { api, log } = new Function(`return (${platform})("1.2")`)();
    Object.assign(window, { API: api, log });
  }, String(makePlatform));
  const opened = page.waitForEvent("popup");
  await page.evaluate(() => void window.open("course/index.html"));
  const popup = await opened;
  await answerOneClass(popup, 50);
  assert.equal((await log()).values["cmi.core.score.raw"], "20");
  await popup.goto("about:blank");
  assert.deepEqual([(await log()).faults, (await log()).state], [[], "finished"]);
  await popup.close();
});

for (const version of ["1.2", "2004"]) {
  test(`the package for SCORM ${version}, opened without a platform, works and says nothing`, async () => {
    const site = await serveCourse(packages[version]);
    sites.push(site);
    const page = await open({ file: new URL("course/index.html", site.address), ready: false });
    await answerOneClass(page, 50);
    assert.equal(await page.locator("mini-batch-quiz + [role=status]").innerText(), "");
    assert.deepEqual(page.said, []);
  });
}

test("the plain page asks no platform, even where one is, and makes no request", async () => {
  const plain = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");
  const site = await serveCourse(
    { "index.html": plain },
    `window.touched = [];
    for (const name of ["API", "API_1484_11"]) {
      Object.defineProperty(window, name, { get: () => void window.touched.push(name) });
    }`,
    "?endpoint=http://127.0.0.1:9/&auth=x&actor={}",
  );
  sites.push(site);
  const page = await open({ file: site.address, ready: false });
  const course = await courseFrame(page);
  await answerOneClass(course, 50);
  await closeCourse(page);
  assert.deepEqual(await page.evaluate(() => window.touched), []);
  const paths = page.requested
    .filter((address) => !address.startsWith("blob:"))
    .map((address) => new URL(address).pathname);
  assert.deepEqual(paths, ["/", "/player.html", "/course/index.html"]);
  assert.deepEqual(page.said, []);
  for (const name of ["LMSInitialize", "API_1484_11", "expapi"]) assert.ok(!plain.includes(name));
});
