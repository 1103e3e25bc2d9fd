// Hosts that guard their page: Trusted Types with and without the names of the product, and altered prototypes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distFiles, serve } from "./server.mjs";
import { call, hostPage, results, scriptAddress, useBrowser } from "./setup.mjs";

const open = useBrowser();
const figure = '<mini-batch figure="update"></mini-batch>';

const dist = await distFiles();

/** Serves a host page whose policy requires trusted types, and from this list. */
async function withPolicy(list, host, use) {
  const { address, stop } = await serve(
    { ...dist, "host.html": host.replace(scriptAddress, "minibatch.js") },
    { policy: `require-trusted-types-for 'script'; trusted-types ${list}` },
  );
  try {
    return await use(new URL("host.html", address));
  } finally {
    await stop();
  }
}

for (const list of [
  "mini-batch",
  "lit-html",
  "lit-html mini-batch",
  "*",
  "mini-batch 'allow-duplicates'",
]) {
  test(`under trusted-types ${list} a figure works, in German and with Workers too`, () =>
    withPolicy(
      list,
      hostPage('<mini-batch figure="cost" lang="de"></mini-batch>'),
      async (file) => {
        const page = await open({ file });
        await page.getByRole("button", { name: "Zurück", exact: true }).waitFor();
        await page.evaluate(async () => {
          const element = document.querySelector("mini-batch");
          const isThere = new Promise((done) =>
            element.addEventListener("mini-batch-change", done, { once: true }),
          );
          element.step();
          await isThere;
        });
        assert.ok((await results(page)).done > 0);
      },
    ));
}

test("a host that has its own lit does not end the script", () => {
  const head = "<script src='before.js'></script>";
  const before = "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });";
  return withPolicy(
    "lit-html mini-batch",
    hostPage(figure, { head }).replace("<script src='before.js'></script>", ""),
    async () => {
      const { address, stop } = await serve(
        {
          ...dist,
          "before.js": before,
          "host.html": hostPage(figure, { head }).replace(scriptAddress, "minibatch.js"),
        },
        { policy: "require-trusted-types-for 'script'; trusted-types lit-html mini-batch" },
      );
      try {
        const page = await open({ file: new URL("host.html", address) });
        await call(page, "step");
        assert.equal((await results(page)).beat, 1);
        const own = await page.evaluate(() =>
          Object.hasOwn(/** @type {any} */ (window).trustedTypes, "createPolicy"),
        );
        assert.equal(own, false, "the host's own is as it was");
      } finally {
        await stop();
      }
    },
  );
});

test("under a list without its names, a figure says which is missing", () =>
  withPolicy("default", hostPage(figure), async (file) => {
    const page = await open({ file, ready: false });
    await page.getByText(/trusted-types.*mini-batch/).waitFor();
  }));

test("where the host's default policy takes its text, it needs no name", () => {
  const head = "<script src='default.js'></script>";
  const files = {
    ...dist,
    "default.js":
      "trustedTypes.createPolicy('default', { createHTML: (text) => text, createScriptURL: (text) => text });",
    "host.html": hostPage(figure, { head }).replace(scriptAddress, "minibatch.js"),
  };
  return serve(files, { policy: "require-trusted-types-for 'script'; trusted-types default" }).then(
    async ({ address, stop }) => {
      try {
        const page = await open({ file: new URL("host.html", address) });
        await call(page, "step");
        assert.equal((await results(page)).beat, 1);
      } finally {
        await stop();
      }
    },
  );
});
