// The pool of Workers in a browser: from a file, under a policy that allows no more than it needs.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const experiment = "gradient-noise";
const jobs = Array.from({ length: 8 }, (_, seed) => ({ seed, draws: 20, batchSizes: [1, 8, 64] }));

/** A page with the engine in it, as `engine`; it counts the Blob addresses that were not given back. */
async function hostWithEngine() {
  const engine = await readFile(new URL("../../dist/engine.mjs", import.meta.url), "utf8");
  const script = `
    globalThis.addresses = 0;
    const { createObjectURL, revokeObjectURL } = URL;
    const known = new Set();
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      known.add(address);
      globalThis.addresses = known.size;
      return address;
    };
    URL.revokeObjectURL = (address) => {
      revokeObjectURL.call(URL, address);
      known.delete(address);
      globalThis.addresses = known.size;
    };
    const text = ${JSON.stringify(engine).replaceAll("<", "\\u003C")};
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    import(address).then((engine) => {
      URL.revokeObjectURL(address);
      globalThis.engine = engine;
    });`;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:; worker-src blob:`;
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A pool</title>' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"></head>` +
    `<body><script>${script}</script></body></html>`
  );
}

async function openEngine(host) {
  const page = await open({ host: host ?? (await hostWithEngine()), ready: false });
  await page.waitForFunction(() => globalThis.engine);
  return page;
}

test("from a file, the pool's results are the engine's, and nothing is left behind", async () => {
  const page = await openEngine();
  assert.match(page.url(), /^file:/);
  const workers = [];
  page.on("worker", (worker) => workers.push(new Promise((gone) => worker.once("close", gone))));
  const [results, progress] = await page.evaluate(
    async ([name, given]) => {
      const pool = globalThis.engine.createPool({ workers: 2 });
      let progress;
      const results = await pool.run(name, given, {
        onProgress: (now) => {
          progress = now;
        },
      });
      pool.close();
      const plain = (_, value) => (value instanceof Float64Array ? Array.from(value) : value);
      return [JSON.stringify(results, plain), progress];
    },
    [experiment, jobs],
  );
  const engine = await loadEngine();
  const plain = (_, value) => (value instanceof Float64Array ? Array.from(value) : value);
  assert.equal(results, JSON.stringify(engine.runAll(experiment, jobs), plain));
  assert.deepEqual(progress, { done: 8, total: 8, secondsLeft: 0 });
  assert.equal(await page.evaluate(() => globalThis.addresses), 0);
  assert.equal(workers.length, 2);
  await Promise.all(workers);
  assert.deepEqual(page.said, []);
});

test("aborted, it works on; closed, it says so", async () => {
  const page = await openEngine();
  const seen = await page.evaluate(
    async ([name, given]) => {
      const pool = globalThis.engine.createPool({ workers: 2 });
      const controller = new AbortController();
      const long = { draws: 1_000_000, batchSizes: [512] };
      const aborted = await pool
        .run(name, [long, long, long], {
          signal: controller.signal,
          onProgress: () => controller.abort(),
        })
        .catch((error) => error.name);
      const { length } = await pool.run(name, given);
      const bad = await pool.run(name, [{}, { samples: 1 }]).catch((error) => error.message);
      pool.close();
      const closed = await pool.run(name, given).catch((error) => error.message);
      return { aborted, length, bad, closed };
    },
    [experiment, jobs],
  );
  assert.equal(seen.aborted, "AbortError");
  assert.equal(seen.length, jobs.length);
  assert.match(seen.bad, /^jobs\[1\]: samples is 1/);
  assert.match(seen.closed, /closed/);
  assert.deepEqual(page.said, []);
});

test("where a page allows no Workers from Blobs, the error says what happened", async () => {
  const host = (await hostWithEngine()).replace("worker-src blob:", "worker-src 'none'");
  const page = await openEngine(host);
  const message = await page.evaluate(
    (name) =>
      globalThis.engine
        .createPool({ workers: 1 })
        .run(name, [{}])
        .catch((error) => error.message),
    experiment,
  );
  assert.match(message, /^jobs\[0\] was given up/);
  assert.equal(await page.evaluate(() => globalThis.addresses), 0);
});
