/** What stands round the sections of the class file, in German. */
export const words = {
  title: "Mini-Batch-SGD, live: für den Unterricht",
  skip: "Zum Inhalt springen",
  parts: "Teile dieser Datei",
  sections: {
    lesson: "Stunde",
    builder: "Zusammenstellen",
    worksheets: "Arbeitsblätter",
    guide: "Lehrerheft",
  },
  language: "Deutsch",
  languageLabel: "Sprache",
  colours: "Farben",
  themes: { follow: "wie das System", light: "hell", dark: "dunkel" },
};
