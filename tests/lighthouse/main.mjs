// Serves dist/ as web/nginx.conf does, has Lighthouse look at it, as on a telephone and as on a desk, and
// prints its scores and what it would have otherwise. Ends with 1 where a score is too low.
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { startNginx } from "../browser/nginx.mjs";
import { findChromium } from "../browser/programs.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const WANTED = { performance: 95, accessibility: 100, "best-practices": 100 };
const looks = { telephone: undefined, desk: desktopConfig };

const server = await startNginx(() => ({ html: "", policy: "default-src 'none'" }));
const chrome = await launch({
  chromePath: findChromium(),
  chromeFlags: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
let isGood = true;
try {
  for (const [look, config] of Object.entries(looks)) {
    const flags = { port: chrome.port, onlyCategories: Object.keys(WANTED), logLevel: "error" };
    const { lhr } = await lighthouse(server.site, /** @type {any} */ (flags), config);
    console.log(`\n${look}`);
    for (const [category, wanted] of Object.entries(WANTED)) tell(lhr, category, wanted);
  }
} finally {
  chrome.kill();
  await server.stop();
}
process.exit(isGood ? 0 : 1);

function tell({ categories, audits }, category, wanted) {
  const { title, score, auditRefs } = categories[category];
  const points = Math.round(100 * score);
  isGood &&= points >= wanted;
  console.log(`  ${title.padEnd(16)}${String(points).padStart(4)}  (wanted: ${wanted})`);
  for (const { id, weight } of auditRefs) {
    const { score: part, title: what, displayValue = "" } = audits[id];
    if (weight > 0 && part !== null && part < 1) console.log(`      ${what} ${displayValue}`);
  }
}
