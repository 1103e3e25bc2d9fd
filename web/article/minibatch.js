/** The one script of an embed: defines `<mini-batch>` and `<mini-batch-quiz>`, and lets links lead to a figure's exact state. */
import "../figure/template_policy.js";
import "../figure/preload.js";
import "./product.js";
import { followAddress } from "../figure/address.js";
import { MiniBatch } from "../figure/element.js";
import { MiniBatchQuiz } from "./quiz/quiz.js";

if (!customElements.get("mini-batch")) {
  customElements.define("mini-batch", MiniBatch);
  customElements.define("mini-batch-quiz", MiniBatchQuiz);
  followAddress();
}
