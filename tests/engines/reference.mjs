// What every figure comes to in Node: the page's own controllers, without a page, on the engine in Node.
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { walk } from "./path.js";

const parts = `
  import "./web/article/product.js";
  export { Controller } from "./web/figure/controller.js";
  export { languages } from "./web/figure/words.js";
`;

/** @returns {Promise<(name: string, path: object) => Promise<object>>} walks a figure's path in Node */
export async function createReference() {
  // Figures wait for frames only to let something be drawn in between.
  globalThis.requestAnimationFrame ??= (done) => Number(setTimeout(done));
  // As much of one as lit-html asks for before it draws anything; here it draws nothing.
  globalThis.document ??= /** @type {any} */ ({ createTreeWalker: () => ({}) });
  const product = await importText(await bundleForNode(parts));
  return (name, path) => walkController(product, name, path);
}

async function walkController({ Controller, languages }, name, path) {
  const { en } = languages;
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
