// The NumPy program that the sandbox saves is that of the run that is shown.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runPrograms } from "../figures/python.mjs";
import { results, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("what is saved is the run that is shown, and prints what the post's program prints", async () => {
  const page = await open({ hash: "figure=sandbox&update=15" });
  const text = await saved(page);
  const { parameters, loss } = await results(page);
  const [found] = await runPrograms([text]);
  assert.deepEqual([found.parameters, found.loss], [parameters, loss]);
  assert.deepEqual(
    found.lines.slice(0, 3),
    ["Epoch 1: loss=0.5338", "Epoch 2: loss=0.2533", "Epoch 3: loss=0.1173"],
    "the post's losses",
  );
  assert.deepEqual(page.said, []);
});

test("hostile names of columns are no code", async () => {
  const page = await open({ hash: "figure=sandbox" });
  const evil = 'import os\nos.abort()\r"""\u2028x = 1\\';
  await page.evaluate((name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const ownData = `${quoted},${quoted}\n1,2\n3,4\n5,7`;
    document.querySelector("mini-batch").settings = { data: "own", ownData, update: 4 };
  }, evil);
  const text = await saved(page);
  const { parameters } = await results(page);
  assert.doesNotMatch(text, /^\s*os\.abort|"""$|\u2028/m);
  assert.match(text, /^# import-os-os-abort-x-1, import-os-os-abort-x-1$/m);
  const [found] = await runPrograms([text]);
  assert.deepEqual(found.parameters, parameters);
});

test("the program for PyTorch is that of the run, too", async () => {
  const page = await open({ hash: "figure=sandbox&update=15&model=mlp&optimizer=adam" });
  const text = await saved(page, "PyTorch", "mini-batch-sandbox-torch.py");
  assert.match(text, /^updates = 15$/m);
  assert.match(text, /^optimizer = torch\.optim\.Adam\(model\.parameters\(\), lr=learning_rate, /m);
  assert.deepEqual(page.said, []);
});

async function saved(page, library = "NumPy", file = "mini-batch-sandbox.py") {
  await page.getByText("Save and share", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${library} program (.py)` }).click(),
  ]);
  assert.equal(download.suggestedFilename(), file);
  return readFile(await download.path(), "utf8");
}
