/** A QR code as a part of a lit template. */
import { generate } from "lean-qr/nano";
import { svg } from "lit-html";

/** A phone cannot read a longer one from a projector's picture: it has more than 121 modules side by side. */
const MOST_CHARACTERS = 1200;

/** Empty modules that every code has to have around it. */
const MARGIN = 4;

/**
 * @param {string} text
 * @param {string} label
 * @returns {unknown} null where the text is too long for a code
 */
export function qrCode(text, label) {
  if (text.length > MOST_CHARACTERS) return null;
  const bitmap = generate(text);
  const size = bitmap.size + 2 * MARGIN;
  // Dark on light in any scheme: not every reader takes it the other way round.
  return svg`
    <svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
      <rect width=${size} height=${size} fill="#fff"></rect>
      <path d=${path(bitmap)} fill="#000"></path>
    </svg>
  `;
}

function path(bitmap) {
  let text = "";
  for (let y = 0; y < bitmap.size; y++) {
    for (let x = 0; x < bitmap.size; x++) {
      if (bitmap.get(x, y)) text += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
    }
  }
  return text;
}
