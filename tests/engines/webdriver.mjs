// As much of W3C WebDriver as it takes to open a page in WebKitGTK and to run a function in it.
import { spawn } from "node:child_process";

const STARTS_WITHIN = 20_000;
const A_SCRIPT_ENDS_WITHIN = 90_000;

/**
 * @param {string} program a driver, such as WebKitWebDriver
 * @param {number} port
 */
export async function startDriver(program, port) {
  const driver = spawn(program, [`--port=${port}`], { stdio: "ignore" });
  const failure = new Promise((_, reject) => {
    driver.once("error", reject);
    driver.once("exit", (code) => reject(new Error(`${program} ended (${code})`)));
  });
  // Whoever waits for an answer hears of it; later, when the driver is ended on purpose, nobody does.
  failure.catch(() => {});
  const call = (method, path, body) =>
    Promise.race([failure, ask(`http://127.0.0.1:${port}${path}`, method, body)]);
  await until(() => call("GET", "/status"));
  const { sessionId, capabilities } = await call("POST", "/session", {
    capabilities: { alwaysMatch: { timeouts: { script: A_SCRIPT_ENDS_WITHIN } } },
  });
  const session = `/session/${sessionId}`;
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: (url) => call("POST", `${session}/url`, { url }),
    /** Runs the text of an async function's call, `(async () => 1)()`, and hands back its result. */
    run: async (text) => {
      const script = `const done = arguments[arguments.length - 1];
        (${text}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call("POST", `${session}/execute/async`, { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    end: async () => {
      await call("DELETE", session).catch(() => {});
      driver.kill();
    },
  };
}

async function ask(url, method, body) {
  // WebKitGTK's driver of Debian 13 takes nothing else.
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function until(attempt) {
  const end = Date.now() + STARTS_WITHIN;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end || !/fetch failed/.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
