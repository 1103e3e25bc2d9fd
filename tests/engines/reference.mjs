// What every figure comes to in Node: the page's own controllers, without a page, on the engine in Node.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../web/build/bundle.mjs";
import { en } from "../../web/figures/words/en.js";
import { walk } from "./path.js";

/** @returns {Promise<(name: string, path: object) => Promise<object>>} walks a figure's path in Node */
export async function createReference() {
  // Figures wait for frames only to let something be drawn in between.
  globalThis.requestAnimationFrame ??= (done) => Number(setTimeout(done));
  // As much of one as lit-html asks for before it draws anything; here it draws nothing.
  globalThis.document ??= /** @type {any} */ ({ createTreeWalker: () => ({}) });
  const folder = await mkdtemp(join(tmpdir(), "mini-batch-"));
  const file = join(folder, "controller.mjs");
  try {
    await writeFile(file, (await bundle("web/page/controller.js")).module);
    const { Controller } = await import(pathToFileURL(file).href);
    return (name, path) => walkController(Controller, name, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function walkController(Controller, name, path) {
  let told = () => {};
  const controller = new Controller({
    draw: () => {},
    words: () => en,
    tell: (event) => event === "change" && told(),
  });
  controller.call();
  await controller.start(name);
  if (controller.failure) throw new Error(controller.failure(en.controls.failed).message);
  const figure = {
    step: () => controller.step(),
    back: () => controller.back(),
    reset: () => controller.reset(),
    play: () => controller.play(),
    get results() {
      return controller.results;
    },
    get settings() {
      return controller.run.settingsHere;
    },
    set settings(given) {
      controller.set(given);
    },
    nextChange: () =>
      new Promise((done) => {
        told = () => done(undefined);
      }),
  };
  try {
    return await walk(figure, path);
  } finally {
    controller.stop();
  }
}
