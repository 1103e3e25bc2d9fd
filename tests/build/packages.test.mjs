// What is installed is what was looked at, to the bit, and what is handed on may be, with its licences.
// tests/build/audit.mjs asks the registry whether something has become known to be unsafe.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { packagesOf, project, readLocks } from "./locks.mjs";

const locks = await readLocks();
const web = /** @type {any} */ (locks.find(({ folder }) => folder === "web"));

/** Needed by a package, but not by what is used of it; of its code, this would be in dist/ else. */
const LEFT_OUT = {
  internmap: "_intern",
  commander: "addHelpCommand",
  "iconv-lite": "encodingExists",
  "safer-buffer": "allocUnsafeSlow",
  rw: "readFileSync",
};
/** They ask for their notice, and for nothing of who hands them on. */
const SHIPPED_LICENCES = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];
const TOOL_LICENCES = [...SHIPPED_LICENCES, "MPL-2.0"];

test("there is a lock file for each folder with packages", () => {
  const folders = locks.map(({ folder }) => folder);
  for (const folder of ["web", "tests", "tests/bench"]) assert.ok(folders.includes(folder), folder);
});

for (const { folder, lock, wanted } of locks) {
  test(`${folder}: versions are exact, and the lock file has those`, () => {
    assert.equal(lock.lockfileVersion, 3);
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) {
      assert.deepEqual(lock.packages[""][kind], wanted[kind], kind);
      for (const [name, version] of Object.entries(wanted[kind] ?? {})) {
        assert.match(version, /^\d+\.\d+\.\d+$/, name);
        assert.equal(lock.packages[`node_modules/${name}`].version, version, name);
      }
    }
  });

  test(`${folder}: each package has its hash, and none an address of its own`, () => {
    const packages = packagesOf(lock);
    assert.ok(packages.length > 0);
    for (const { name, version, integrity, resolved, link } of packages) {
      assert.match(integrity ?? "", /^sha512-[\w+/]{86}==$/, `${name} ${version}`);
      assert.equal(resolved, undefined, `${name} ${version}`);
      assert.equal(link, undefined, `${name} ${version}`);
    }
  });
}

test("every package of web/ has a licence that allows what is done with it", () => {
  for (const { name, license, dev } of packagesOf(web.lock)) {
    const allowed = dev ? TOOL_LICENCES : SHIPPED_LICENCES;
    assert.ok(allowed.includes(license), `${name}: ${license}`);
  }
});

test("dist/ has the notices of all that is in it, with their versions", async () => {
  const engine = await readFile(join(project, "dist/engine.mjs"), "utf8");
  const element = await readFile(join(project, "dist/minibatch.js"), "utf8");
  const page = await readFile(join(project, "dist/index.html"), "utf8");
  const packages = packagesOf(web.lock);
  const tools = packages.filter(({ dev }) => dev);
  const shipped = packages.filter(({ name, dev }) => !dev && !name.startsWith("@types/"));
  assert.ok(tools.length >= Object.keys(web.wanted.devDependencies).length);
  assert.ok(shipped.length >= Object.keys(web.wanted.dependencies).length);
  for (const { name, version } of tools) {
    for (const text of [engine, element, page]) assert.ok(!text.includes(`${name} ${version}`));
  }
  for (const { name } of shipped) {
    if (name in LEFT_OUT) {
      for (const text of [engine, element, page]) assert.ok(!text.includes(LEFT_OUT[name]), name);
      continue;
    }
    const notice = await noticeOf(name);
    for (const text of [element, page]) assert.ok(text.includes(notice), `notice of ${name}`);
    if (name === "d3-dsv") assert.ok(engine.includes(notice), `notice of ${name}`);
  }
  const native = join(project, "web/licences");
  for (const file of await readdir(native)) {
    const notice = (await readFile(join(native, file), "utf8")).trim();
    for (const text of [engine, element, page]) assert.ok(text.includes(notice), file);
  }
});

async function noticeOf(name) {
  const folder = join(project, "web/node_modules", name);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const { version } = web.lock.packages[`node_modules/${name}`];
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  assert.equal(about.version, version, `${name} is installed as it is locked`);
  const heading = `${name} ${version}${about.homepage ? ` (${about.homepage})` : ""}`;
  return `${heading}\n\n${(await readFile(join(folder, String(file)), "utf8")).trim()}`;
}
