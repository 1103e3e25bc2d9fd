// What sites that embed by a link's address ask for (oEmbed, https://oembed.com): a file for the page and one for each
// figure. A static site answers each address with the same head, so the page's own file is the one that its head names.
import { importFound } from "./found.mjs";
import { HEIGHT, WIDTH } from "./pictures.mjs";
import { oembedName, pictureName } from "./publication.mjs";
import { escapeHtml } from "./references.mjs";

/** Pixels: as wide as the text of most pages, and as high as most figures are there. */
const FRAME = { width: 720, height: 1200 };

/**
 * @param {import("./publication.mjs").Facts} facts
 * @returns {Promise<Record<string, string>>} files by name; none as long as the page's address is not known
 */
export async function oembedParts({ title, page }) {
  if (!page.url) return {};
  const address = (/** @type {string} */ path) => new URL(path, page.url).href;
  /** @param {string} name @param {string} source @param {string} [figure] */
  const describe = (name, source, figure) => {
    const html =
      `<iframe src="${escapeHtml(source)}" title="${escapeHtml(name)}" width="100%" height="${FRAME.height}" ` +
      'frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>';
    const about = {
      version: "1.0",
      type: "rich",
      title: name,
      author_name: page.author,
      provider_name: title,
      provider_url: page.url,
      thumbnail_url: address(pictureName(figure)),
      thumbnail_width: WIDTH,
      thumbnail_height: HEIGHT,
      ...FRAME,
      html,
    };
    return `${JSON.stringify(about, null, 2)}\n`;
  };
  const { en } = (await importFound()).languages;
  const figures = Object.entries(en.figures).map(([figure, words]) => [
    oembedName(figure),
    describe(words.title, address(`?embed&figure=${figure}`), figure),
  ]);
  return Object.fromEntries([[oembedName(), describe(title, page.url)], ...figures]);
}
