// The short form of tests/soak: what is used again and again leaves nothing behind.
import { test } from "node:test";
import { assertFlat, keepOne, remains, round } from "../soak/soak.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();

test("figures that are trained, measured, switched and taken out leave nothing behind", async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  // Code is compiled and caches fill for a while.
  for (let i = 0; i < 3; i++) await round(page);
  const before = await remains(page);
  for (let i = 0; i < 3; i++) await round(page);
  const after = await remains(page);
  assertFlat(before, after);
});
