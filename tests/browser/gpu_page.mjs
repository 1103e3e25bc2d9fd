// A page with the engine's own modules for the graphics processor, in a Chromium that plays one (SwiftShader), so that no
// test needs one.
import { bundleForNode } from "../../web/build/bundle.mjs";
import { useBrowser } from "./setup.mjs";

/** Flags with which Chromium offers WebGPU without a graphics processor. */
export const SOFTWARE_GPU = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

const modules = bundleForNode(`
  import { createPool, loadEngine } from "./web/engine/engine.js";
  import { openDevice } from "./web/engine/gpu/device.js";
  import { compilePasses } from "./web/engine/gpu/passes.js";
  import { PROBLEMS } from "./web/engine/gpu/problems.js";
  import { GpuTrainer, uploadSamples } from "./web/engine/gpu/trainer.js";
  import { GpuWorkbench } from "./web/engine/gpu/workbench.js";
  window.made = {
    ...{ createPool, loadEngine, openDevice, compilePasses, PROBLEMS },
    ...{ GpuTrainer, uploadSamples, GpuWorkbench },
  };
`);

/**
 * Starts a browser for the tests of a file.
 * @returns {(options?: object) => Promise<import("playwright-core").Page>} opens a page of a file, with `window.made`
 */
export function useGpuPage() {
  const open = useBrowser(SOFTWARE_GPU);
  return async (options) => {
    const host = "<!doctype html><title>GPU</title>";
    const page = await open({ host, ready: false, ...options });
    await page.addScriptTag({ type: "module", content: await modules });
    await page.waitForFunction(() => window.made);
    page.setDefaultTimeout(60_000);
    return page;
  };
}
