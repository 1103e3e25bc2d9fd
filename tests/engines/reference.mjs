// What every figure comes to in Node: the page's own controllers, without a page, on the engine in Node.
import { openFigure } from "../figures/figure_in_node.mjs";
import { walk } from "./path.js";

/**
 * @param {string} name
 * @param {object} path
 * @returns {Promise<object>} what the figure's path leads to in Node
 */
export async function walkInNode(name, path) {
  const figure = await openFigure(name);
  try {
    return await walk(figure, path);
  } finally {
    figure.close();
  }
}
