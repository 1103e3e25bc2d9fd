// The short form of tests/soak: what is used again and again leaves nothing behind.
import { test } from "node:test";
import { assertFlat, keepOne, remains, round } from "../soak/soak.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();

test("figures that are trained, measured, switched and taken out leave nothing behind", async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  for (let i = 0; i < 2; i++) await round(page);
  const before = await remains(page);
  for (let i = 0; i < 2; i++) await round(page);
  // The browser goes on compiling for minutes. Ten figures left behind by a round would double nodes and bytes.
  assertFlat(before, await remains(page), { heap: 0.15 });
});
