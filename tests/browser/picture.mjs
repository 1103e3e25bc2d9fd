// Makes the README's picture from the built page:
//   node --test tests/browser/picture.mjs
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { call, drawn, useBrowser } from "./setup.mjs";

const open = useBrowser();
const path = fileURLToPath(new URL("../../web/page/picture.png", import.meta.url));

test("the figure update after an epoch and five beats", async () => {
  const page = await open({ hash: "figure=update&preset=seed", colorScheme: "light" });
  await call(page, "step", 5 * 6 + 5);
  await drawn(page);
  await page.locator("mini-batch").screenshot({ path });
});
