// Debian's Chromium, started in one way for all who test in it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./programs.mjs";

const require = createRequire(import.meta.url);
const playwright = dirname(require.resolve("playwright-core/package.json"));
const { chromiumSwitches } = require(join(playwright, "lib/server/chromium/chromiumSwitches.js"));

/**
 * Two pages of the address bar, which nobody sees in a headless browser: loading them for each page that a
 * test opens takes as long as the page itself. Chromium heeds the last list it is given, so this one has
 * Playwright's features, too.
 */
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
const LIST = "--disable-features=";
const without = chromiumSwitches().find((argument) => argument.startsWith(LIST));
if (!without) throw new Error("Playwright gives Chromium no list of features to do without.");

/** @param {string[]} [flags] Chromium's own, for a browser that lacks something */
export const startChromium = (flags = []) =>
  chromium.launch({
    executablePath: findChromium(),
    args: ["--disable-gpu", [without, ...ADDRESS_BAR].join(","), ...flags],
  });
