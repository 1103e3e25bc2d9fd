/** The frame in which another page shows index.html, or one figure of it. */
import { escapeHtml } from "./escape_html.js";

/** Pixels: as wide as the text of most pages. */
export const USUAL_WIDTH = 720;

/** @param {{source: string, title: string, height: number}} frame `height` in pixels */
export function frameTag({ source, title, height }) {
  return (
    `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="100%" height="${height}" ` +
    'frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>'
  );
}
