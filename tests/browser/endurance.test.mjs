// The short form of tests/soak: what is used again and again leaves nothing behind.
import { test } from "node:test";
import { assertFlat, keepOne, remains, round, steady } from "../soak/soak.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser(steady);

test("figures that are trained, measured, switched and taken out leave nothing behind", async () => {
  const page = await open({ alone: false });
  await keepOne(page);
  await round(page);
  const before = await remains(page);
  for (let i = 0; i < 3; i++) await round(page);
  assertFlat(before, await remains(page));
});
