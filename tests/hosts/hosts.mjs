// The hosts whose recipes stand in web/EMBEDDING.md, lightest first; the project of each is the folder of its name.

/**
 * @typedef {object} Host
 * @property {string} title its heading in the guide
 * @property {string | string[]} version the npm package, or the command, that says which version was tried
 * @property {string} [script] the folder that files of dist/ go into; else the package is installed
 * @property {string[][]} build commands; for npm, `npm run build`
 * @property {string} site the folder that is served, as /notes/
 * @property {string} post the page with the figure
 * @property {string} [removed] the same post where nobody has allowed the element
 * @property {string} [from] the page from which a link leads there, if the host changes pages by itself
 */

const npm = [["npm", "run", "build"]];

/** @type {Record<string, Host>} */
export const hosts = {
  eleventy: {
    title: "Eleventy",
    version: "@11ty/eleventy",
    script: ".",
    build: npm,
    site: "_site",
    post: "post/",
  },
  hugo: {
    title: "Hugo",
    version: ["hugo", "version"],
    script: "static",
    build: [["hugo"]],
    site: "public",
    post: "post/",
  },
  jekyll: {
    title: "Jekyll",
    version: ["jekyll", "--version"],
    script: ".",
    build: [["jekyll", "build"]],
    site: "_site",
    post: "post/",
  },
  mkdocs: {
    title: "MkDocs",
    version: ["mkdocs", "--version"],
    script: "docs",
    build: [["mkdocs", "build", "--strict"]],
    site: "site",
    post: "post/",
    from: "",
  },
  sphinx: {
    title: "Sphinx",
    version: ["sphinx-build", "--version"],
    script: "_static",
    build: [["sphinx-build", "-W", "-b", "html", ".", "_build"]],
    site: "_build",
    post: "post.html",
  },
  jupyter: {
    title: "Jupyter",
    version: ["jupyter-nbconvert", "--version"],
    script: ".",
    build: [
      ["jupyter-nbconvert", "--execute", "--to", "html", "--template", "basic", "post.ipynb"],
    ],
    site: ".",
    post: "post.html",
  },
  wordpress: {
    title: "WordPress",
    version: ["php", "build.php", "--version"],
    script: "wp-content/mini-batch",
    build: [["php", "build.php"]],
    site: ".",
    post: "",
    removed: "removed.html",
  },
  vitepress: {
    title: "VitePress",
    version: "vitepress",
    script: "public",
    build: npm,
    site: ".vitepress/dist",
    post: "post.html",
    from: "",
  },
  "vite-react": { title: "React", version: "react", build: npm, site: "dist", post: "" },
  "vite-preact": { title: "Preact", version: "preact", build: npm, site: "dist", post: "" },
  "vite-vue": { title: "Vue", version: "vue", build: npm, site: "dist", post: "" },
  "vite-svelte": { title: "Svelte", version: "svelte", build: npm, site: "dist", post: "" },
  sveltekit: {
    title: "SvelteKit",
    version: "@sveltejs/kit",
    build: npm,
    site: "build",
    post: "post/",
    from: "",
  },
  dompurify: {
    title: "Where the tag is taken away",
    version: "dompurify",
    build: npm,
    site: "dist",
    post: "",
    removed: "?removed",
  },
  "sanitize-html": {
    title: "Where the tag is taken away",
    version: "sanitize-html",
    build: npm,
    site: "site",
    post: "",
    removed: "removed.html",
  },
  astro: {
    title: "Astro",
    version: "astro",
    build: npm,
    site: "dist",
    post: "post/",
    from: "",
  },
  next: { title: "Next", version: "next", build: npm, site: "out", post: "post/", from: "" },
  docusaurus: {
    title: "Docusaurus",
    version: "@docusaurus/core",
    script: "static",
    build: npm,
    site: "build",
    post: "post/",
    from: "",
  },
};
