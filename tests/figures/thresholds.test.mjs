// What measured numbers allow to be said is decided by what web/figure/evidence.js gathers, and by no threshold
// of a figure or of the quiz. Where something is drawn and how a number is written is another matter.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const folders = ["figures", "article/quiz"];

/** Comparisons with a fraction that are none of evidence, by file and function: the options of a question say the number. */
const ALLOWED = {
  "figures/cost/sentence.js: shapeNumbers": "the post names this batch size",
  "figures/program/findings.js: rangeOf": "the question asks for these ranges",
  "figures/sandbox/view.js: answer": "the question asks for a tenth",
  "figures/sandbox/own_view.js: addClicked": "a class is 0 or 1",
  "figures/shuffle/order_run.js: accuracyOf": "a class is predicted from one half on",
};

/** Functions that write a number. */
const WRITES = /^(format|round|two|cell)|Text$|Decimals$/;
/** What is this small is zero, but for rounding. */
const ROUNDING = 1e-8;
const COMPARES = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

test("no figure and no question decides by a threshold of its own", async () => {
  const found = [];
  for (const folder of folders) {
    const files = await readdir(join(web, folder), { recursive: true });
    for (const file of files.filter((path) => path.endsWith(".js") && !path.includes("words"))) {
      const text = await readFile(join(web, folder, file), "utf8");
      for (const threshold of thresholdsIn(text)) found.push(`${folder}/${file}: ${threshold}`);
    }
  }
  const isAllowed = (one) => Object.keys(ALLOWED).some((allowed) => one.startsWith(allowed));
  assert.deepEqual(
    found.filter((one) => !isAllowed(one)),
    [],
  );
});

test("a threshold is found, however it is written", () => {
  const code = `
    const CLEAR = 0.75;
    const worse = (a, b) => a > 1.5 * b;
    function judge(count, half) { return count >= CLEAR * half; }
    const formatSize = (size) => (size < 0.01 ? 4 : 2);
    const isLarge = (k) => k > 100;
    const ERRORS = 2;
    const isSure = (mean, error) => Math.abs(mean) > ERRORS * error;
    const isZero = (x) => Math.abs(x) < 1e-12;
  `;
  assert.deepEqual(thresholdsIn(code), [
    "worse: a > 1.5 * b",
    "judge: count >= CLEAR * half",
    "isSure: Math.abs(mean) > ERRORS * error",
  ]);
});

/** Comparisons with a fraction, outside of what draws and what writes numbers. */
function thresholdsIn(text) {
  const source = ts.createSourceFile("file.js", text, ts.ScriptTarget.Latest, true);
  if (/from "(\.\.\/)+charts\/(marks|scale|contours|dots)\.js"/.test(text)) return [];
  const fractions = new Set();
  const factors = new Set();
  const found = [];
  const isFraction = (node) =>
    ts.isNumericLiteral(node) &&
    !Number.isInteger(Number(node.text)) &&
    Number(node.text) > ROUNDING;
  const isFactor = (node) => ts.isIdentifier(node) && factors.has(node.text);
  const hasFraction = (node) =>
    isFraction(node) ||
    (ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.AsteriskToken &&
      (isFactor(node.left) || isFactor(node.right))) ||
    (ts.isIdentifier(node) && fractions.has(node.text)) ||
    (!ts.isFunctionLike(node) && (ts.forEachChild(node, hasFraction) ?? false));
  const visit = (node, name) => {
    let inside = name;
    if (
      ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node)
    ) {
      if (node.name && ts.isIdentifier(node.name) && isNamed(node)) inside = node.name.text;
    }
    if (ts.isVariableDeclaration(node) && node.initializer && isFraction(node.initializer)) {
      fractions.add(node.name.getText());
    }
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer &&
      ts.isNumericLiteral(node.initializer)
    ) {
      factors.add(node.name.getText());
    }
    if (
      ts.isBinaryExpression(node) &&
      COMPARES.has(node.operatorToken.kind) &&
      !WRITES.test(inside)
    ) {
      if (hasFraction(node.left) || hasFraction(node.right)) {
        found.push(`${inside}: ${node.getText().replace(/\s+/g, " ")}`);
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, "");
  return found;
}

/** Whether what it declares is a function. */
function isNamed(node) {
  if (!ts.isVariableDeclaration(node)) return true;
  return node.initializer !== undefined && ts.isFunctionLike(node.initializer);
}
