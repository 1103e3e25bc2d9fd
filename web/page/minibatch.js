/** The one script of an embed: defines `<mini-batch>` and lets links lead to a figure's exact state. */
import { followAddress } from "./address.js";
import { MiniBatch } from "./element.js";

if (!customElements.get("mini-batch")) {
  customElements.define("mini-batch", MiniBatch);
  followAddress();
}
