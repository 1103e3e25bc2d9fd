/** Drawings wait for a frame, and share it: what takes long goes on in the next one. */

const FRAME_MS = 8;

const waiting = new Set();
let frame = 0;

/** @param {() => void} draw drawn once, however often it is asked for before its turn comes */
export function drawSoon(draw) {
  waiting.add(draw);
  if (frame === 0) frame = requestAnimationFrame(drawWaiting);
}

/** Draws all that waits, without a frame. */
export function drawNow() {
  for (const draw of waiting) {
    waiting.delete(draw);
    draw();
  }
}

/** @param {() => void} draw is not drawn after all */
export function drawNever(draw) {
  waiting.delete(draw);
}

function drawWaiting() {
  frame = 0;
  const end = performance.now() + FRAME_MS;
  for (const draw of waiting) {
    waiting.delete(draw);
    draw();
    if (performance.now() >= end) break;
  }
  if (waiting.size > 0) frame = requestAnimationFrame(drawWaiting);
}
