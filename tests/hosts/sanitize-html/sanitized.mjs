import manifest from "mini-batch-sgd-live/custom-elements.json" with { type: "json" };
import sanitizeHtml from "sanitize-html";

const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;
const attributes = manifest.modules[0].declarations[0].attributes.map(({ name }) => name);

export function sanitized(post) {
  return sanitizeHtml(post, {
    allowedTags: [...allowedTags, "mini-batch"],
    allowedAttributes: { ...allowedAttributes, "mini-batch": attributes },
  });
}
