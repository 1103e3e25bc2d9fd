// No setting has the name of an attribute that HTML knows on every element: the browser would do something with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { product } from "./figure_in_node.mjs";

const { attributeOf, figures } = product;

const GLOBAL =
  "accesskey anchor autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts " +
  "headingoffset headingreset hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover " +
  "role slot spellcheck style tabindex title translate virtualkeyboardpolicy writingsuggestions xmlns";
const OWN = "figure theme present page";

test("every setting of every figure has an attribute of its own", () => {
  const taken = new Set(`${GLOBAL} ${OWN}`.split(" "));
  const isTaken = (name) => taken.has(name) || /^(on|aria-|data-)/.test(name);
  const found = Object.values(figures).flatMap(({ name, schema }) =>
    schema.map((setting) => `${name}: ${attributeOf(setting.name)}`),
  );
  assert.ok(found.length > 100, `${found.length} settings`);
  // `data` is no part of “data-…”.
  const wrong = found.filter((text) => isTaken(text.split(": ")[1]) && !/: data-order$/.test(text));
  assert.deepEqual(wrong, []);
});
