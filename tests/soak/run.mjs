// `node tests/soak/run.mjs [MINUTES]`, after a build: trains and switches figures for an hour, prints what is in
// memory every few minutes, and ends with an exit code if it grew by more than 5 %.
import { test } from "node:test";
import { useBrowser } from "../browser/setup.mjs";
import { assertFlat, keepOne, remains, round } from "./soak.mjs";

const minutes = Number(process.argv[2] ?? 60);
const open = useBrowser();

test(`${minutes} minutes`, { timeout: (minutes + 10) * 60_000 }, async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  // What is made once, for the first use of each figure, is no leak.
  await round(page);
  await round(page);
  const first = await remains(page);
  console.log("minute", "rounds", ...Object.keys(first));
  const began = performance.now();
  const passed = () => (performance.now() - began) / 60_000;
  let rounds = 0;
  let told = -1;
  while (passed() < minutes) {
    await round(page);
    rounds++;
    if (passed() - told < Math.min(5, minutes / 5)) continue;
    told = passed();
    console.log(told.toFixed(0), rounds, ...Object.values(await remains(page)));
  }
  assertFlat(first, await remains(page));
});
