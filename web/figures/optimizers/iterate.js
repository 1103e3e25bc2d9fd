/** The point that Nesterov's method looks ahead from, of a run that keeps the point it looks ahead to. */
import { pairs } from "d3-array";

/**
 * With PyTorch's buffer v an update is p − η((1 + μ)v' − μv); the point it looks ahead from is p + ημv.
 * @param {any} result of the experiment
 * @param {number} learningRate
 * @param {number} momentum
 * @returns {number[]} its excess loss after each update
 */
export function excessOfIterate({ path, minimum, limit, condition }, learningRate, momentum) {
  const excessAt = quadraticExcess(minimum.values, limit, condition);
  const rows = Array.from({ length: path.values.length / 2 }, (_, i) => [
    path.values[2 * i],
    path.values[2 * i + 1],
  ]);
  let velocity = [0, 0];
  return pairs(rows, (from, to) => {
    velocity = velocity.map(
      (old, i) => ((from[i] - to[i]) / learningRate + momentum * old) / (1 + momentum),
    );
    return excessAt(to.map((value, i) => value + learningRate * momentum * velocity[i]));
  });
}

/** The second derivatives of ½ · MSE are the means of x² and x, and 1: their eigenvalues tell the two means. */
function quadraticExcess([w, b], limit, condition) {
  const [steepest, flattest] = [2 / limit, 2 / limit / condition];
  const square = steepest + flattest - 1;
  const mean = Math.sqrt(square - steepest * flattest);
  return ([wHere, bHere]) => {
    const [dw, db] = [wHere - w, bHere - b];
    return (square * dw * dw + 2 * mean * dw * db + db * db) / 2;
  };
}
