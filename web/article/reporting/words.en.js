/** What the packages for learning platforms say. */
export const words = {
  title: "Mini-batch SGD, live: five questions",
  about:
    "An interactive article about mini-batch SGD with a real trainer, and five questions at its end: answered first, then " +
    "measured in the reader’s browser.",
  quizAbout:
    "Answer first. Then the trainer measures, here in your browser, and your answer is compared with that. Try as " +
    "often as you like: a question counts once all of it is right, unless its answer was shown before. A learning " +
    "platform that has opened this page is told your answers and your score; nobody else is told anything.",
  problems: {
    launch:
      "The learning platform has opened this page in a way that it does not understand. The quiz works, but your answers " +
      "are not recorded.",
    unreachable:
      "The learning platform cannot be reached. The quiz works, but your answers are not recorded at the moment.",
    refused:
      "The learning platform did not take all that it was told about your answers. The quiz works; your score there may " +
      "be incomplete.",
    ended:
      "The learning platform has closed this attempt. The quiz works, but to have your answers recorded, open it there again.",
  },
};
