/** `<div ${keepInView(column)}>`: a box that scrolls to the side shows its chosen cell whenever that is another one. */
import { noChange } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";

/** px beside the cell, in which the numbers of the rates stay on the left and the map fades on the right. */
const [LEFT, RIGHT] = [60, 30];

class KeepInView extends Directive {
  #column;
  // Comes as soon as the box is laid out, and whenever its width is another one.
  #observer = new ResizeObserver(([{ target }]) => showChosen(target));

  /**
   * @param {any} part
   * @param {any[]} inputs
   */
  update({ element }, [column]) {
    if (column !== this.#column) {
      this.#column = column;
      this.#observer.disconnect();
      this.#observer.observe(element);
    }
    return noChange;
  }

  render(_column) {
    return noChange;
  }
}

function showChosen(box) {
  const from = box.getBoundingClientRect();
  const cell = box.querySelector("[aria-selected=true]").getBoundingClientRect();
  box.scrollLeft +=
    Math.max(0, cell.right + RIGHT - from.right) + Math.min(0, cell.left - LEFT - from.left);
}

export const keepInView = directive(KeepInView);
