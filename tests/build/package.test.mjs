// dist/ as a package: packed as it stands, installed by its name, imported and type-checked as its users do.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { importFound } from "../../web/build/found.mjs";
import { readFacts } from "../../web/build/publication.mjs";
import { attributeOf } from "../../web/figure/settings.js";

const run = promisify(execFile);
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const { version, title } = await readFacts();
const { name } = JSON.parse(await readFile(join(dist, "package.json"), "utf8"));

const project = await mkdtemp(join(tmpdir(), "mini-batch-package-"));
after(() => rm(project, { recursive: true }));
const installed = join(project, "node_modules", name);
await mkdir(installed, { recursive: true });
const { stdout: packed } = await run(
  "npm",
  ["pack", "--json", "--pack-destination", project, dist],
  {
    cwd: project,
  },
);
const [{ filename, files }] = JSON.parse(packed);
await run("tar", ["-xzf", filename, "-C", installed, "--strip-components=1"], { cwd: project });

/** @param {string} code of a program that stands in the user's project @param {string[]} [options] of Node */
async function runInProject(code, options = []) {
  await writeFile(join(project, "program.mjs"), code);
  const { stdout } = await run(process.execPath, [...options, "program.mjs"], { cwd: project });
  return stdout.trim();
}

test("all that the package names is in it", () => {
  const paths = files.map(({ path }) => path);
  for (const path of ["minibatch.js", "minibatch.de.js", "engine.mjs", "index.html", "README.md"])
    assert.ok(paths.includes(path), path);
  assert.deepEqual(
    paths.filter((path) => /\.(br|zip)$/.test(path)),
    [],
  );
});

test("every entry leads to files that are there", async () => {
  const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  const named = [...targets, manifest.types, manifest.customElements, ...manifest.sideEffects];
  const paths = files.map(({ path }) => `./${path}`);
  for (const target of named) assert.ok(paths.includes(target), target);
});

test("the engine is imported by the package's name, and says its version", async () => {
  const code = `import { loadEngine } from "${name}/engine";
    const engine = await loadEngine();
    const data = { name: "salary", samples: 10 };
    const trainer = engine.createTrainer({ data, batchSize: 2, learningRate: 0.1 });
    trainer.run(5);
    console.log(engine.version, trainer.epoch);`;
  assert.equal(await runInProject(code), `${version} 1`);
});

test("every script says which version it is of", async () => {
  for (const file of ["minibatch.js", "engine.mjs"]) {
    const text = await readFile(join(installed, file), "utf8");
    assert.ok(text.slice(0, 200).includes(`${title}, version ${version}`), file);
  }
  const page = await readFile(join(installed, "index.html"), "utf8");
  assert.ok(page.includes(`"version":"${version}"`));
  assert.ok(page.includes(`${title}, version ${version}`));
});

const USER = `
import "${name}";
import { loadEngine, type TrainerSpec } from "${name}/engine";
import type { MiniBatchElement } from "${name}";

const element = document.querySelector("mini-batch")!;
element.settings = { batchSize: 5 };
element.addEventListener("mini-batch-present", ({ detail }) => detail.presented satisfies boolean);
document.addEventListener("mini-batch-error", ({ detail }) => detail.message satisfies string);
document.addEventListener("mini-batch-change", ({ detail }) => detail.settings.seed satisfies number | undefined);
element.play().then(({ ended }) => ended satisfies boolean);
const update = element as MiniBatchElement<"update">;
update.settings.batchSize satisfies number;
// @ts-expect-error a text is no number
element.settings = { batchSize: "five" };
// @ts-expect-error the figure has no such setting
update.settings.hidden;
// @ts-expect-error it cannot be assigned
element.results = {};

const spec: TrainerSpec = { data: { name: "salary" }, batchSize: 2, learningRate: 0.1 };
loadEngine().then((engine) => engine.createTrainer(spec).step().gradient satisfies Float64Array);
// @ts-expect-error there is no such optimiser
const wrong: TrainerSpec = { ...spec, optimizer: { kind: "none" } };
`;

for (const [module, moduleResolution] of [
  ["esnext", "bundler"],
  ["nodenext", "nodenext"],
]) {
  test(`TypeScript finds the types of element and engine (${moduleResolution})`, async () => {
    await writeFile(join(project, "user.mts"), USER);
    const options = ["--noEmit", "--strict", "--target", "es2022"];
    const resolution = ["--module", module, "--moduleResolution", moduleResolution];
    const checked = run(process.execPath, [tsc, ...options, ...resolution, "user.mts"], {
      cwd: project,
    });
    assert.equal(
      await checked.then(
        ({ stdout }) => stdout,
        ({ stdout }) => stdout,
      ),
      "",
    );
  });
}

test("custom-elements.json has every attribute of every figure", async () => {
  const { modules } = JSON.parse(await readFile(join(installed, "custom-elements.json"), "utf8"));
  const [{ declarations }] = modules;
  const known = declarations[0].attributes.map((attribute) => attribute.name);
  const { figures } = await importFound("whole");
  const settings = Object.values(figures).flatMap(({ schema }) => schema);
  const expected = ["figure", "theme", "lang", "page", "hide", "present"].concat(
    settings.map((setting) => attributeOf(setting.name)),
  );
  assert.deepEqual(known, [...new Set(expected)]);
  for (const { description } of declarations[0].attributes) assert.ok(description);
});
