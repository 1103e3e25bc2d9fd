// The figure “program” in the page: what is lit, printed and said.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  assign,
  call,
  results,
  savedTable,
  startPlaying,
  useBrowser,
  visibleText,
} from "./setup.mjs";

const open = useBrowser();
const golden = JSON.parse(
  await readFile(new URL("../golden/program.json", import.meta.url), "utf8"),
);
const [posts] = golden.cases;

test("the line that has run is lit, with the values that it has produced", async () => {
  const page = await open({ hash: "figure=program" });
  assert.equal(await lit(page), null);
  const { lr, batch_size, ...start } = posts.steps[4][1];
  for (const [line] of posts.steps.slice(0, 22)) {
    await call(page, "step");
    assert.equal(await lit(page), line);
  }
  const { w, b, update } = await results(page);
  const known = Object.assign({}, start, ...posts.steps.slice(5, 22).map(([, changed]) => changed));
  assert.deepEqual([w, b, update], [known.w, known.b, 1]);
  const text = await visibleText(page);
  assert.match(text, /w = 0\.\d{4}/);
  await call(page, "back");
  assert.equal(await lit(page), 16);
});

test("it prints what Python prints, to the character, line by line", async () => {
  const page = await open({ hash: "figure=program&unit=epoch" });
  for (let epoch = 0; epoch < 3; epoch++) {
    assert.deepEqual(await printed(page), epoch ? posts.printed.slice(0, epoch) : ["Nothing yet."]);
    await call(page, "step");
  }
  assert.deepEqual(await printed(page), posts.printed);
  assert.equal((await results(page)).output, `${posts.printed.join("\n")}\n`);
  assert.match(await visibleText(page), /Epoch 1: w=1\.7284, b=0\.0213, loss=0\.1083/);
});

for (const { settings: given, printed: lines } of golden.cases) {
  test(`played to the end, it has printed the same: ${JSON.stringify(given)}`, async () => {
    const page = await open({ hash: "figure=program&unit=epoch&pace=rapid", clock: true });
    const { learningRate } = given;
    await assign(page, { ...given, learningRate: Math.min(learningRate, 1000) });
    await startPlaying(page);
    for (let i = 0; i < 4; i++) {
      await page.clock.runFor(1000);
      // A run that begins to diverge pauses; the reader may go on.
      await startPlaying(page);
    }
    await page.clock.runFor(1000);
    if (learningRate <= 1000) assert.deepEqual((await results(page)).printed, lines);
    const { lines: position, allLines } = await results(page);
    assert.equal(position, allLines);
  });
}

test("the file has the numbers and the printed lines", async () => {
  const page = await open({ hash: "figure=program&unit=epoch&lines=52" });
  const { w } = (await results(page)).epochs[0];
  const [variables, printed] = [await savedTable(page, 0), await savedTable(page, 1)];
  const texts = [variables, printed].map(({ contents }) => contents.toString());
  assert.ok(texts.some((text) => text.includes(`\r\nw,${w},`)));
  assert.ok(texts.some((text) => text.includes(`"${posts.printed[0]}"`)));
});

test("divergence is explained in the words of the program", async () => {
  const page = await open({ hash: "figure=program&learning-rate=3&unit=epoch" });
  await call(page, "step", 2);
  await page.getByText("The run is diverging: with learning rate 3").first().waitFor();
});

test("the guess is answered when epoch 1 is over, and asked anew with other numbers", async () => {
  const page = await open({ hash: "figure=program&unit=epoch" });
  await page.getByRole("radio", { name: "above 1.4" }).check();
  await call(page, "step");
  assert.match(await visibleText(page), /After epoch 1, w was 0\.9613\. You said above 1\.4: not/);
  await assign(page, { batchSize: 1 });
  assert.equal(await page.getByRole("radio", { name: "above 1.4" }).isChecked(), false);
});

test("why the post prints other numbers is told when there are some, and not before", async () => {
  const page = await open({ hash: "figure=program&unit=epoch" });
  const text = await visibleText(page);
  assert.doesNotMatch(text, /0\.916|Why the two differ/);
  assert.match(text, /^\s*0 of 147 lines run\s*$/m);
  assert.doesNotMatch(text, /w=1\.7284/, "that would be an answer to the question");
  const place = (part) => page.locator(`mini-batch .program-${part}`).boundingBox();
  const before = await place("output");
  assert.equal((await place("post")).height, 0, "no place of nothing");
  await call(page, "step");
  const after = await visibleText(page);
  assert.match(after, /Why the two differ.*between 0\.916 and 1\.100/s);
  assert.match(after, /w=1\.7284/);
  assert.deepEqual(await place("output"), before, "nothing above it moves");
});

