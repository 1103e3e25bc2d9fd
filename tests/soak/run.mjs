// `node tests/soak/run.mjs [MINUTES]`, after a build: trains and switches figures for an hour, prints what is in
// memory every few minutes, and ends with an exit code if it grew by more than 5 %.
import { test } from "node:test";
import { useBrowser } from "../browser/setup.mjs";
import { assertFlat, keepOne, remains, round, steady } from "./soak.mjs";

const minutes = Number(process.argv[2] ?? 60);
const open = useBrowser(steady);

test(`${minutes} minutes`, { timeout: (minutes + 10) * 60_000 }, async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  // What is made once, for the first use of each figure, is no leak.
  await round(page);
  await round(page);
  const first = await remains(page);
  console.log("after two rounds:", JSON.stringify(first));
  const began = performance.now();
  const passed = () => (performance.now() - began) / 60_000;
  let rounds = 0;
  let told = -1;
  while (passed() < minutes) {
    await round(page);
    rounds++;
    if (passed() - told < Math.min(5, minutes / 5)) continue;
    told = passed();
    console.log(`minute ${told.toFixed(0)}, round ${rounds}:`, JSON.stringify(await remains(page)));
  }
  assertFlat(first, await remains(page));
});
