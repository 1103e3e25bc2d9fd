// The page for learning platforms: the built page with one more script, with other words where it tells the reader what
// becomes of the answers, and with a policy for both.
import { escapeScript, hashSource } from "./inline.mjs";

const INLINE_SCRIPT = /(?<=<script>).*?(?=<\/script>)/gs;
/** The way to pages that do not lie beside a package. In a script, where other languages are, a new line is written as two characters. */
const PAGES_BESIDE = /<p id="beside">.*?<\/p>(?:\n|\\n)/gs;
/** In a sentence, the way to one of them. */
const LINK_BESIDE = /<a href="laboratory\.html[^>]*>(.*?)<\/a>/gs;
const POLICY = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/;

/**
 * @param {string} page the built index.html
 * @param {object} changes
 * @param {string} changes.script what runs after all other scripts
 * @param {[before: string, after: string][]} changes.texts strings in the page's scripts, and what they become
 * @param {string} changes.connections sources of the policy's connect-src
 * @returns {string}
 */
export function learningPage(page, { script, texts, connections }) {
  /** @type {Map<string, string>} sources of the policy, and what they become */
  const sources = new Map([["connect-src 'none'", `connect-src ${connections}`]]);
  const missing = new Set(texts);
  const changed = page.replace(INLINE_SCRIPT, (text) => {
    const found = texts.filter(([before]) => text.includes(before));
    for (const one of found) missing.delete(one);
    const result = found.reduce(
      (rest, [before, after]) => rest.replace(before, () => after),
      withoutPagesBeside(text),
    );
    if (result === text) return text;
    sources.set(hashSource(text), hashSource(result));
    return result;
  });
  for (const [before] of missing) throw new Error(`no script of the page has: ${before}`);

  const added = escapeScript(script);
  sources.set("script-src ", `script-src ${hashSource(added)} `);
  const end = changed.lastIndexOf("</body>");
  const whole = withoutPagesBeside(
    `${changed.slice(0, end)}<script>${added}</script>\n${changed.slice(end)}`,
  );
  return whole.replace(POLICY, (policy) => {
    return [...sources].reduce((rest, [before, after]) => {
      if (!rest.includes(before)) throw new Error(`the page's policy has no ${before}`);
      return rest.replace(before, () => after);
    }, policy);
  });
}

/** @param {string} text of the page, or of a script that has such texts */
function withoutPagesBeside(text) {
  return text.replace(PAGES_BESIDE, "").replace(LINK_BESIDE, "$1");
}
