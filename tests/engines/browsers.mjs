// The three engines, as this machine has them: each opens a page and runs functions in it.
import { firefox } from "playwright-core";
import { startChromium } from "../browser/chromium.mjs";
import { freePort } from "../browser/ports.mjs";
import { findProgram } from "../browser/programs.mjs";
import { startDriver } from "./webdriver.mjs";

/**
 * @typedef {object} Browser
 * @property {string} version
 * @property {(url: string) => Promise<unknown>} open
 * @property {(text: string) => Promise<any>} run an async function's call, as text
 * @property {() => Promise<void>} end
 * @property {string[]} said on the console; WebDriver does not tell
 */

/** @type {Record<string, () => Promise<Browser>>} */
export const browsers = {
  Chromium: async () => opened(await startChromium()),
  // Of a plain Firefox, not one made for tests: it is spoken to in WebDriver BiDi.
  Firefox: async () =>
    opened(
      await firefox.launch({
        executablePath: findProgram("FIREFOX", ["firefox-esr", "firefox"]),
        channel: "moz-firefox",
      }),
    ),
  WebKitGTK: async () => {
    const program = findProgram("WEBKIT_DRIVER", ["WebKitWebDriver"]);
    return { ...(await startDriver(program, await freePort())), said: [] };
  },
};

/** @param {import("playwright-core").Browser} browser */
async function opened(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return {
    version: browser.version(),
    said,
    open: (url) => page.goto(url),
    run: (text) => page.evaluate(text),
    end: () => browser.close(),
  };
}
