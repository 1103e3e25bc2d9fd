// What sites that embed by a link's address ask for (oEmbed, https://oembed.com): a file for the page and one for each
// figure. A static site answers each address with the same head, so the page's own file is the one that its head names.
import { frameTag, USUAL_WIDTH } from "../figure/frame_tag.js";
import { importFound } from "./found.mjs";
import { HEIGHT, WIDTH } from "./pictures.mjs";
import { oembedName, pictureName } from "./publication.mjs";

/** Pixels: as high as most figures are at that width. */
const FRAME = { width: USUAL_WIDTH, height: 1200 };

/**
 * @param {import("./publication.mjs").Facts} facts
 * @returns {Promise<Record<string, string>>} files by name; none as long as the page's address is not known
 */
export async function oembedParts({ title, page }) {
  if (!page.url) return {};
  const address = (/** @type {string} */ path) => new URL(path, page.url).href;
  /** @param {string} name @param {string} source @param {string} [figure] */
  const describe = (name, source, figure) => {
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
      html: frameTag({ source, title: name, height: FRAME.height }),
    };
    return `${JSON.stringify(about, null, 2)}\n`;
  };
  const { en } = (await importFound("article")).languages;
  const figures = Object.entries(en.figures).map(([figure, words]) => [
    oembedName(figure),
    describe(words.title, address(`?embed&figure=${figure}`), figure),
  ]);
  return Object.fromEntries([[oembedName(), describe(title, page.url)], ...figures]);
}
