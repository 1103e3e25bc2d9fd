// The quiz as packages for learning platforms: the page, which reports score and completion there, and a manifest.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { PASSING_SCORE } from "../article/reporting/score.js";
import { bundleScript } from "./bundle.mjs";
import { importFound, languageNames } from "./found.mjs";
import { learningPage } from "./learning_page.mjs";
import { PAGE, scorm12Manifest, scorm2004Manifest, xapiManifest } from "./manifests.mjs";
import { readFacts } from "./publication.mjs";

const ROOM = "web/article/reporting";
/** Of the activity: the same wherever the page is published, so that a platform knows it again in the next version. */
const ACTIVITY = "urn:uuid:3cb1c792-2329-40cc-9e46-c685b2866997";
/** When the page is installable (web/article/page.js): a package has no service worker, and belongs to a platform. */
const INSTALLABLE = 'location.protocol.startsWith("http")&&window===top';

/**
 * @param {string} page the built index.html
 * @returns {Promise<Record<string, Uint8Array>>} the packages, by name
 */
export async function learningPlatformParts(page) {
  const { version, page: published } = await readFacts();
  const { languages, texts } = await readWords();
  texts.push([INSTALLABLE, "false"]);
  const count = Object.keys(languages.en.questions).length;
  const course = { id: ACTIVITY, version, passingScore: PASSING_SCORE / count, languages };

  /** @type {(connect: string, connections?: string) => Promise<string>} the page with that way of reporting */
  const pageWith = async (connect, connections = "'none'") => {
    const script = await bundleScript(`
      import { reportQuiz } from "./${ROOM}/report.js";
      import { scorm12 } from "./${ROOM}/scorm_1_2.js";
      import { scorm2004 } from "./${ROOM}/scorm_2004.js";
      import { connectScorm } from "./${ROOM}/scorm_session.js";
      import { connectXapi } from "./${ROOM}/xapi_session.js";
      const languages = ${JSON.stringify(languages)};
      reportQuiz((window) => ${connect}, languages);
    `);
    return learningPage(page, { script, texts, connections });
  };
  const id = JSON.stringify(ACTIVITY);
  const packages = {
    "quiz-scorm-1.2.zip": {
      "imsmanifest.xml": scorm12Manifest(course),
      [PAGE]: await pageWith("connectScorm(scorm12, window)"),
    },
    "quiz-scorm-2004.zip": {
      "imsmanifest.xml": scorm2004Manifest(course),
      [PAGE]: await pageWith("connectScorm(scorm2004, window)"),
    },
    "quiz-xapi.zip": {
      "tincan.xml": xapiManifest(course),
      // Who takes the statements is known only when a platform opens the page.
      [PAGE]: await pageWith(`connectXapi(${id}, languages, window)`, "http: https:"),
    },
  };
  return Object.fromEntries(
    Object.entries(packages).map(([name, files]) => [name, zip(files, published.date)]),
  );
}

/**
 * @param {Record<string, string>} files
 * @param {string} date of all of them: one build's package is another's to the byte
 */
function zip(files, date) {
  // Zip files hold local time, and noon is there in every time zone.
  const mtime = new Date(`${date}T12:00:00`);
  const contents = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(contents), { level: 6, mtime });
}

/**
 * The words of the packages, with the titles of the questions, for each language; and what takes the place
 * of the quiz's own words.
 * @returns {Promise<{languages: Record<string, any>, texts: [string, string][]}>}
 */
async function readWords() {
  const all = (await importFound("article")).languages;
  /** @type {Record<string, any>} */
  const languages = {};
  /** @type {[string, string][]} */
  const texts = [];
  for (const language of await languageNames()) {
    const url = pathToFileURL(resolve(ROOM, `words.${language}.js`)).href;
    const { quizAbout, ...words } = (await import(url)).words;
    const { quiz } = all[language];
    const titles = Object.entries(quiz.questions).map(([name, { title }]) => [name, title]);
    languages[language] = { ...words, questions: Object.fromEntries(titles) };
    texts.push([quiz.about, quizAbout]);
  }
  return { languages, texts };
}
