import DOMPurify from "dompurify";
import manifest from "mini-batch-sgd-live/custom-elements.json";

const attributes = manifest.modules[0].declarations[0].attributes.map(({ name }) => name);

export function sanitized(post) {
  return DOMPurify.sanitize(post, {
    CUSTOM_ELEMENT_HANDLING: {
      tagNameCheck: (name) => name === "mini-batch",
      attributeNameCheck: (name) => attributes.includes(name),
    },
  });
}
