// What the build makes of index.html.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const page = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");

test("the icon in the page is the picture in its file, as text", async () => {
  const [, address] = page.match(/<link rel="icon" href="data:image\/svg\+xml,([^"]*)"/) ?? [];
  const source = await readFile(new URL("../../index.html", import.meta.url), "utf8");
  const [, path] = source.match(/<link rel="icon" href="([^"]+)"/) ?? [];
  const written = await readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const bare = (text) => text.replace(/\s*\n\s*/g, "").replaceAll('"', "'");
  assert.equal(decodeURIComponent(address), bare(written));
  assert.doesNotMatch(address, /[#<>]/, "what would end an address or a tag is escaped");
});
