// The lock files of all folders that have packages.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../../", import.meta.url));

/** @returns {Promise<{folder: string, lock: object, wanted: object}[]>} `wanted` is the package.json beside it */
export async function readLocks() {
  const paths = await findLocks(project);
  return Promise.all(
    paths.sort().map(async (path) => ({
      folder: relative(project, dirname(path)),
      lock: await json(path),
      wanted: await json(join(dirname(path), "package.json")),
    })),
  );
}

/** What is locked, by name; the entry without a name is the folder itself. */
export function packagesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + 13),
      ...entry,
    }));
}

async function findLocks(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return findLocks(path);
      return entry.name === "package-lock.json" ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}

async function json(path) {
  return JSON.parse(await readFile(path, "utf8"));
}
