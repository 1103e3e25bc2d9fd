// The packages for learning platforms from outside: manifests as the specifications want them, files that they name,
// and pages whose policy allows what they do and nothing more.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PASSING_SCORE } from "../../web/article/reporting/score.js";
import { hashSource } from "../../web/build/inline.mjs";
import { readFacts } from "../../web/build/publication.mjs";
import { questions } from "../figures/quiz_in_node.mjs";
import { unpack } from "./learning_package.mjs";
import { useBrowser } from "./setup.mjs";

const open = useBrowser();
const passing = PASSING_SCORE / questions.length;

/** @typedef {{name: string, space: string | null, attributes: Record<string, string>, text: string, children: Node[]}} Node */

/** The root of an XML document, as the browser reads it. @returns {Promise<Node>} */
async function parse(text) {
  const page = await open({ host: "<!doctype html><title>XML</title>", ready: false });
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, "application/xml").documentElement;
    const read = (element) => ({
      name: element.localName,
      space: element.namespaceURI,
      attributes: Object.fromEntries(
        Array.from(element.attributes, (one) => [
          one.namespaceURI ? `{${one.namespaceURI}}${one.localName}` : one.name,
          one.value,
        ]),
      ),
      text: element.children.length === 0 ? element.textContent : "",
      children: Array.from(element.children, read),
    });
    return read(root);
  }, text);
}

/** @param {Node} node @returns {Node[]} it and all below it */
const all = (node) => [node, ...node.children.flatMap(all)];
/** @param {Node} root @param {string} name */
function only(root, name) {
  const found = all(root).filter((node) => node.name === name);
  assert.equal(found.length, 1, name);
  return found[0];
}
const childrenOf = ({ children }) => children.map(({ name }) => name);

for (const { name, namespace, adl, version, type } of [
  {
    name: "quiz-scorm-1.2.zip",
    namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    adl: "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    version: "1.2",
    type: "scormtype",
  },
  {
    name: "quiz-scorm-2004.zip",
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    adl: "http://www.adlnet.org/xsd/adlcp_v1p3",
    version: "2004 4th Edition",
    type: "scormType",
  },
]) {
  test(`${name}: one item, which is the page, and what is named is there`, async () => {
    const files = await unpack(name);
    const root = await parse(files["imsmanifest.xml"]);
    assert.deepEqual([root.name, root.space], ["manifest", namespace]);
    assert.equal(root.attributes.version, (await readFacts()).version);
    assert.deepEqual(childrenOf(root), ["metadata", "organizations", "resources"]);
    assert.equal(only(root, "schema").text, "ADL SCORM");
    assert.equal(only(root, "schemaversion").text, version);
    const organization = only(root, "organization");
    const { attributes } = only(root, "organizations");
    assert.equal(attributes.default, organization.attributes.identifier);
    const titles = all(organization).filter((node) => node.name === "title");
    assert.deepEqual(
      titles.map(({ text }) => text),
      ["Mini-batch SGD, live: five questions", "Mini-batch SGD, live: five questions"],
    );
    const resource = only(root, "resource");
    assert.equal(only(root, "item").attributes.identifierref, resource.attributes.identifier);
    assert.equal(resource.attributes[`{${adl}}${type}`], "sco");
    assert.equal(resource.attributes.type, "webcontent");
    const named = all(root).filter((node) => node.name === "file");
    const paths = named.map((node) => node.attributes.href);
    assert.ok(paths.includes(resource.attributes.href));
    assert.deepEqual(Object.keys(files).sort(), ["imsmanifest.xml", ...paths].sort());
    const identifiers = all(root)
      .map((node) => node.attributes.identifier)
      .filter(Boolean);
    assert.equal(new Set(identifiers).size, identifiers.length);
  });
}

