export default function (config) {
  config.addPassthroughCopy("minibatch.js");
  return { pathPrefix: "/notes/" };
}
