/** Stands in for the library with which Chart.js blends colours, which these charts never do (web/build/bundle.mjs). */
export class Color {
  constructor() {
    throw new Error("no chart here has animations or shades what the mouse is on");
  }
}
