/** Die deutschen Wörter des Quiz. */

const whichSide = {
  first: "der mit k = 1",
  second: "der mit k = n",
  neither: "kein klarer Unterschied",
};
const howMuch = {
  alike: "etwa gleich weit",
  few: "einige Male so weit",
  many: "zehnmal so weit oder mehr",
};

export const words = {
  about:
    "Erst antworten. Dann misst der Trainer, hier im Browser, und die Antwort wird mit dem verglichen, was dabei " +
    "herauskommt. Jeder Versuch ist erlaubt, so oft man will; nichts wird gespeichert oder gesendet.",
  check: "Prüfen",
  reveal: "Antwort zeigen",
  again: "Diese Frage von vorn",
  measuring: "Messung:",
  right: "Richtig.",
  wrong: "Noch nicht.",
  answer: (text) => `Antwort: ${text}.`,
  solved: "Alles richtig. Das wurde gemessen:",
  revealed: "Das wurde gemessen:",
  partly: ({ right, all }) =>
    `${right} von ${all} richtig. Das Übrige ändern und noch einmal prüfen.`,
  refused: "Vor dem Prüfen fehlt noch etwas.",
  refusals: {
    missing: () => "Bitte erst hierauf antworten: Raten genügt.",
    number: (given) => `„${given}“ ist hier keine Zahl. Gemeint ist eine wie 32 oder 0,5.`,
  },
  wayBack: (number) => `Zurück zu Frage ${number}`,

  secondsNames: ["sekunde", "sekunden"],

  questions: {
    "epoch-length": {
      title: "Wie lang ist eine Epoche?",
      asks: [
        "Es gibt 1000 Datenpunkte. Angenommen, jeder Batch braucht 0,01 Sekunden, ob er 32 Datenpunkte enthält oder 64.",
      ],
      fields: {
        updates: {
          label: "Wie viele Updates macht eine Epoche mit k = 32?",
          unit: "Updates",
          answer: ({ updates, full }) =>
            `${updates[0]}, oder ${full[0]}, wenn der kurze Batch entfällt`,
          hints: {
            part:
              "1000 / 32 ist 31,25, richtig gerechnet. Aber ein Viertel eines Updates gibt es nicht: Die übrigen Datenpunkte bilden " +
              "einen eigenen, kurzen Batch, der benutzt wird oder entfällt.",
            off: "Eine Epoche benutzt jeden Datenpunkt einmal, je 32 zusammen.",
          },
        },
        seconds32: {
          label: "Wie lange dauert eine Epoche mit k = 32?",
          unit: "Sekunden",
          answer: ({ assumed }) =>
            `${assumed[0][0]} s, oder ${assumed[1][0]} s ohne den kurzen Batch`,
          hints: {
            part: "Beinahe: Ein angefangener Batch braucht seine ganzen 0,01 Sekunden, also zählen nur ganze Batches.",
            off: "So viele Batches, je 0,01 Sekunden.",
          },
        },
        seconds64: {
          label: "Und mit k = 64?",
          unit: "Sekunden",
          answer: ({ assumed }) =>
            `${assumed[0][1]} s, oder ${assumed[1][1]} s ohne den kurzen Batch`,
          hints: {
            part: "Beinahe: 1000 / 64 ist 15,6, und nur ganze Batches zählen.",
            off: "Etwa halb so viele Batches: wie viele genau?",
          },
        },
        longer: {
          label: "Nun ohne die Annahme: Auf diesem Rechner hier braucht ein Batch von 64 …",
          options: {
            same: "etwa so lange wie einer von 32",
            longer: "länger, aber nicht doppelt so lange",
            twice: "etwa doppelt so lange",
          },
          hint: "Womit kann der Rechner mehrere Datenpunkte nebeneinander berechnen, und wie bald ist das ausgelastet?",
        },
      },
      explains: ({ updates, full, rest, assumed, perUpdate, seconds, ratio }) => [
        `1000 = ${full[0]} × 32 + ${rest[0]}. Mit k = 32 macht der Trainer also ${updates[0]} Updates, das letzte aus ` +
          `${rest[0]} Datenpunkten; entfällt der kurze Batch, ${full[0]}. Mit k = 64 macht er ${updates[1]}, oder ${full[1]}. ` +
          `Bei je 0,01 Sekunden sind das ${assumed[0][0]} s gegen ${assumed[0][1]} s: die Hälfte.`,
        `Eben gemessen, mit einem Netz aus 64, 128 und 10 Einheiten: {batch|Ein Update mit k = 32 dauert ${perUpdate[0]}, mit ` +
          `k = 64 ${perUpdate[1]}}, ${ratio}-mal so lange; eine Epoche ${seconds[0]} gegen ${seconds[1]}. „Gleich lange, wie groß der ` +
          "Batch auch ist“ kann eine Grafikkarte bieten, solange sie freie Einheiten hat: Dort sind größere Batches beinahe " +
          "umsonst, bis sie voll ist. Ein Prozessor ist früh voll, und dann dauert eine Epoche so oder so gleich lange.",
        "Was der größere Batch in jedem Fall kostet, sind Updates: halb so viele in jeder Epoche.",
      ],
      tryIt: "Ausprobieren: die Kosten jeder Batchgröße messen",
    },

    "one-or-all": {
      title: "Ein Datenpunkt oder alle?",
      asks: [
        "Ein Netz hat 337 Parameter und nur 128 Datenpunkte, ein Zehntel davon mit falscher Klasse: Es könnte sie auswendig lernen. " +
          "Es wird zweimal vom selben Start aus trainiert, mit Batches aus einem einzigen und mit einem Batch aus allen.",
      ],
      fields: {
        wider: {
          label: "Welcher Lauf endet im breiteren Minimum?",
          options: whichSide,
          hint: "Was macht Rauschen mit einem Lauf, der an eine enge Stelle gekommen ist?",
        },
        updates: {
          label: "Nach je 6000 Updates: Welcher liegt bei mehr neuen Datenpunkten richtig?",
          options: whichSide,
          hint: "Breiter und besser muss nicht dasselbe sein.",
        },
        epochs: {
          label:
            "Nachdem jeder alle Datenpunkte 1500-mal gelesen hat: Welcher liegt bei mehr neuen Datenpunkten richtig?",
          options: whichSide,
          hint: "Der eine hat bis dahin 192 000 Updates gemacht, der andere 1500. Wer hatte Zeit, die falschen Klassen zu lernen?",
        },
      },
      explains: ({ seeds, widerCount, pairs, tops, protocols: [equalUpdates, epochs], ...all }) => [
        `Gemessen mit ${seeds} Seeds: In ${widerCount} von ${pairs} Paaren endete der Lauf mit k = 1 an der breiteren Stelle, mit einer größten ` +
          `Krümmung von {small|${tops[0]}} gegen {whole|${tops[1]}}. Dieser Teil der Behauptung stimmt.`,
        `Bei neuen Datenpunkten richtig zu liegen ist etwas anderes. Nach je ${all.updates} Updates: {small|${equalUpdates.accuracies[0]} %} gegen ` +
          `{whole|${equalUpdates.accuracies[1]} %}, ein Unterschied von ${equalUpdates.gap} ± ${equalUpdates.standardError} Punkten. Nach je ` +
          `${all.epochs} Epochen: {small|${epochs.accuracies[0]} %} gegen {whole|${epochs.accuracies[1]} %}, ${epochs.gap} ± ` +
          `${epochs.standardError} Punkte.`,
        "Dem Satz „kleine Batches verallgemeinern besser“ fehlt also die Hälfte: besser bei gleichem Was? Rauschen hält einen Lauf von " +
          "engen Stellen fern; wer aber mehr Updates macht, lernt auch mehr von dem, was an den Daten falsch ist.",
      ],
      tryIt: "Ausprobieren: die Paare trainieren und vergleichen",
    },

    "smaller-batch": {
      title: "Von 256 zu 32",
      asks: [
        "Ein Modell wurde mit Batches von 256 trainiert. Eine Kollegin schlägt 32 vor, sonst bleibt alles gleich. Drei Dinge können sich ändern.",
      ],
      fields: {
        time: {
          label: "Auf diesem Rechner dauert eine Epoche dann …",
          options: {
            longer: "deutlich länger",
            alike: "etwa so lange",
            shorter: "deutlich kürzer",
          },
          hint: "Achtmal so viele Updates, jedes mit einem Achtel der Datenpunkte. Was kostet ein Update außer seinen Datenpunkten?",
        },
        noise: {
          label: "Die Gradienten einzelner Batches, und mit ihnen die Verlustkurve, streuen …",
          options: { same: "wie zuvor", three: "etwa dreimal so stark", eight: "achtmal so stark" },
          hint: "Ein Mittel aus k streut wie 1/√k.",
        },
        accuracy: {
          label: "Nach 100 Epochen liegt es richtig bei …",
          options: {
            first: "mehr neuen Datenpunkten",
            second: "weniger neuen Datenpunkten",
            neither: "gleich vielen; kein klarer Unterschied",
          },
          hint: "Nach 100 Epochen hatten beide reichlich Zeit. Und ein einzelnes Prozent kann Zufall sein.",
        },
      },
      explains: ({
        times,
        timeRatio,
        deviations,
        noiseRatio,
        updates,
        timed,
        accuracies,
        ...all
      }) => [
        `Zeit: {batch|${times[0]} je Epoche mit k = 32, ${times[1]} mit k = 256}, das ${timeRatio}-Fache, für ${timed} Datenpunkte und ` +
          `${updates[0]} Updates gegen ${updates[1]}. Auf einer Grafikkarte ließe der kleine Batch die meisten Einheiten ` +
          "unbenutzt, und die Epoche dauerte viel länger.",
        `Glätte: Die Standardabweichung des Gradienten eines Batches ist {batch|${deviations[0]} gegen ${deviations[1]}}, das ${noiseRatio}-Fache; ` +
          "√(256/32) = √8 ist 2,83. Um so viel rauer wird die Verlustkurve.",
        `Genauigkeit: {small|${accuracies[0]} %} mit k = 32, {whole|${accuracies[1]} %} mit k = 256, nach ${all.epochs} Epochen ` +
          `auf zwei Monden mit ${all.trained} Datenpunkten (Mediane über ${all.seeds} Seeds). Der mittlere Unterschied ist ${all.gap} ± ` +
          `${all.standardError} Punkte. Nach wenigen Epochen führt der kleinere Batch, schlicht weil er mehr Updates gemacht hat; ` +
          "was am Ende bleibt, hängt von Lernrate, falschen Klassen und Geduld ab.",
      ],
      tryIt: "Ausprobieren: das Rauschen von 32 und 256 nebeneinander",
    },

    "shuffled-once": {
      title: "Genügt einmal Mischen?",
      asks: [
        "Die Datenpunkte sind nach Klassen sortiert. Ein Lauf mischt sie nie, einer einmal vor dem Start, einer vor jeder Epoche. " +
          "Nach 30 Epochen liegt jeder ein Stück über dem kleinsten Verlust, den es gibt. Wie weit, miteinander verglichen?",
      ],
      fields: {
        never: {
          label:
            "Verglichen mit einmal gemischt liegt nie gemischt am Ende … über dem kleinsten Verlust.",
          options: howMuch,
          hint: "Sortiert endet jede Epoche mit einer langen Reihe von Batches, die alle nur eine Klasse kennen.",
        },
        each: {
          label: "Verglichen mit jede Epoche gemischt liegt einmal gemischt am Ende …",
          options: howMuch,
          hint: "Schon einmal Mischen bringt beide Klassen in fast jeden Batch.",
        },
        average: {
          label:
            "Nun nicht die letzten Parameter, sondern ihr Mittel über die letzten 15 Epochen. Verglichen mit jeder Epoche liegt einmal …",
          options: howMuch,
          hint: "Dieselbe Reihenfolge macht jedes Mal denselben Umweg. Was macht ein Mittel mit Umwegen, die jedes Mal andere sind?",
        },
      },
      explains: ({ ends, averages, never, each, average, seeds, epochs }) => [
        `Mediane über ${seeds} Seeds, nach ${epochs} Epochen: {never|nie ${ends[0]}}, {once|einmal ${ends[1]}}, {each|jede ` +
          `Epoche ${ends[2]}} über dem kleinsten Verlust. Einmal ist ${never}-mal näher daran als nie und ${each}-mal so weit weg wie jede Epoche.`,
        `Das Mittel der Parameter zeigt den Unterschied: {once|${averages[1]}} gegen {each|${averages[2]}}, das ${average}-Fache. ` +
          "Bei fester Reihenfolge wiederholt sich in jeder Epoche, was an ihr ungünstig ist, und mittelt sich nie heraus; bei " +
          "immer neuer tut es das.",
        "Also: Einmal Mischen verhindert den Schaden, jedes weitere Mal verfeinert. Es kostet fast nichts, darum wird es gemacht.",
      ],
      tryIt: "Ausprobieren: vier Läufe, die sich nur in der Reihenfolge unterscheiden",
    },

    "one-class": {
      title: "Ein Batch aus einer Klasse",
      asks: [
        "Zwei Klassen, 0 und 1; das Modell sagt, wie wahrscheinlich Klasse 1 ist. Zufällig sind alle Datenpunkte eines Batches aus Klasse 1. Der " +
          "Gradient des Achsenabschnitts b ist das Mittel aus Vorhersage minus Klasse.",
      ],
      fields: {
        gradient: {
          label: "Für einen solchen Batch ist ∂b …",
          options: { positive: "positiv", negative: "negativ", either: "mal so, mal so" },
          hint: "Eine vorhergesagte Wahrscheinlichkeit liegt unter 1, und die Klasse ist 1.",
        },
        bias: {
          label: "Und das Update bewegt b …",
          options: { up: "nach oben", down: "nach unten", either: "mal nach oben, mal nach unten" },
          hint: "Ein Update geht dem Gradienten entgegen.",
        },
        share: {
          label:
            "Gut gemischt, je die Hälfte der Datenpunkte aus jeder Klasse: Von 100 Batches zu zweit, wie viele sind aus nur einer Klasse?",
          unit: "von 100",
          answer: ({ share }) => `etwa ${share}`,
          hints: {
            part: "Als Bruchteil vielleicht. Wie viele sind das von hundert?",
            off: "Man nehme den ersten Datenpunkt des Batches. Wie oft ist der zweite aus derselben Klasse?",
          },
        },
      },
      explains: ({ ones, negative, rising, counts, pure, swings, share, k }) => [
        `Gemessen: Von ${ones} Batches nur aus Klasse 1 war ∂b in {batch|${negative}} negativ, und b stieg in {batch|${rising}}. Anders kann es ` +
          "nicht sein: Jeder Fehler ŷ − 1 liegt unter null. Die Gewichte drehen sich ebenso dahin, zu Datenpunkten wie diesen " +
          "„Klasse 1“ zu sagen.",
        `Solche Batches sind kein Unglück. Gemischt waren {each|${share} von 100} Batches zu zweit aus einer Klasse, und ${pure[1]} von ${counts[1]} ` +
          `Batches von ${k}; der nächste Batch zieht zurück. Sortiert waren es {never|${pure[0]} von ${counts[0]}}: Erst zieht die eine Klasse eine halbe ` +
          `Epoche lang, dann die andere, und b schwankt darin um {never|${swings[0]}}, gemischt um {each|${swings[1]}}.`,
        "Dafür ist das Mischen da. Es verhindert einseitige Batches nicht; es verhindert, dass sie hintereinander kommen.",
      ],
      tryIt: "Ausprobieren: b beobachten, während die zweite Klasse an der Reihe ist",
    },
  },
};
