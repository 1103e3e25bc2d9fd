/** Words of lessons, and of the lesson builder. */
export const words = {
  untitled: "A lesson without a title",
  present: "Present",
  edit: "Change it",
  print: "Print the plan",
  save: "Save as one file",
  link: "Copy link",
  linkLabel: "Link to the lesson",
  fileName: "mini-batch-lesson",
  saved: (name) => `Saved as ${name}. It holds this lesson and everything that it needs.`,
  copied: "The link is copied.",
  copyByHand: "This browser does not let a page copy. Here is the link:",
  ownFile: "It leads to this very file, so whoever follows it needs the file in the same place.",
  tooLong:
    "A link to this lesson would be longer than many programs take. Save it as a file instead.",
  how:
    "Before the class, press Present: Page Down plays, reveals and goes on, Page Up goes back. A clicker has these " +
    "two keys. The teacher’s notes are not shown.",
  empty: "Nothing is in this lesson yet.",
  aims: "At the end of this lesson the class",
  length: ({ items, minutes }) =>
    `${items === 1 ? "One item" : `${items} items`}${minutes ? `, ${minutes} minutes` : ""}.`,
  minutes: (count) => `${count} min`,
  notes: "For the teacher",
  welcome: {
    title: "A lesson on mini-batch SGD",
    text:
      "This file has all that a lesson needs, and works without a network: figures to step through, a projector " +
      "mode, counts of what the class guesses, and sheets for each pupil.",
    guide: "Take a lesson that is ready",
    builder: "Put a lesson together",
    worksheets: "Print worksheets",
    about: {
      guide: "of 20, 45 or 90 minutes, with what to press and what to ask.",
      builder: "of figures, texts and questions of your own, and save it as one file.",
      worksheets: "with other numbers for each pupil, and the key.",
    },
  },
  problems: {
    title: "Not all of this lesson could be used:",
    notALesson: () =>
      "No lesson was found. A lesson is a file that was saved here, or a link that was copied here whole.",
    kind: ({ item, value }) =>
      `Item ${item} is “${value}”. It may be a figure, a text, a question, seeds, or the quiz.`,
    figure: ({ item, value }) => `There is no figure “${value}”, for which item ${item} asks.`,
    tooMany: ({ value }) => `It has ${value} items. The first 60 are here.`,
    tooLong: ({ item, value }) =>
      `A text${item ? ` of item ${item}` : ""} has more than 4000 characters, and is cut: “${value}…”.`,
  },
  kinds: {
    figure: "Figure",
    text: "Text",
    question: "Question of your own, with the answers counted",
    seeds: "Thirty seeds, thirty pupils",
    quiz: "The quiz",
  },
  builder: {
    title: "Build a lesson",
    about:
      "Add what the class is to see, in its order. Nothing is stored by itself: save the lesson as a file, which can be " +
      "opened here again.",
    begin: "Begin a new one",
    discard: "The lesson has changes that are not saved. Begin a new one all the same?",
    openFile: "Open a saved lesson",
    lessonTitle: "Title of the lesson",
    lessonAims: "At the end the class … (one aim in each line)",
    items: "What the class sees",
    noItems: "Nothing yet. Choose what comes first, and add it.",
    next: "Next comes",
    add: "Add",
    give: "See the lesson",
    up: (item) => `Move item ${item} up`,
    down: (item) => `Move item ${item} down`,
    remove: (item) => `Remove item ${item}`,
    fields: {
      heading: "Heading",
      minutes: "Minutes",
      text: {
        figure: "What the class reads before the figure",
        text: "What the class reads",
        question: "The question",
        seeds: "What the class reads before",
        quiz: "What the class reads before",
      },
      options: (most) => `Answers to choose from, one in each line (at most ${most})`,
      batchSize: "Samples in each pupil’s batch",
      notes: "Notes that only you see",
      shown: "What of the figure is shown",
      preview: "Set the figure as the class is to find it:",
    },
    parts: {
      run: "Buttons of the run",
      more: "More settings",
      numbers: "Numbers",
      share: "Save and share",
      question: "The figure’s own question",
    },
  },
};
