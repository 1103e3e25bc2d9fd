// The three engines, as this machine has them: each opens a page and runs functions in it.
import { chromium, firefox } from "playwright-core";
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
  Chromium: () =>
    withPlaywright(chromium, {
      executablePath: findProgram("CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]),
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
    }),
  // Of a plain Firefox, not one made for tests: it is spoken to in WebDriver BiDi.
  Firefox: () =>
    withPlaywright(firefox, {
      executablePath: findProgram("FIREFOX", ["firefox-esr", "firefox"]),
      channel: "moz-firefox",
    }),
  WebKitGTK: async () => {
    const program = findProgram("WEBKIT_DRIVER", ["WebKitWebDriver"]);
    return { ...(await startDriver(program, await freePort())), said: [] };
  },
};

async function withPlaywright(type, options) {
  const browser = await type.launch(options);
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
