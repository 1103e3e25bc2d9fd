/** Die deutschen Wörter des Quiz. */

const whichSide = {
  first: "der mit k = 4",
  second: "der mit k = 128",
  neither: "kein klarer Unterschied",
};
const howFar = {
  nearer: "deutlich näher daran",
  unclear: "ohne klaren Unterschied",
  farther: "deutlich weiter davon entfernt",
};
const scatter = {
  same: "wie zuvor",
  three: "etwa dreimal so stark",
  eight: "achtmal so stark oder mehr",
};

const batchCost = {
  same: "Auch hier ist der größere Batch beinahe umsonst.",
  longer: "Der größere Batch kostet hier mehr, aber nicht doppelt so viel.",
  twice: "Dieser Prozessor ist mit 32 schon voll: Eine Epoche dauert so oder so etwa gleich lange.",
};

/** Ein Intervall, das den wahren Median mit 95 % enthält. */
const between = ({ low, high }) => `95-%-Intervall ${low} bis ${high}`;

/** Um wie viel öfter der zweite von zwei Läufen bei neuen Datenpunkten richtig liegt, in Punkten. */
const difference = ({ median, low, high, pairs }, [first, second]) =>
  `${second} minus ${first} ergibt ${median} Prozentpunkte im Median über ${pairs} Seeds (${between({ low, high })})`;

/** Welcher von ihnen. */
const gap = (points, [first, second]) => {
  const { side, pairs, larger, smaller } = points;
  const numbers = difference(points, [first, second]);
  if (side === "neither") return `kein klarer Unterschied: ${numbers}`;
  const count = side === "first" ? `negativ bei ${smaller}` : `positiv bei ${larger}`;
  return `${side === "first" ? first : second} liegt öfter richtig: ${numbers}, ${count} von ${pairs}`;
};

