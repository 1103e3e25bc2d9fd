// What is shipped has no line breaks and indentation in templates.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withShortTemplates } from "../../web/build/minify.mjs";

test("a line break in a template becomes a space, in templates inside it, too", () => {
  const made = (space) => {
    const inner = `html\`${space}<i>one two</i>${space}\``;
    return `const a = html\`${space}<p${space}class=\${b ? ${inner} : ""}>\${c}</p>${space}\`;`;
  };
  assert.equal(withShortTemplates(made("\n    ")), made(" "));
});

test("all else stays: text that is no template of HTML, code, and spaces within a line", () => {
  const module = "const a = `one\n  two`;\nconst b = html`<b>  x </b>`;\n";
  assert.equal(withShortTemplates(module), module);
});
