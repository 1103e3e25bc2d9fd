const baseUrl = "/notes/";

export default {
  title: "Notes",
  url: "https://example.org",
  baseUrl,
  scripts: [{ src: `${baseUrl}minibatch.js`, defer: true }],
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
};
