/** Die Wörter der Teile der Abbildung „minima“. */
import { list } from "../../../figure/words/de.js";

const rises = "Anstieg des Verlusts";

const protocolNames = {
  "equal-updates": ({ updates }) => `gleich viele Updates (${updates})`,
  "equal-epochs": ({ epochs }) => `gleich viele Epochen (${epochs})`,
  "long-epochs": ({ long }) => `gleich viele Epochen (${long})`,
  "matched-loss": () => "gleicher Trainingsverlust",
  "scaled-rate": ({ long }) => `η mit k skaliert (${long} Epochen)`,
};

/** Hinter „mit“ und „bei“. */
const protocolNamesDative = {
  "equal-updates": ({ updates }) => `gleich vielen Updates (${updates})`,
  "equal-epochs": ({ epochs }) => `gleich vielen Epochen (${epochs})`,
  "long-epochs": ({ long }) => `gleich vielen Epochen (${long})`,
  "matched-loss": () => "gleichem Trainingsverlust",
  "scaled-rate": ({ long }) => `mit k skaliertem η (${long} Epochen)`,
};

const rightOrDiverged = ({ accuracy, hasDiverged }) =>
  hasDiverged ? ": divergiert" : accuracy ? `: ${accuracy} % richtig auf neuen Punkten` : "";

