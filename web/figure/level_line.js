/**
 * The points (w, b) at which a line's loss lies so much above its minimum: an ellipse.
 * @param {import("../engine/engine.js").QuadraticLoss} surface
 * @param {number} height
 */
export function levelLine({ minimum: [w, b], curvatures, directions }, height) {
  const [steep, flat] = curvatures.map((curvature) => Math.sqrt((2 * height) / curvature));
  const [steepW, steepB, flatW, flatB] = directions;
  return Array.from({ length: 121 }, (_, i) => {
    const angle = (i / 60) * Math.PI;
    const alongFlat = flat * Math.cos(angle);
    const alongSteep = steep * Math.sin(angle);
    return {
      x: w + alongFlat * flatW + alongSteep * steepW,
      y: b + alongFlat * flatB + alongSteep * steepB,
    };
  });
}
