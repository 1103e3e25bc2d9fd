import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "mini-batch";

export default {
  base: "/notes/",
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};
