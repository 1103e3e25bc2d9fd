const base = "/notes/";

export default {
  base,
  head: [["script", { src: `${base}minibatch.js`, defer: "" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "mini-batch" } } },
};