test("SCORM 1.2 has its mastery score from 0 to 100, as the score is reported", async () => {
  const root = await parse((await unpack("quiz-scorm-1.2.zip"))["imsmanifest.xml"]);
  const mastery = only(root, "masteryscore");
  assert.equal(mastery.space, "http://www.adlnet.org/xsd/adlcp_rootv1p2");
  assert.equal(Number(mastery.text), 100 * passing);
});

test("SCORM 2004 has an objective that the scaled score satisfies", async () => {
  const root = await parse((await unpack("quiz-scorm-2004.zip"))["imsmanifest.xml"]);
  const sequencing = only(only(root, "item"), "sequencing");
  assert.equal(sequencing.space, "http://www.imsglobal.org/xsd/imsss");
  assert.deepEqual(childrenOf(sequencing), ["objectives", "deliveryControls"]);
  const { attributes } = only(root, "primaryObjective");
  assert.equal(attributes.satisfiedByMeasure, "true");
  assert.ok(attributes.objectiveID);
  assert.equal(Number(only(root, "minNormalizedMeasure").text), passing);
});

test("the package for xAPI names its activity, in English and in German, and the page to launch", async () => {
  const files = await unpack("quiz-xapi.zip");
  const root = await parse(files["tincan.xml"]);
  assert.deepEqual([root.name, root.space], ["tincan", "http://projecttincan.com/tincan.xsd"]);
  const { attributes, children } = only(root, "activity");
  assert.match(attributes.id, /^urn:uuid:[0-9a-f-]{36}$/);
  assert.equal(attributes.type, "http://adlnet.gov/expapi/activities/assessment");
  assert.deepEqual(
    children.map(({ name, attributes }) => [name, attributes.lang]),
    [
      ["name", "en"],
      ["name", "de"],
      ["description", "en"],
      ["description", "de"],
      ["launch", "en"],
    ],
  );
  for (const { text } of children) assert.ok(text);
  assert.deepEqual(Object.keys(files).sort(), [only(root, "launch").text, "tincan.xml"].sort());
  assert.ok(files["index.html"].includes(attributes.id), "statements are on the same activity");
});

test("only the package for xAPI may connect to something", async () => {
  for (const [name, sources] of Object.entries({
    "quiz-scorm-1.2.zip": "'none'",
    "quiz-scorm-2004.zip": "'none'",
    "quiz-xapi.zip": "http: https:",
  })) {
    const [, policy] =
      (await unpack(name))["index.html"].match(
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/,
      ) ?? assert.fail(name);
    assert.ok(policy.includes(`connect-src ${sources}; `), name);
    assert.ok(!policy.includes("unsafe-inline"));
  }
});

test("the policy of every package names every script and style in it", async () => {
  for (const name of ["quiz-scorm-1.2.zip", "quiz-scorm-2004.zip", "quiz-xapi.zip"]) {
    const page = (await unpack(name))["index.html"];
    const elements = Array.from(
      page.matchAll(/<(script|style)>(.*?)<\/\1>/gs),
      ([, , text]) => text,
    );
    assert.ok(elements.length > 10, `${elements.length} elements`);
    assert.deepEqual(
      elements.filter((text) => !page.includes(hashSource(text))).map((text) => text.slice(0, 60)),
      [],
    );
  }
});

test("no package says that nothing is sent", async () => {
  for (const name of ["quiz-scorm-1.2.zip", "quiz-scorm-2004.zip", "quiz-xapi.zip"]) {
    const page = (await unpack(name))["index.html"];
    assert.ok(!page.includes("nothing is stored or sent"), name);
    assert.ok(page.includes("A learning platform that has opened this page is told"), name);
    assert.ok(!page.includes("class.html"), `${name} leads to a file that is not in it`);
    assert.ok(!page.includes("laboratory.html"), `${name} leads to a page that is not in it`);
  }
});

test("who keeps the page for reading without a network does not keep the packages", async () => {
  const worker = await readFile(new URL("../../dist/sw.js", import.meta.url), "utf8");
  assert.ok(worker.includes("manifest.webmanifest") && !worker.includes(".zip"));
});
