// Shows a post as sanitized.js leaves it, and with ?removed as it is left where nobody has allowed the element.
import DOMPurify from "dompurify";
import "mini-batch-sgd-live";
import { sanitized } from "./sanitized.js";

const post = `<p>Before the figure.</p>
<mini-batch figure="update" preset="seed" batch-size="2" seed="42"><a href="https://example.org/mini-batch/">One update, taken apart</a></mini-batch>
<p>After it.</p>`;

const isRemoved = location.search === "?removed";
document.querySelector("main").innerHTML = isRemoved ? DOMPurify.sanitize(post) : sanitized(post);
