/** Was gesagt wird, wenn eine Einstellung nicht sein kann, was verlangt war. */
import { plain } from "../../../charts/numbers.js";
import { dataProblem } from "./own_data.js";
import { settings } from "./settings.js";

const between = ({ min, max }) => `von ${plain(min)} bis ${plain(max)}`;
const quoted = (options) => options.map((option) => `„${option}“`).join(", ");

const allowed = {
  number: (notice) => `eine Zahl ${between(notice)}`,
  whole: (notice) => `eine ganze Zahl ${between(notice)}`,
  range: (notice) => `eine Zahl ${between(notice)}`,
  choice: ({ options }) => `eines von ${quoted(options)}`,
  flag: () => "„true“ oder „false“",
  units: ({ most }) =>
    `eine bis drei ganze Zahlen von 1 bis 32, etwa 16 8, mit bei so vielen Datenpunkten höchstens ${plain(most)} Parametern,`,
};

export const notices = {
  title: "Nicht alles ließ sich einstellen wie verlangt:",
  /**
   * @param {import("../../settings.js").Notice} notice
   * @param {object} [named] wie die Abbildung ihre Einstellungen nennt
   */
  changed(notice, named = settings) {
    const label = (name) => named[name]?.label ?? name;
    const { name, given, used, reason } = notice;
    if (reason === "unknown")
      return `Eine Einstellung „${name}“ gibt es nicht; sie wird übergangen.`;
    if (reason === "inapplicable") {
      return `${label(name)} „${given}“: hat in diesem Beispiel keine Bedeutung; wird übergangen.`;
    }
    if (reason === "data") return dataProblem(notice);
    if (reason === "absent") {
      return `${label(name)}: waren zu groß für den Link und sind nicht darin. Noch einmal einfügen oder die Datei öffnen.`;
    }
    const usual = typeof used === "number" ? plain(used) : used;
    return `${label(name)} „${given}“: muss ${allowed[reason](notice)} sein; genommen wird ${usual}.`;
  },
  /** Neben einem Feld, dessen Eingabe nicht zu gebrauchen ist. */
  field: (problem) => `Hier muss ${allowed[problem.reason](problem)} stehen.`,
  dismiss: "Ausblenden",
};
