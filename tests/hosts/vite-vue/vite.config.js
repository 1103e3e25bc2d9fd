import vue from "@vitejs/plugin-vue";

export default {
  base: "/notes/",
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "mini-batch" } } }),
  ],
};
