// `node tests/soak/run.mjs [MINUTES]`, after a build: trains and switches figures for an hour, prints what is in
// memory every few minutes, and ends with an exit code if it has grown by more than 5 % after the first sixth
// of the time.
import { test } from "node:test";
import { useBrowser } from "../browser/setup.mjs";
import { assertFlat, keepOne, remains, round } from "./soak.mjs";

const minutes = Number(process.argv[2] ?? 60);
const open = useBrowser();

test(`${minutes} minutes`, { timeout: (minutes + 10) * 60_000 }, async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  // What is made once is no leak, and the browser goes on compiling for minutes.
  let warm = null;
  const began = performance.now();
  const passed = () => (performance.now() - began) / 60_000;
  let rounds = 0;
  let told = -1;
  while (passed() < minutes) {
    await round(page);
    rounds++;
    if (passed() - told < Math.min(5, minutes / 5)) continue;
    told = passed();
    const now = await remains(page);
    console.log(`minute ${told.toFixed(0)}, round ${rounds}:`, JSON.stringify(now));
    if (told >= minutes / 6) warm ??= now;
  }
  assertFlat(warm, await remains(page));
});
