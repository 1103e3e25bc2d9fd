/** The section “guide”: three lesson plans, each of which is a lesson that can be given. */
import { wordsFor } from "../../figure/words.js";
import { lessonOf, plans } from "./plans.js";
import { guideView } from "./view.js";

/** @type {import("../sections.js").Section} */
export const guideSection = {
  name: "guide",
  view({ words, language, give }) {
    const frame = { ...wordsFor(language), language };
    const act = {
      give: (plan) => give(lessonOf(plan, words, frame)),
      print: () => print(),
      goTo,
    };
    return guideView({ plans, words, frame }, act);
  },
};

/** The address names the section, so it does not change. @param {string} id of a heading */
function goTo(id) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
