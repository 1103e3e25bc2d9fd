// The licences of everything that a bundle contains, as one comment to put in front of it.
import { readdir, readFile } from "node:fs/promises";

const nativeLicences = "web/licences";

export async function notices(inputs) {
  const texts = [];
  const packages = inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]);
  for (const name of [...new Set(packages)].filter(Boolean).sort()) {
    texts.push(await packageLicence(name));
  }
  if (inputs.some((path) => path.endsWith(".wasm"))) {
    for (const file of (await readdir(nativeLicences)).sort()) {
      texts.push(await readFile(`${nativeLicences}/${file}`, "utf8"));
    }
  }
  const lines = texts.map((text) => text.trim()).join("\n\n---\n\n");
  if (lines.includes("*/")) throw new Error("a licence text would end the comment it is put in");
  return `/*!\nMini-batch SGD, live. It contains the following software, under its own licences.\n\n${lines}\n*/`;
}

async function packageLicence(name) {
  const folder = `web/node_modules/${name}`;
  const { version, homepage } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  const text = await readFile(`${folder}/${file}`, "utf8");
  return `${name} ${version}${homepage ? ` (${homepage})` : ""}\n\n${text}`;
}
