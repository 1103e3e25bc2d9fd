// The same sources and the same WASM make the same dist/, byte by byte: wherever the checkout lies, whatever
// its folder is called, and whatever the machine's time, time zone and language are.
// tests/build/reproducible.sh does the same from the C++ on.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = fileURLToPath(new URL("../../", import.meta.url));
const wasm = [".build/wasm/minibatch-core.mjs", ".build/wasm/minibatch-core.wasm"];
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
  return ["index.html", "CMakeLists.txt", ...inWeb, ...wasm];
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
async function build(root, environment, ...folder) {
  const env = { ...process.env, ...environment };
  await promisify(execFile)(process.execPath, [join(root, "web/build.mjs"), ...folder], { env });
  const dist = folder[0] ?? join(root, "dist");
  const names = (await readdir(dist)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(dist, name))));
  return new Map(names.map((name, i) => [name, contents[i]]));
}

test("dist/ is the same to the byte from two checkouts, at two times, in two places", async () => {
  const files = await sources();
  const one = await checkout("a", files, new Date("2001-02-03"));
  const other = await checkout("b checkout/with a long name", files.reverse(), new Date());
  const [first, second] = await Promise.all([
    build(one, { TZ: "Pacific/Kiritimati", LC_ALL: "C", HOME: one }),
    build(other, { TZ: "America/Anchorage", LC_ALL: "de_DE.UTF-8" }, join(other, "elsewhere")),
  ]);
  assert.deepEqual([...first.keys()], [...second.keys()]);
  assert.ok(first.size >= 8 && first.has("index.html") && first.has("sw.js"));
  for (const [name, bytes] of first)
    assert.ok(bytes.equals(second.get(name) ?? Buffer.alloc(0)), `${name} differs`);

  for (const [name, bytes] of first) {
    for (const path of [one, project, "/node_modules/"])
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
