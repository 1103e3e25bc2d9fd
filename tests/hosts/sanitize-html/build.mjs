// Two pages of one post: as sanitized.mjs leaves it, and as it is left where nobody has allowed the element.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import sanitizeHtml from "sanitize-html";
import { sanitized } from "./sanitized.mjs";

const post = await readFile("post.html", "utf8");
const page = (content) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>The post</title>
    <script src="minibatch.js" defer></script>
  </head>
  <body>${content}</body>
</html>`;

await mkdir("site");
await copyFile("node_modules/mini-batch-sgd-live/minibatch.js", "site/minibatch.js");
await writeFile("site/index.html", page(sanitized(post)));
await writeFile("site/removed.html", page(sanitizeHtml(post)));