for (const width of [320, 390, 1280]) {
  test(`a value is further in than its code, and its mark is beside the number, at ${width} px`, async () => {
    const page = await open({ hash: "figure=program&lines=30", viewport: { width, height: 800 } });
    const lefts = () =>
      page.locator(".program-lines li:not(.empty)").evaluateAll((all) =>
        all.map((line) => {
          const [code, value, number, mark] = [
            "code",
            ".program-beside > span",
            ".program-number",
            ".program-mark",
          ].map((selector) => line.querySelector(selector));
          const first = document.createRange();
          first.setStart(
            code.firstChild.nextSibling ?? code.firstChild,
            code.textContent.search(/\S/),
          );
          first.setEnd(first.startContainer, first.startOffset + 1);
          return {
            code: first.getBoundingClientRect().left,
            value: value.getBoundingClientRect().left,
            overlap: number.scrollWidth - number.clientWidth,
            mark: mark.getBoundingClientRect().left - line.getBoundingClientRect().left,
          };
        }),
      );
    const before = await lefts();
    for (const { code, value, overlap } of before) {
      assert.ok(value > code + 2, `${value} beside ${code}`);
      assert.ok(overlap <= 0);
    }
    const bar = 4;
    assert.ok(before.every(({ mark }) => mark > bar));
    await call(page, "step");
    const after = await lefts();
    const moved = after.filter(({ value }, i) => Math.abs(value - before[i].value) > 0.5);
    assert.deepEqual(moved, [], "also where it becomes bold");
  });
}

/** Upper and lower edges of each line’s code and value. */
const edges = (page) =>
  page.locator(".program-lines li:not(.empty)").evaluateAll((all) =>
    all.map((line) => {
      const [code, value] = ["code", ".program-beside"].map((selector) => {
        const { top, bottom } = line.querySelector(selector).getBoundingClientRect();
        return { top: Math.round(top), bottom: Math.round(bottom) };
      });
      return { code, value };
    }),
  );

test("on a tablet a value stands beside its line", async () => {
  const viewport = { width: 768, height: 900 };
  const page = await open({ hash: "figure=program&lines=30", viewport });
  for (const { code, value } of await edges(page)) assert.equal(value.top, code.top);
});

test("on a telephone a value is nearer to its own line than to the next one", async () => {
  const viewport = { width: 320, height: 640 };
  const page = await open({ hash: "figure=program&lines=30", viewport });
  const lines = await edges(page);
  for (const [i, { code, value }] of lines.slice(0, -1).entries()) {
    assert.equal(value.top, code.bottom);
    assert.ok(lines[i + 1].code.top - value.bottom >= 5, `line ${i + 1} of those with code`);
  }
  const { code } = lines[7];
  assert.ok(code.bottom - code.top < 40, "idx = np.random.permutation(len(X)) has two lines");
});

test("the post's lines are compared with its own run only", async () => {
  const page = await open({ hash: "figure=program&batch-size=5" });
  assert.equal((await results(page)).postLosses, null);
  await page.getByRole("button", { name: "Set the post’s numbers" }).click();
  const { postLosses } = await results(page);
  assert.deepEqual(
    postLosses.map((loss) => loss.toFixed(4)),
    ["0.0373", "0.0128", "0.0114"],
  );
});

test("with forced colours, too, only the marked line has a bar, and none moves for it", async () => {
  const page = await open({ hash: "figure=program&lines=30", forcedColors: "active" });
  const lines = await page.locator(".program-lines li:not(.empty)").evaluateAll((all) =>
    all.map((line) => ({
      isNow: line.classList.contains("now"),
      hasBar: Number.parseFloat(getComputedStyle(line).borderInlineStartWidth) > 0,
      left: line.querySelector("code").getBoundingClientRect().left,
    })),
  );
  assert.ok(lines.every(({ isNow, hasBar }) => isNow === hasBar));
  assert.equal(lines.filter(({ isNow }) => isNow).length, 1);
  assert.equal(new Set(lines.map(({ left }) => Math.round(left))).size, 1);
});

function lit(page) {
  return page.evaluate(() => {
    const now = document
      .querySelector("mini-batch")
      .shadowRoot.querySelector(".program-lines .now");
    return now && Number(now.querySelector(".program-number").textContent.replace("▶", ""));
  });
}

async function printed(page) {
  const text = await page.locator("mini-batch .terminal").first().innerText();
  return text.trim().split("\n");
}