export const words = {
  about:
    "Erst antworten. Dann misst der Trainer, hier im Browser, und die Antwort wird damit verglichen, so oft man will; " +
    "nichts wird gespeichert oder gesendet.",
  check: "Prüfen",
  reveal: "Antwort zeigen",
  again: "Diese Frage von vorn",
  measuring: "Messung:",
  previous: "Vorige",
  next: "Nächste",
  tabs: "Fragen",
  shown: "Antwort gezeigt.",
  right: "Richtig.",
  wrong: "Noch nicht.",
  answer: (text) => `Antwort: ${text}.`,
  solved: "Alles richtig. Das wurde gemessen:",
  revealed: "Das wurde gemessen:",
  partly: ({ right, all }) =>
    `${right} von ${all} richtig. Das Übrige ändern und noch einmal prüfen.`,
  undecided: "Was hier gemessen wurde, entscheidet das nicht: Jede Antwort zählt.",
  either: (answers) => answers.join(" oder "),
  refused: (count) =>
    `Vor dem Prüfen ${count === 1 ? "fehlt noch eine Angabe" : `fehlen noch ${count} Angaben`}.`,
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
        "Es gibt 1000 Datenpunkte. Angenommen, jeder Batch braucht 0,01 Sekunden, ob er 32 Datenpunkte enthält oder 64, bei jeder Lernrate η.",
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
              "einen kurzen Batch, der benutzt wird oder entfällt.",
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
          label:
            "Nun gemessen: ein Netz aus 64, 128 und 10 Einheiten, auf diesem Rechner. Ein Update mit k = 64 dauert …",
          options: {
            same: "etwa so lange wie eines mit k = 32",
            longer: "länger, aber nicht doppelt so lange",
            twice: "etwa doppelt so lange",
          },
          hint: "Wie viele Datenpunkte kann der Rechner nebeneinander berechnen, bis er ausgelastet ist?",
        },
      },
      explains: ({ updates, full, rest, assumed, perUpdate, seconds, ratio, kinds }) => [
        `1000 = ${full[0]} × 32 + ${rest[0]}. Mit k = 32 macht der Trainer also ${updates[0]} Updates, das letzte aus ` +
          `${rest[0]} Datenpunkten; entfällt der kurze Batch, ${full[0]}. Mit k = 64 macht er ${updates[1]}, oder ${full[1]}. ` +
          `Bei je 0,01 Sekunden sind das ${assumed[0][0]} s gegen ${assumed[0][1]} s: die Hälfte.`,
        `Eben gemessen, mit einem Netz aus 64, 128 und 10 Einheiten: {batch|Ein Update mit k = 32 dauert ${perUpdate[0]}, mit ` +
          `k = 64 ${perUpdate[1]}}, ${ratio.median}-mal so lange (${between(ratio)}); eine Epoche ${seconds[0]} gegen ${seconds[1]}.` +
          (kinds.length === 1 ? ` ${batchCost[kinds[0]]}` : ""),
        "„Gleich lange, wie groß der Batch auch ist“ kann eine Grafikkarte bieten, solange sie freie Einheiten hat.",
        "Was der größere Batch in jedem Fall kostet, sind Updates: halb so viele in jeder Epoche.",
      ],
      tryIt: { cost: "Ausprobieren: die Kosten jeder Batchgröße messen" },
    },

    "one-or-all": {
      title: "Wenige Datenpunkte oder alle?",
      asks: [
        "Zwei Monde, 128 Datenpunkte, ein Zehntel davon mit falscher Klasse. Ein Netz 2-16-16-1 könnte sie alle auswendig " +
          "lernen. Es wird zweimal vom selben Start aus trainiert, η = 0,3: mit Batches von k = 4 und mit einem Batch aus " +
          "allen, k = n = 128; und das mit 20 Seeds.",
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
          hint: "Bis dahin hat der mit k = 4 alle Datenpunkte 188-mal gelesen, der andere 6000-mal.",
        },
        epochs: {
          label:
            "Nachdem jeder alle Datenpunkte 1504-mal gelesen hat: Welcher liegt bei mehr neuen Datenpunkten richtig?",
          options: whichSide,
          hint: "Bis dahin hat der mit k = 4 32-mal so viele Updates gemacht. Breiter muss nicht besser sein.",
        },
      },
      explains: ({ pairs, widerCount, wider, tops, k, n, updates, epochs, gaps, isReversed }) => [
        `Nach ${updates} Updates ist der Lauf mit k = ${n} in ${widerCount} von ${pairs} Paaren der schärfere: λmax, die größte ` +
          `Krümmung des Verlusts, ist {small|${tops[0]} mit k = ${k}} und {whole|${tops[1]} mit k = ${n}} (Mediane).` +
          (wider === "first"
            ? " Kleine Batches enden hier an breiteren Stellen: Dieser Teil der Behauptung stimmt."
            : ""),
        `Neue Datenpunkte nach je ${updates} Updates: ${gap(gaps[0], [`k = ${k}`, `k = ${n}`])}.`,
        `Neue Datenpunkte nach je ${epochs} Epochen: ${gap(gaps[1], [`k = ${k}`, `k = ${n}`])}.`,
        isReversed
          ? "Beide Male endet der Lauf mit kleinen Batches an der breiteren Stelle; einmal ist er besser, einmal schlechter. " +
            "Die Breite entscheidet also nicht. Dem Satz „kleine Batches verallgemeinern besser“ fehlt die Hälfte: besser bei gleichem Was?"
          : "Dem Satz „kleine Batches verallgemeinern besser“ fehlt die Hälfte: besser bei gleichem Was?",
      ],
      tryIt: { generalization: "Ausprobieren: die Paare trainieren und vergleichen" },
    },

    "smaller-batch": {
      title: "Von 256 zu 32",
      asks: [
        "Statt Batches von 256 werden Batches von 32 benutzt, mit derselben Lernrate, und sonst bleibt alles gleich. Was ändert sich?",
      ],
      fields: {
        time: {
          label:
            "Ein Netz aus 64, 128 und 10 Einheiten, 8192 Datenpunkte. Auf diesem Rechner dauert eine Epoche dann …",
          options: {
            longer: "deutlich länger",
            alike: "etwa so lange",
            shorter: "deutlich kürzer",
          },
          hint: "Achtmal so viele Updates, jedes mit einem Achtel der Datenpunkte. Was kostet ein Update außer seinen Datenpunkten?",
        },
        noise: {
          label:
            "Eine Gerade durch 1024 Datenpunkte, ohne Zurücklegen gezogen, w = b = 0: Die Gradienten einzelner Batches streuen …",
          options: scatter,
          hint: "Ein Mittel aus k streut wie 1/√k.",
        },
        loss: {
          label:
            "Eine Gerade durch 8192 Datenpunkte mit η = 0,3, wenn ihr Verlust nicht mehr fällt: Der Verlust über alle Daten schwankt …",
          options: scatter,
          hint: "Nahe dem tiefsten Punkt ist der Verlust ein Quadrat des Abstands von ihm. Und wenn der Abstand √8-mal so groß ist?",
        },
        accuracy: {
          label:
            "Ein Netz 2-16-16-1 auf zwei Monden, 1024 Datenpunkte, η = 0,3: Nach 100 Epochen liegt es richtig bei …",
          options: {
            first: "mehr neuen Datenpunkten, um über 2 von 100",
            second: "weniger, um über 2 von 100",
            neither: "gleich vielen, bis auf 2 von 100",
          },
          hint: "Nach 100 Epochen hatten beide reichlich Zeit.",
        },
      },
      explains: ({
        times,
        time,
        deviations,
        noiseRatio,
        expected,
        wobble,
        updates,
        gap: points,
        ...all
      }) => [
        `Zeit: {batch|${times[0]} je Epoche mit k = 32, ${times[1]} mit k = 256}, für ${updates[0]} Updates gegen ` +
          `${updates[1]}: das ${time.median}-Fache (${between(time)})` +
          ({
            larger: ", deutlich länger.",
            smaller: ", deutlich kürzer.",
            level: ", etwa gleich lange.",
          }[time.answer] ?? ", zu unsicher, um mehr zu sagen."),
        `Gradienten: Die Standardabweichung von ∂w ist {batch|${deviations[0]} gegen ${deviations[1]}}, das ` +
          `${noiseRatio}-Fache; √(256/32) = √8 ist 2,83, ohne Zurücklegen ${expected}.`,
        `Verlust: In der zweiten Hälfte des Laufs ist seine Standardabweichung mit k = 32 das ${wobble.median}-Fache (Median über ` +
          `${all.seeds} Seeds, ${between(wobble)}). Gradienten streuen wie 1/√k, der Verlust, den sie übrig lassen, wie 1/k: 256/32 ist 8.`,
        `Genauigkeit nach ${all.epochs} Epochen: ${difference(points, ["k = 32", "k = 256"])}. Mit anderer Lernrate, anderen Klassen oder ` +
          "weniger Epochen kann es anders sein.",
      ],
      tryIt: {
        noise: "Ausprobieren: das Rauschen von 32 und 256 nebeneinander",
        cost: "Ausprobieren: die Zeit einer Epoche mit jedem k, gemessen",
      },
    },

    "shuffled-once": {
      title: "Genügt einmal Mischen?",
      asks: [
        "Zwei Klassen, 512 nach Klassen sortierte Datenpunkte, ein logistisches Modell, k = 8, η = 0,5. Ein Lauf mischt sie nie, einer " +
          "einmal am Start, einer vor jeder Epoche; und das mit 20 Seeds. Nach 30 Epochen liegt jeder ein Stück über dem " +
          "kleinsten möglichen Verlust: Das ist sein Mehrverlust.",
      ],
      fields: {
        never: {
          label:
            "Verglichen mit einmal gemischt ist nie gemischt, vom kleinsten möglichen Verlust aus gesehen, …",
          options: howFar,
          hint: "Sortiert endet jede Epoche mit einer langen Reihe von Batches, die alle nur eine Klasse kennen.",
        },
        each: {
          label: "Verglichen mit jede Epoche gemischt ist einmal gemischt …",
          options: howFar,
          hint: "Schon einmal Mischen bringt beide Klassen in fast jeden Batch.",
        },
        average: {
          label:
            "Nun nicht die letzten Parameter, sondern ihr Mittel über die letzten 15 Epochen. Verglichen mit jeder Epoche ist einmal gemischt …",
          options: howFar,
          hint: "Dieselbe Reihenfolge macht jedes Mal denselben Umweg. Was macht ein Mittel mit immer anderen Umwegen?",
        },
      },
      explains: ({ ends, averages, never, each, average, seeds, epochs, isUsual }) => [
        `Mehrverlust nach ${epochs} Epochen, Mediane über ${seeds} Seeds: {never|nie ${ends[0]}}, {once|einmal ${ends[1]}}, ` +
          `{each|jede Epoche ${ends[2]}}. Bei gleichem Seed hat „nie“ das ${never.median}-Fache von „einmal“ (${between(never)}) und ` +
          `„einmal“ das ${each.median}-Fache von „jede Epoche“ (${between(each)}${each.answer === "unclear" ? "; kein klarer Unterschied" : ""}).`,
        `Mit gemittelten Parametern: {once|einmal ${averages[1]}}, {each|jede Epoche ${averages[2]}}; bei gleichem Seed das ` +
          `${average.median}-Fache (${between(average)}).`,
        isUsual
          ? "Einmal Mischen beseitigt also den größten Teil des Schadens. Was an einer festen Reihenfolge ungünstig ist, " +
            "wiederholt sich in jeder Epoche und mittelt sich nicht heraus; bei immer neuer tut es das."
          : "",
      ],
      tryIt: { shuffle: "Ausprobieren: vier Läufe, die sich nur in der Reihenfolge unterscheiden" },
    },

    "one-class": {
      title: "Ein Batch aus einer Klasse",
      asks: [
        "Zwei Klassen, 0 und 1, 512 Datenpunkte, k = 8, η = 0,5; ein logistisches Modell sagt, wie wahrscheinlich Klasse 1 ist. Zufällig sind alle Datenpunkte eines Batches aus Klasse 1. Der " +
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
          "nicht sein: Jeder Fehler ŷ − 1 liegt unter null.",
        `Gemischt waren {each|${share} von 100} Batches zu zweit aus einer Klasse, und ${pure[1]} von ${counts[1]} ` +
          `Batches von ${k}; der nächste Batch zieht zurück. Sortiert waren es {never|${pure[0]} von ${counts[0]}}: Erst zieht die eine Klasse eine halbe ` +
          `Epoche lang, dann die andere, und b schwankt darin um {never|${swings[0]}}, gemischt um {each|${swings[1]}}.`,
        "Mischen verhindert einseitige Batches also nicht; es verhindert, dass sie hintereinander kommen.",
      ],
      tryIt: { shuffle: "Ausprobieren: b beobachten, während die zweite Klasse an der Reihe ist" },
    },
  },
};
