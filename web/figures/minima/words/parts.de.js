/** Die Wörter der Teile der Abbildung „minima“. */

const rises = "Anstieg des Verlusts";

export const parts = {
  toy: {
    title: "Ein Spielzeugmodell: ein Gewicht und zwei Täler",
    text:
      "Kein Netz, sondern die Idee als Zeichnung: Eine Kugel rollt einen Hang hinab, links ein scharfes Tal, rechts ein " +
      "ebenso tiefes, breites. Jedes Update fügt Rauschen hinzu, so groß, wie ein Batch von k Datenpunkten es hätte: " +
      "σ/\u2060√k. Alle Kugeln beginnen im scharfen Tal.",
    valley: {
      title: "Die Täler, und wo zwei Kugeln ihre letzten 120 Updates verbringen",
      x: "x, das einzige Gewicht",
      loss: "Verlust",
      alt: ({ known }) =>
        known
          ? `Eine Kurve mit einem schmalen Tal bei x = −1 und einem breiten bei x = 2. ${known}`
          : "Noch ist nichts gerollt.",
      end: ({ k, x }) => `Mit k = ${k} endet die Kugel bei x = ${x}.`,
    },
    ways: {
      title: "Der Weg einer Kugel für jedes k",
      x: "x",
      updates: "Updates",
      alt: "Wo eine Kugel nach jedem Update ist, für jede Batchgröße; die gepunktete Linie ist der Grat.",
    },
    fraction: {
      title: ({ balls }) => `Von je ${balls} Kugeln: wie viele im breiten Tal enden`,
      k: "Batchgröße k",
      share: "im breiten Tal",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Noch ist nichts gerollt.",
    },
  },

  pairs: {
    title: "Ein echtes Netz, Paar für Paar",
    text:
      "In jedem Paar beginnen beide Netze bei denselben Gewichten, sehen dieselben Daten und machen gleich viele Updates. " +
      "Jeder Punkt ist ein Netz, eine graue Linie verbindet ein Paar, ein Balken ist der Median. Drei Maßstäbe für " +
      "Schärfe: λmax; der von Keskar, der größte Anstieg des Verlusts in einem winzigen Kasten um die Gewichte; und wie " +
      "viel er im Mittel steigt, wenn die Gewichte jeder Einheit zufällig um 30 % ihrer Länge verschoben werden.",
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
      `Divergiert und deshalb ohne Zahlen: ${small} der Netze mit kleinen Batches, ${large} mit allen Datenpunkten.`,
    path: {
      title: "λmax unterwegs: Median und 10–90 % der Paare",
      x: "Updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax endet bei ${small} mit kleinen Batches und ${large} mit allen Datenpunkten; 2/η ist ${edge}.`,
    },
    line: {
      title:
        "Der Verlust auf der Strecke zwischen beiden: durchgezogen Training, gepunktet neue Punkte",
      x: "von der einen Lösung zur anderen",
      y: "Verlust",
      ends: [
        { value: 0, label: "klein" },
        { value: 0.5, label: "Mitte" },
        { value: 1, label: "alle n" },
      ],
      alt: ({ small, half, large }) =>
        `Median des Trainingsverlusts ${small} bei der Lösung mit kleinen Batches, ${half} in der Mitte, ${large} bei der anderen.`,
    },
    table: {
      title: "Median (10 % – 90 % der Paare)",
      columns: { small: "kleine Batches", large: "alle Datenpunkte", larger: "größer mit allen" },
      larger: ({ larger, compared }) => `${larger} von ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `Was Paar ${pair} gelernt hat (Seed ${seed})`,
    waiting: "Die Karten kommen mit dem ersten Paar.",
    text:
      "Graue Kreise ● sind Klasse −1, {ink|Dreiecke ▲} Klasse 1; ein großes hohles Zeichen hat die falsche Klasse. Die " +
      "Linie ist, wo die Ausgabe des Netzes das Vorzeichen wechselt. Biegt sie sich um die falschen herum?",
    small: ({ k, accuracy }) =>
      `k = ${k}${accuracy ? `: ${accuracy} % richtig auf neuen Punkten` : ""}`,
    large: ({ accuracy }) =>
      `k = n = 128${accuracy ? `: ${accuracy} % richtig auf neuen Punkten` : ""}`,
    x: "erstes Merkmal",
    y: "zweites Merkmal",
    alt: "128 Trainingspunkte zweier ineinandergreifender Monde und die Linie zwischen den vorhergesagten Klassen.",
    next: "Nächstes Paar",
    before: "Voriges Paar",
  },

  edge: {
    title: "Wie scharf, bestimmt die Lernrate",
    text:
      "In einer Parabel mit Krümmung λ klettern Schritte mit einer Lernrate über 2/λ. Die Krümmung eines Netzes steht " +
      "nicht fest: Mit allen Datenpunkten im Batch wächst sie, solange Platz ist, bis sie 2/η erreicht hat, und bleibt " +
      "dort (Cohen et al., 2021). Dann sagt allein die Lernrate, wie scharf die Lösung mit vollem Batch wird.",
    plot: {
      title: "λmax am Ende; gepunktet: 2/η",
      rate: "Lernrate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows.map(({ rate, edge, whole }) => `η ${rate}: 2/η ${edge}, λmax ${whole}`).join("; "),
    },
    climb: {
      title: "Alle Datenpunkte: λmax klettert auf 2/η, beschriftet mit η",
      x: "Updates",
      y: "λmax",
      alt: "Eine Kurve je Lernrate; jede klettert auf etwa 2/η und bleibt dort. Die Tabelle hat die Zahlen.",
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
    diverged: "divergiert",
    finding: ({ low, high, short, count }) =>
      `Mit allen Datenpunkten endet λmax bei ${low} bis ${high} mal 2/η in ${count} ${count === 1 ? "Lauf" : "Läufen"}${
        short.length ? `; η = ${short.join(", ")} ist nach so vielen Updates noch nicht dort` : ""
      }.`,
  },

  swap: {
    title: "Die Batches tauschen",
    text: ({ rate }) =>
      "Wenn es das Rauschen ist, das kleine Batches von scharfen Orten fernhält, dann muss es auch eine fertige Lösung " +
      `mit vollem Batch von einem solchen vertreiben. Hier wird jede Lösung mit der anderen Batchgröße weitertrainiert, mit η = ${rate}.`,
    plot: {
      title: ({ count }) =>
        `λmax nach dem Tausch${count ? `: Median und 10–90 % von ${count} ${count === 1 ? "Seed" : "Seeds"}` : ""}`,
      x: "Updates nach dem Tausch",
      y: "λmax",
      before: "vorher",
      alt: ({ rows }) => rows || "Noch ist nichts getauscht.",
      row: ({ from, first, last }) => `Zuerst ${from}: λmax ${first}, dann ${last}.`,
      sides: ["alle Datenpunkte, dann kleine Batches", "kleine Batches, dann alle Datenpunkte"],
    },
    legend:
      "{small|Durchgezogen}: Eine Lösung mit vollem Batch macht mit kleinen Batches weiter. {whole|Gestrichelt}: Eine " +
      "Lösung aus kleinen Batches macht mit allen Datenpunkten weiter.",
  },

  protocols: {
    title: "Ist flacher besser?",
    text: ({ times }) =>
      `Gleich viele Updates geben dem großen Batch ${times}-mal so viele Epochen wie dem kleinen, und mehr Zeit, die ` +
      "falschen Klassen zu lernen. Was, wenn man anderes gleich hält? Unten: um wie viel der große Batch auf neuen " +
      "Punkten besser ist, jedes Paar ein Punkt, mit Mittelwert und zwei Standardfehlern.",
    names: {
      "equal-updates": ({ updates }) => `gleich viele Updates, ${updates}`,
      "equal-epochs": ({ epochs }) => `gleich viele Epochen, ${epochs}`,
      "long-epochs": ({ long }) => `gleich viele Epochen, ${long}`,
      "matched-loss": () => "gleicher Trainingsverlust",
      "scaled-rate": ({ long }) => `η mit k skaliert, ${long} Epochen`,
    },
    plain: {
      "equal-epochs": "gleich vielen Epochen",
      "long-epochs": "achtmal so vielen Epochen",
      "matched-loss": "gleichem Trainingsverlust",
      "scaled-rate": "mit k skaliertem η",
    },
    plot: {
      title: "Richtig auf neuen Punkten: großer Batch minus kleiner",
      x: "was gleich gehalten wird, nummeriert wie in der Tabelle",
      y: "Prozentpunkte",
      alt: ({ rows }) =>
        rows.map(({ name, points }) => `${name}: ${points}`).join("; ") || "Noch nichts.",
    },
    table: {
      title: "Was gleich gehalten wird, und wer wie oft auf neuen Punkten richtig liegt",
      row: ({ number, name }) => `${number}. ${name}`,
      columns: {
        count: "Paare",
        small: "klein",
        large: "alle n",
        difference: "Unterschied",
        sharper: "schärfer",
      },
      difference: ({ mean, standardError }) => `${mean} ±\u00a0${standardError}`,
      sharper: ({ sharper, count }) => `${sharper} von ${count}`,
    },
    diverged: ({ names }) => `Läufe, die divergiert sind, bleiben außen vor: ${names}.`,
    divergedOf: ({ name, diverged, count }) => `${name} (${diverged} von ${count})`,
  },

  rescale: {
    title: "Dieselbe Funktion, beliebig scharf",
    text:
      "Dinh et al. (2017): Multipliziert man in einem Netz mit relu die erste Schicht mit a und teilt die zweite durch a, " +
      "so bleibt jede Vorhersage, wie sie war. λmax nicht. Wie scharf ein Ort ist, kann also nicht für sich genommen " +
      "das sein, was ein Netz auf neuen Punkten gut macht.",
    slider: "a, mit dem die erste Schicht multipliziert wird",
    waiting: "Kommt am Ende des Laufs.",
    numbers: ({ top, box, rise, change, size, accuracy }) =>
      `{ink|λmax ${top}}, {ink|Schärfe nach Keskar ${box} %}, {ink|Anstieg bei Störung ${rise}}. ` +
      `Vorhersagen haben sich um höchstens ${change} geändert (die größte ist ${size}); ${accuracy} % der neuen Punkte ` +
      "sind richtig, gleich wie groß a ist.",
    plot: {
      title: "Schärfe als Vielfaches derer bei a = 1",
      x: "a",
      y: "Vielfaches",
      factors: [
        { value: 0.125, label: "⅛" },
        { value: 0.25, label: "¼" },
        { value: 0.5, label: "½" },
        { value: 1, label: "1" },
        { value: 2, label: "2" },
        { value: 4, label: "4" },
        { value: 8, label: "8" },
      ],
      alt: "λmax, die Schärfe nach Keskar und der Anstieg nach einer Störung jeder Einheit, über a.",
    },
    legend:
      "{ink|λmax ■, durchgezogen}; {ink|Schärfe nach Keskar ▲, grau, gestrichelt}; {ink|jede Einheit um 30 % ihrer Größe gestört ●, gepunktet}; " +
      "{chosen|der Strich markiert a}.",
  },
};