export const parts = {
  toy: {
    title: "Ein Spielzeugmodell: ein Gewicht und zwei Täler",
    text: ({ balls }) =>
      "Die Idee als Zeichnung: zwei Parabeln, links ein scharfes Tal, rechts ein ebenso tiefes, breites. " +
      "Jedes Update, mit Lernrate 0,04, fügt dem Anstieg Rauschen hinzu wie ein Batch von k Datenpunkten: " +
      `σ/\u2060√k, mit σ = 8. Alle ${balls} Kugeln jedes k beginnen im scharfen Tal. Von welchem k an sie dort bleiben, ` +
      "liegt an diesen beiden Zahlen, die für die Zeichnung gewählt sind.",
    valley: {
      title: "Die Täler, und wo zwei Kugeln ihre letzten 120 Updates verbringen",
      x: "x, das einzige Gewicht",
      loss: "Verlust",
      alt: ({ known }) =>
        known
          ? `Ein schmales Tal bei x = −1 und ein breites bei x = 2. ${known}`
          : "Ein schmales Tal bei x = −1 und ein breites bei x = 2; im schmalen wartet eine Kugel.",
      start: "Start",
      end: ({ k, x }) => `Mit k = ${k} endet die Kugel bei x = ${x}.`,
    },
    ways: {
      title: "Je eine Kugel für jedes k; grau: k = 2 bis 64, gepunktet: der Grat",
      x: "x",
      updates: "Updates",
      alt: "Wo je eine Kugel jeder Batchgröße nach jedem Update ist.",
    },
    fraction: {
      title: ({ balls }) => `Von je ${balls} Kugeln: wie viele im breiten Tal enden`,
      k: "Batchgröße k",
      share: "im breiten Tal",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Noch ist nichts gerollt.",
    },
    finding: ({ first, last, most }) =>
      `Mit k = ${first.k} sind am Ende ${first.share} % im breiten Tal, mit k = ${last.k} ${last.share} %.${
        most
          ? ` Die meisten sind es mit k = ${most.k}, ${most.share} %: Bei mehr Rauschen hält kein Tal eine Kugel.`
          : ""
      }`,
  },

  pairs: {
    title: "Ein echtes Netz, Paar für Paar",
    text:
      "Beide Netze eines Paares haben denselben Start, dieselben Daten und gleich viele Updates. Ein Punkt ist ein " +
      "Netz, eine graue Linie ein Paar, ein Balken der Median. Drei Maße für Schärfe: λmax; das von Keskar, der größte " +
      "Anstieg des Verlusts in einem winzigen Kasten um die Gewichte, in Prozent von 1 + Verlust; und sein mittlerer " +
      "Anstieg, wenn Gewichte und Bias jeder Einheit zufällig um 30 % ihrer Größe verschoben werden.",
    k: "k",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "Schärfe nach Keskar",
      perturbationRise: "Jede Einheit um 30 % gestört",
      trainLoss: "Trainingsverlust",
      trainAccuracy: "Richtig auf Trainingsdaten",
      testAccuracy: "Richtig auf neuen Punkten",
    },
    units: {
      topEigenvalue: "Krümmung",
      boxSharpness: "größter Anstieg im Kasten, %",
      perturbationRise: rises,
      trainLoss: "Verlust",
      trainAccuracy: "%",
      testAccuracy: "%",
    },
    dotAlt: ({ small, large }) =>
      `Mediane: ${small} mit kleinen Batches, ${large} mit allen Datenpunkten.`,
    nothing: "Noch ist nichts trainiert.",
    diverged: ({ small, large }) =>
      `Divergiert und deshalb ohne Zahlen: ${small} mit kleinen Batches, ${large} mit allen Datenpunkten.`,
    path: {
      title: "λmax unterwegs: Median der Paare (95 %)",
      x: "Updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax endet bei ${small} (kleine Batches) und ${large} (alle Datenpunkte); 2/η ist ${edge}.`,
    },
    line: {
      title:
        "Verlust auf der Strecke zwischen beiden: durchgezogen Training, gepunktet neue Punkte",
      x: "von der einen Lösung zur anderen",
      y: "Verlust",
      ends: [
        { value: 0, label: "klein" },
        { value: 0.5, label: "Mitte" },
        { value: 1, label: "alle n" },
      ],
      alt: ({ small, half, large }) =>
        `Median des Trainingsverlusts: kleiner Batch ${small}, Mitte ${half}, alle Datenpunkte ${large}.`,
    },
    table: {
      title: "Mediane über die Paare",
      columns: { small: "kleine Batches", large: "alle Datenpunkte", larger: "größer mit allen" },
      larger: ({ larger, compared }) => `${larger} von ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `Was Paar ${pair} gelernt hat (Seed ${seed})`,
    waiting: ({ pair, seed }) =>
      `Die Daten von Paar ${pair} (Seed ${seed}); die Linien kommen mit dem Lauf`,
    text:
      "Graue Kreise ● sind Klasse −1, {ink|Dreiecke ▲} Klasse 1; ein großes hohles Zeichen hat die falsche Klasse. Biegt " +
      "sich die Linie, an der die Ausgabe das Vorzeichen wechselt, um die falschen herum?",
    small: ({ k, ...outcome }) => `k = ${k}${rightOrDiverged(outcome)}`,
    large: (outcome) => `k = n = 128${rightOrDiverged(outcome)}`,
    x: "erstes Merkmal",
    y: "zweites Merkmal",
    alt: "128 Trainingspunkte zweier Monde und die Linie zwischen den vorhergesagten Klassen.",
    next: "Nächstes Paar",
    before: "Voriges Paar",
  },

  edge: {
    title: "Was hat die Lernrate damit zu tun?",
    text:
      "In einer Parabel mit Krümmung λ klettern Schritte mit einer Lernrate über 2/λ. Cohen et al. (2021) fanden, dass die " +
      "Krümmung eines Netzes mit allen Datenpunkten im Batch auf 2/η zuwächst und ungefähr dort bleibt. Hier ein Lauf je " +
      "Lernrate und Batchgröße, alle aus dem ersten Seed.",
    plot: {
      title: "λmax am Ende; gepunktet: 2/η",
      rate: "Lernrate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows.map(({ rate, edge, whole }) => `η ${rate}: 2/η ${edge}, λmax ${whole}`).join("; "),
    },
    climb: {
      title: "Alle Datenpunkte: λmax unterwegs, beschriftet mit η; gepunktet: dessen 2/η",
      x: "Updates",
      y: "λmax",
      alt: "Eine Kurve je Lernrate. Wo jede endet, steht in der Tabelle.",
    },
    table: {
      title: "λmax je Lernrate",
      columns: {
        rate: "η",
        edge: "2/η",
        whole: "alle Datenpunkte",
        ratio: "÷ (2/η)",
        small: "kleine Batches",
      },
    },
    finding: ({ side, near, below, above, diverged, low, high }) =>
      `Mit ${side === "whole" ? "allen Datenpunkten" : "kleinen Batches"} endet λmax ${[
        near.length
          ? `nahe 2/η (${low === high ? low : `${low} bis ${high}`} mal) bei η = ${list(near)}`
          : "",
        below.length ? `darunter bei η = ${list(below)}` : "",
        above.length ? `darüber bei η = ${list(above)}` : "",
        diverged.length ? `nirgends bei η = ${list(diverged)}, wo der Lauf divergiert ist` : "",
      ]
        .filter(Boolean)
        .join("; ")}.`,
  },

  swap: {
    title: "Die Batches tauschen",
    text: ({ rate }) =>
      "Wenn Rauschen kleine Batches von scharfen Orten fernhält, muss es auch eine Lösung von dort vertreiben. " +
      `Hier wird jede Lösung mit der anderen Batchgröße weitertrainiert, mit η = ${rate}; höchstens sechs Seeds.`,
    plot: {
      title: ({ count }) =>
        `λmax nach dem Tausch${count ? `: Median von ${count} ${count === 1 ? "Seed" : "Seeds"}${count < 6 ? "" : " (95 %)"}` : ""}`,
      x: "Updates nach dem Tausch",
      y: "λmax",
      edge: "2/η",
      before: "vorher",
      alt: ({ rows }) => rows || "Noch ist nichts getauscht.",
      row: ({ from, first, last }) => `Zuerst ${from}: λmax ${first}, dann ${last}.`,
      sides: ["alle Datenpunkte, dann kleine Batches", "kleine Batches, dann alle Datenpunkte"],
    },
    legend:
      "{small|Durchgezogen}: alle Datenpunkte, dann kleine Batches. {whole|Gestrichelt}: kleine Batches, dann alle " +
      "Datenpunkte. Gepunktet: 2/η.",
  },

  protocols: {
    title: "Ist flacher besser?",
    text: ({ times }) =>
      `Gleich viele Updates geben dem großen Batch ${times}-mal so viele Epochen und mehr Zeit, falsche Klassen zu lernen. ` +
      "Was, wenn man anderes gleich hält? Gezeigt ist, um wie viel öfter er auf neuen Punkten richtig ist: ein Punkt je " +
      "Paar, am Rand und hohl, wo ein Netz divergiert ist, eine Raute für den Median, ein Balken für sein Intervall von " +
      "95 %. Reicht der über 0, gibt es keinen klaren Unterschied.",
    names: protocolNames,
    compared: protocolNamesDative,
    plot: {
      title: "Richtig auf neuen Punkten: großer Batch minus kleiner",
      x: "was gleich gehalten wird, nummeriert wie in der Tabelle",
      y: "Prozentpunkte",
      alt: ({ rows }) =>
        rows
          .filter(({ median }) => median)
          .map(({ name, median }) => `${name}: Median ${median}`)
          .join("; ") || "Noch nichts.",
    },
    table: {
      title: "In wie vielen Paaren der große Batch seltener oder öfter richtig ist",
      row: ({ number, name }) => `${number}. ${name}`,
      columns: {
        count: "Paare",
        sharper: "schärfer",
        worse: "seltener",
        better: "öfter",
        difference: "Median des Unterschieds, Punkte (95 %)",
      },
      difference: ({ median, low, high }) => `${median} (${low} bis ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} von ${compared}`,
    },
    open:
      "Gleich gehalten ist die Zahl der Updates. Andere Vergleiche sind noch nicht alle gemessen: Bis dahin ist über die " +
      "Ursache nichts gesagt.",
    others: ({ better, worse, unclear, few, diverged }) => {
      const sided = [
        worse.length ? `seltener bei ${list(worse)}` : "",
        better.length ? `öfter bei ${list(better)}` : "",
      ].filter(Boolean);
      return `Hält man anderes gleich: ${[
        sided.length ? `${sided.join(", ")} richtig` : "",
        unclear.length ? `kein klarer Unterschied bei ${list(unclear)}` : "",
        few.length ? `zu wenige Paare, um es zu sagen, bei ${list(few)}` : "",
        diverged.length ? `keine zwei Netze zu vergleichen bei ${list(diverged)}` : "",
      ]
        .filter(Boolean)
        .join("; ")}.`;
    },
    widths: ({ sharper, flatter, alike, unclear, few, count }) => {
      if (few.length === count) return "";
      if (sharper.length === count) return "Der große Batch ist in jedem Vergleich schärfer.";
      if (flatter.length === count) return "Der große Batch ist in jedem Vergleich flacher.";
      const known = [
        sharper.length ? `schärfer in ${sharper.length}` : "",
        flatter.length ? `flacher bei ${list(flatter)}` : "",
        alike.length ? `etwa gleich scharf bei ${list(alike)}` : "",
      ].filter(Boolean);
      if (known.length === 0) {
        return "In keinem Vergleich ist klar, welches Netz schärfer ist.";
      }
      const open = [...unclear, ...few];
      return `In ${count} Vergleichen ist der große Batch ${known.join("; ")}${
        open.length ? `; nicht klar bei ${list(open)}` : ""
      }.`;
    },
    conclusions: {
      depends: "Flacher ist also nicht immer besser.",
      denied: "Wo es einen klaren Unterschied gibt, ist das schärfere Netz das bessere.",
      always: "In allen ist das flachere Netz das bessere.",
      supported: "Wo es einen klaren Unterschied gibt, ist das flachere Netz das bessere.",
      undecided:
        "Wo bekannt ist, welches flacher ist, gibt es auf neuen Punkten keinen klaren Unterschied.",
    },
    diverged: ({ lost }) =>
      `Divergiert und deshalb die schlechteren: ${list(
        lost.map(({ name, networks, of }) => `${networks} von ${of} bei ${name}`),
      )}.`,
    unmatched: ({ unmatched, count }) =>
      `In ${unmatched} von ${count} Paaren erreichte der große Batch den Trainingsverlust des kleinen nicht.`,
  },

  rescale: {
    title: "Dieselbe Funktion, beliebig scharf",
    text:
      "Dinh et al. (2017): Multipliziert man in einem Netz mit relu die erste Schicht mit a und teilt die zweite durch a, " +
      "so bleibt jede Vorhersage. Auch die Schärfe eines trainierten Netzes?",
    slider: "a, mit dem die erste Schicht multipliziert wird",
    waiting: "Kommt am Ende des Laufs.",
    numbers: ({ isRescaled, top, box, rise, change, size, accuracy }) => {
      const against = ({ times }) =>
        isRescaled ? (times ? ` (× ${times})` : " (etwa gleich)") : "";
      return (
        `{ink|λmax ${top.value}}${against(top)}, {ink|Schärfe nach Keskar ${box.value} %}${against(box)}, ` +
        `{ink|Anstieg bei Störung ${rise.value}}${against(rise)}. Vorhersagen haben sich um höchstens ${change} geändert ` +
        `(die größte ist ${size}); ${accuracy} % der neuen Punkte sind richtig.`
      );
    },
    diverged: "Dieser Lauf ist divergiert: Es gibt kein Netz zu skalieren.",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "die Schärfe nach Keskar",
      perturbationRise: "der Anstieg bei Störung",
    },
    conclusion: ({ changed, same }) =>
      `Die Funktion bleibt dieselbe, aber es ${changed.length === 1 ? "ändert" : "ändern"} sich ${list(changed)}${
        same.length ? `; so gut wie nicht: ${list(same)}` : ""
      }. Eine Zahl, die von der Wahl der Einheiten abhängt, kann für sich nicht sagen, welches Netz besser ist. Die Paare ` +
      "oben sind nicht skaliert.",
    plot: {
      title: "Schärfe als Vielfaches derer bei a = 1",
      x: "a",
      y: "Vielfaches",
      alt: "Die drei Maße der Schärfe über a.",
    },
    legend:
      "{ink|λmax ■, durchgezogen}; {ink|Schärfe nach Keskar ▲, grau, gestrichelt}; {ink|jede Einheit um 30 % gestört ●, gepunktet}; " +
      "{chosen|der Strich markiert a}.",
  },
};
