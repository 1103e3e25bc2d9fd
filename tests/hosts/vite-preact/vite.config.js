export default { base: "/notes/", oxc: { jsx: { runtime: "automatic", importSource: "preact" } } };
