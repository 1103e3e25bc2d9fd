/** What stands round the sections of the class file. */
export const words = {
  title: "Mini-batch SGD, live: for a class",
  skip: "Skip to the contents",
  parts: "Parts of this file",
  sections: {
    lesson: "Lesson",
    builder: "Build",
    worksheets: "Worksheets",
    guide: "Teacher’s guide",
  },
  language: "English",
  languageLabel: "Language",
  colours: "Colours",
  themes: { follow: "as the system", light: "light", dark: "dark" },
};
