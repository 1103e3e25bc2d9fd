// The licences of everything that a bundle contains.
import { readdir, readFile } from "node:fs/promises";
import { readFacts } from "./publication.mjs";

const NATIVE_LICENCES = "web/licences";

/**
 * @param {string[]} inputs paths of the files in a bundle
 * @returns {Promise<string>} a comment to put in front of it
 */
export async function notices(inputs) {
  const packages = inputs.map(
    (path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? "",
  );
  const texts = [];
  for (const name of [...new Set(packages)].filter(Boolean).sort()) {
    texts.push(await packageLicence(name));
  }
  if (inputs.some((path) => path.endsWith(".wasm"))) {
    for (const file of (await readdir(NATIVE_LICENCES)).sort()) {
      texts.push(await readFile(`${NATIVE_LICENCES}/${file}`, "utf8"));
    }
  }
  const text = texts.map((text) => text.trim()).join("\n\n---\n\n");
  if (text.includes("*/")) throw new Error("a licence text would end the comment it is put in");
  const { title, version } = await readFacts();
  return `/*!\n${title}, version ${version}. It contains the following software, under its own licences.\n\n${text}\n*/`;
}

/** @param {string} name of a package in web/node_modules */
async function packageLicence(name) {
  const folder = `web/node_modules/${name}`;
  const { version, homepage } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  const text = await readFile(`${folder}/${file}`, "utf8");
  return `${name} ${version}${homepage ? ` (${homepage})` : ""}\n\n${text}`;
}
