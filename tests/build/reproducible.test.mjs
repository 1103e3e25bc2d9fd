// The same sources and the same WASM make the same dist/, byte by byte: wherever the checkout lies, whatever its folder is
// called, and whatever the machine's time, time zone and language are. dist/ itself is the one; the other is built here.
// The runs in grey are copied: a hash says whether they belong to the code, and they would take as long as all the rest.
// tests/build/reproducible.sh does the same from the C++ on, and makes them anew.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = fileURLToPath(new URL("../../", import.meta.url));
const wasm = ["core", "article"].flatMap((name) =>
  ["mjs", "wasm"].map((ending) => `.build/wasm/minibatch-${name}.${ending}`),
);
const stills = [".build/stills/de.json", ".build/stills/en.json", ".build/stills/grey.json"];
const folders = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Copies of these files are a checkout of their own; the packages are shared. */
async function checkout(name, files, time) {
  const outside = await mkdtemp(join(tmpdir(), "mini-batch-build-"));
  folders.push(outside);
  const root = join(outside, name);
  for (const file of files) {
    await mkdir(join(root, dirname(file)), { recursive: true });
    await cp(join(project, file), join(root, file));
    await utimes(join(root, file), time, time);
  }
  await symlink(join(project, "web/node_modules"), join(root, "web/node_modules"));
  return root;
}

async function sources() {
  const inWeb = await filesIn("web", (name) => name !== "node_modules");
  // The page says its version, which stands there.
  return ["index.html", "CMakeLists.txt", ...inWeb, ...wasm, ...stills];
}

async function filesIn(folder, isWanted = (_) => true) {
  const entries = await readdir(join(project, folder), { withFileTypes: true });
  const found = entries
    .filter(({ name }) => isWanted(name))
    .map((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  return (await Promise.all(found)).flat();
}

/** Builds there, and reads what was built. */
async function build(root, environment, folder) {
  const env = { ...process.env, ...environment };
  await promisify(execFile)(process.execPath, [join(root, "web/build.mjs"), folder], { env });
  const names = await readdir(folder);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, i) => [name, contents[i]]));
}

test("dist/ is the same to the byte from another checkout, at another time, in another place", async () => {
  const files = await sources();
  const root = await checkout(
    "a checkout/with a long name",
    files.reverse(),
    new Date("2001-02-03"),
  );
  const environment = { TZ: "America/Anchorage", LC_ALL: "de_DE.UTF-8", HOME: root };
  const built = await build(root, environment, join(root, "elsewhere"));
  assert.ok(built.size >= 8 && built.has("index.html") && built.has("sw.js"));
  for (const [name, bytes] of built) {
    const here = await readFile(join(project, "dist", name));
    assert.ok(bytes.equals(here), `${name} differs: was dist/ made of these sources?`);
    for (const path of [root, project, "/node_modules/"])
      assert.ok(!bytes.includes(path), `${name} has ${path} in it`);
  }
});

test("the WASM module names no folder of the machine that built it", async () => {
  for (const file of wasm) {
    const bytes = await readFile(join(project, file));
    for (const path of [project, "/usr/include", "/usr/share", "/home/", "/tmp/"])
      assert.ok(!bytes.includes(path), `${file} has ${path} in it`);
  }
});
