/** Was zu jedem Schritt der Stundenpläne gesagt wird. Zahlen und die Namen der Knöpfe kommen als Texte herein (texts.js). */

const atStart = "Zu drücken ist nichts: Es steht von Anfang an da.";

export const steps = {
  opening: {
    heading: "Wer lernt von wem?",
    text:
      "Zehn Menschen, ihre Erfahrung x und ihr Gehalt y. Eine Gerade ŷ = w · x + b soll y aus x vorhersagen.\n\n" +
      "Der Verlust sagt, wie falsch die Gerade ist. Der Gradient sagt, in welche Richtung der Verlust wächst: ∂w und ∂b. Also " +
      "gehen w und b in die andere, um η mal den Gradienten.\n\n" +
      "Müssen wir vor jedem Schritt alle zehn fragen?",
    ask: "Zehn Millionen Menschen statt zehn: Was kostet ein Schritt, der alle fragt?",
    misconception: "„Für den Gradienten braucht man alle Daten.“",
    answer:
      "Man kann ihn schätzen, wie eine Umfrage eine Wahl schätzt: k Menschen fragen und mitteln, was sie sagen. Diese k sind der " +
      "Batch, ein Schritt daraus ist ein Update. Wie gut die Schätzung ist, bleibt hier offen; darum geht die Stunde.",
  },

  "one-update": {
    heading: "Ein Update aus zwei Menschen",
    text: "Der Batch sind zwei der zehn: die Datenpunkte 0 und 1. w und b sind noch 0. Wohin wird w gehen?",
    moves: [
      {
        press: ({ button }) =>
          `Die Klasse stimmt ab, wohin w geht. Dann viermal „${button.step}“ drücken und jeden Takt vorlesen.`,
        see: ({ firstW, secondW }) =>
          `Beide Datenpunkte ziehen w in dieselbe Richtung, aber verschieden stark: ∂w ist ${firstW} bei dem einen, ${secondW} ` +
          "bei dem anderen.",
      },
      {
        press: ({ button }) =>
          `Die Klasse nennt zuerst den Mittelwert. Dann einmal „${button.step}“ drücken.`,
        see: ({ averageW, averageB, fullW, fullB }) =>
          `Der Mittelwert des Batches: ∂w = ${averageW}, ∂b = ${averageB}. Alle zehn hätten ${fullW} und ${fullB} gesagt. Bei b ` +
          "hat der Batch sogar das falsche Vorzeichen.",
      },
      {
        press: ({ button }) => `Noch einmal „${button.step}“ drücken.`,
        see: ({ w, b, loss }) =>
          `w wird ${w}, b wird ${b}; der Verlust über alle zehn fällt auf ${loss}.`,
      },
    ],
    ask: "Bei b lag der Batch falsch. Warum ist der Verlust aller zehn trotzdem gefallen?",
    misconception: "„Der Gradient eines Batches ist der Gradient.“",
    answer: ({ averageW, fullW }) =>
      `Er ist eine Schätzung dafür. Bei w, dem größeren Teil, traf sie gut (${averageW} statt ${fullW}), und das wog den ` +
      "Fehler bei b auf. Der nächste Batch irrt auf seine eigene Weise.",
  },

  "epoch-length": {
    heading: "Wie viele Updates?",
    text: "Zehn Datenpunkte, Batches zu zweit. Wie viele Updates macht eine Epoche?",
    options: ["1", "2", "5", "10"],
    ask: "Abstimmen lassen, bevor die nächste Folie es zeigt. Dann je eine Stimme für 1 und für 5 begründen lassen.",
    misconception: "„Eine Epoche ist ein Update.“",
    answer:
      "5. Eine Epoche benutzt jeden Datenpunkt einmal, zwei in jedem Update: n / k Updates, aufgerundet. Nur bei k = n sind " +
      "Epoche und Update dasselbe.",
  },

  "whole-epoch": {
    heading: "Dieselben zehn, auf zwei Arten gefragt",
    text: "Eine Epoche liest alle zehn Datenpunkte einmal. Erst mit fünf Updates, dann mit einem.",
    moves: [
      {
        press: ({ button }) =>
          `Einmal „${button.step}“ drücken: Ein Schritt ist hier eine ganze Epoche.`,
        see: ({ updates, w, loss }) => `${updates} Updates. w ist ${w}, der Verlust ${loss}.`,
      },
      {
        press: ({ button, label }) =>
          `„${label.batchSize}“ auf 10 stellen und noch einmal „${button.step}“ drücken (→ auf der Tastatur).`,
        see: ({ wholeUpdates, wholeW, wholeLoss }) =>
          `${wholeUpdates} Update aus denselben zehn Datenpunkten: w ist erst bei ${wholeW}, der Verlust noch bei ${wholeLoss}.`,
      },
    ],
    ask: "Beide haben zehn Datenpunkte gelesen. Warum ist das erste so viel weiter?",
    misconception: "„Mehr Daten je Schritt bringen mehr Fortschritt.“",
    answer:
      "Das einzelne Update ist das genauere, aber es ist nur eines. Fünf grobe Schritte kommen weiter als ein genauer mit derselben " +
      "Lernrate. Es kommt darauf an, was man vergleicht: hier die gelesenen Datenpunkte.",
  },

  "short-batch": {
    heading: "Der Mittelwert der Mittelwerte",
    text: "Zehn Datenpunkte in Batches zu vier: 4 + 4 + 2. Ist der Mittelwert der drei Batches der Mittelwert aller zehn?",
    moves: [
      {
        press: ({ button, label, beats }) =>
          `„${label.learningRate}“ ist so klein gewählt, dass w und b bei 0 bleiben; so werden alle Batches am selben Ort gelesen. ` +
          `Einmal „${button.step}“ drücken, dann die Taste 5, die zum Takt „${beats[4]}“ zurückführt. Das ∂w des Batches an die ` +
          "Tafel schreiben.",
        see: ({ first, full }) => `Der erste Batch sagt ∂w = ${first}; alle Daten sagen ${full}.`,
      },
      {
        press: ({ button }) =>
          `Zweimal „${button.step}“ drücken (→ auf der Tastatur), dann 5. Das zweite ∂w darunterschreiben.`,
        see: ({ second }) => `∂w = ${second}.`,
      },
      {
        press: ({ button }) => `Noch einmal zweimal „${button.step}“ und 5 drücken.`,
        see: ({ third, left }) =>
          `∂w = ${third}, aus nur ${left} Datenpunkten: denen, die übrig waren.`,
      },
    ],
    ask: "Den Mittelwert der drei Zahlen ausrechnen lassen. Ist er der Gradient über alle Daten?",
    misconception: "„Der Mittelwert der Mittelwerte ist der Mittelwert.“",
    answer: ({ first, second, third, plainMean, weightedMean, full }) =>
      `Nein: Er ist ${plainMean}, nicht ${full}. Mit den Größen gewichtet, (4 · (${first}) + 4 · (${second}) + 2 · (${third})) / 10, ` +
      `ist er ${weightedMean}. Im kurzen Batch zählt ein Datenpunkt doppelt so viel wie sonst. Programme lassen ihn deshalb weg ` +
      "oder nehmen das hin; durch das Mischen trifft es wenigstens jedes Mal andere.",
  },

  seeds: {
    heading: "Dreißig fragen dreißig Batches",
    text:
      "Alle haben einen Seed und damit einen Batch aus zwei der zehn Gehälter. Rechnet sein ∂w bei w = b = 0 aus: den " +
      "Mittelwert von zwei Zahlen.\n\n" +
      "Wo werden alle eure Zahlen liegen, und wie weit auseinander?",
    moves: [
      {
        press:
          "Die Zettel austeilen, einen für jede und jeden. Die Zahlen sammeln: Seed und Zahl eintippen, etwa 7 −1,23, und die " +
          "Eingabetaste drücken; eine Zahl allein gilt für den nächsten Seed. Ein Knopf ergänzt die Seeds, die niemand hat.",
        see: ({
          all: {
            "noise-ten": { full, two, formula },
          },
        }) =>
          `Punkt für Punkt wächst ein Haufen um den Gradienten über alle zehn, ${full} (diese zehn sind zufällig gezogen, die der ersten ` +
          `Folien zum Rechnen von Hand gewählt). Die Tabelle sagt, wie stark die Zahlen der ` +
          `Klasse streuen, neben dem, was zu erwarten ist: ${two} ohne Zurücklegen, wie hier gezogen, und ${formula} für σ/√2 ` +
          "allein.",
      },
    ],
    ask: "Niemand hat sich verrechnet, und doch sind fast alle Zahlen verschieden. Wer hat die richtige?",
    misconception: "„Ein verrauschter Gradient ist ein falscher Gradient.“",
    answer:
      "Niemand und alle. Jede Zahl liegt zufällig daneben, nach beiden Seiten, und ihr Mittelwert ist nahe am Gradienten über alle " +
      "Daten: Die Schätzung ist erwartungstreu. Auch die Streuung der Klasse ist eine Schätzung; aus dreißig Zahlen kann sie " +
      "gut um ein Achtel danebenliegen.",
  },

  "noise-ten": {
    heading: "Alle Batches zu zweit, die es gibt",
    text: "Die zehn Gehälter von vorhin und jeder mögliche Batch aus zweien davon: Jeder Punkt ist der Gradient eines Batches.",
    moves: [
      {
        press: `${atStart} Hier nicht abspielen: N führt weiter.`,
        see: ({ batches, mean, full, one, two, formula }) =>
          `Das mittlere ∂w aller ${batches} Batches ist ${mean}, das über alle Daten ${full}: genau gleich. Ein Datenpunkt allein ` +
          `streut um ${one}, ein Batch zu zweit um ${two}; σ/√2 wäre ${formula}.`,
      },
      {
        press: ({ label }) => `„${label.batchSize}“ auf 8 stellen.`,
        see: ({ eight, eightFormula, ratio }) =>
          `Ein Batch zu acht streut um ${eight}, das ${ratio}-Fache von einem zu zweit; σ/√8 wäre ${eightFormula}.`,
      },
      {
        press: ({ label }) => `„${label.batchSize}“ auf 10 stellen.`,
        see: ({ ten }) => `Es gibt nur noch einen Batch, und seine Streuung ist ${ten}.`,
      },
    ],
    ask: "Viermal so viele Datenpunkte, ein Viertel der Streuung. Ist das das Gesetz?",
    misconception: "„Das Rauschen fällt wie 1/k.“",
    answer:
      "Es sieht so aus, aber kleine Zahlen täuschen: Wer acht von zehn zieht, ohne zurückzulegen, lässt dem Zufall fast nichts übrig. Wie wenig, " +
      "sagt der Faktor √((n − k)/(n − 1)). Bei vielen Datenpunkten zeigt sich das Gesetz; das ist die nächste Folie.",
  },

  "noise-many": {
    heading: "Viermal so große Batches: wie viel Rauschen?",
    text: "1024 Datenpunkte. Von Batches zu 32 auf Batches zu 128: Streuen die Gradienten halb so stark oder nur ein Viertel?",
    moves: [
      {
        press: `${atStart} Die Klasse stimmt ab. Hier nicht abspielen: N führt weiter.`,
        see: ({ small }) => `Bei k = 32 ist die Standardabweichung von ∂w ${small}.`,
      },
      {
        press: ({ label }) => `„${label.batchSize}“ auf 128 stellen.`,
        see: ({ large, ratio }) => `${large}: das ${ratio}-Fache, etwa die Hälfte.`,
      },
      {
        press: ({ label }) =>
          `„${label.batchSize}“ auf 512 stellen und mit der gestrichelten Linie vergleichen.`,
        see: ({ largest, largestFormula }) =>
          `${largest}, deutlich unter σ/√k, das ${largestFormula} ist: In jedem Batch ist die Hälfte aller Datenpunkte.`,
      },
    ],
    ask: "Was braucht es, um das Rauschen noch einmal zu halbieren? Was kostet das?",
    misconception: "„Das Rauschen fällt wie 1/k.“",
    answer:
      "Es fällt wie 1/√k: viermal so viele Datenpunkte für halb so viel Rauschen, sechzehnmal so viele für ein Viertel. Jede weitere " +
      "Halbierung kostet mehr. (Die Varianz fällt wie 1/k; daher kommt der Irrtum.)",
  },

  race: {
    heading: "Drei Batchgrößen im Rennen",
    text: "Dieselben zehn Datenpunkte, derselbe Start, dieselbe Lernrate: k = 1, k = 2 und k = 10. Wer ist zuerst am Ziel?",
    moves: [
      {
        press: ({ button }) => `Über beide Fragen abstimmen lassen, dann „${button.play}“ drücken.`,
        see: ({ target, small, chosen, whole, smallUpdates, chosenUpdates, wholeUpdates }) =>
          `Verlust ${target} ist mit k = 1 nach ${small} gelesenen Datenpunkten erreicht, mit k = 2 nach ${chosen}, mit k = 10 nach ` +
          `${whole}; in Updates sind das ${smallUpdates}, ${chosenUpdates} und ${wholeUpdates}.`,
      },
      {
        press: ({ button, label }) =>
          `„${label.learningRate}“ verdoppeln, auf 0,2, und „${button.play}“ drücken (Leertaste).`,
        see: ({ smallFast, chosenFast, wholeFast }) =>
          `Jetzt braucht k = 1 ${smallFast} Datenpunkte, k = 2 ${chosenFast}, k = 10 ${wholeFast}.`,
      },
    ],
    ask: "Erst gewinnt k = 1, dann k = 2, und k = 10 nie. Was hat sich für k = 1 geändert?",
    misconception:
      "„Ein größerer Batch ist immer besser“ und „Ein kleinerer Batch ist verrauschter, also schlechter“.",
    answer: ({ small, whole, smallFast, smallUpdates, wholeUpdates }) =>
      `Beides stimmt nicht. Bei 0,1 brauchen alle etwa gleich viele Updates (${smallUpdates} und ${wholeUpdates}), und ein großer ` +
      `Batch bezahlt jedes mit mehr Datenpunkten: ${whole} statt ${small}. Bei 0,2 wirft das Rauschen einzelner Datenpunkte k = 1 ` +
      `immer wieder zurück (${smallFast}). Rauschen schadet nicht an sich; es begrenzt die Lernrate.`,
  },

  shuffle: {
    heading: "Kommt es auf die Reihenfolge an?",
    text:
      "Zwei Klassen, sortiert: erst alle der einen, dann alle der anderen. Vier Läufe lesen dieselben Datenpunkte; nur die " +
      "Reihenfolge ist verschieden.\n\n" +
      "Nie gemischt schwingt b hin und her. Legt sich das?",
    moves: [
      {
        press: ({ button }) => `Abstimmen lassen, dann „${button.step}“ drücken (→): eine Epoche.`,
        see: ({ first, firstOnce }) =>
          `Nie gemischt schwingt b in der Epoche um ${first}, gemischt um ${firstOnce}.`,
      },
      {
        press: ({ button }) => `„${button.play}“ drücken (Leertaste), bis zum Ende.`,
        see: ({ epochs, tenth, last, lastOnce, lastEach }) =>
          `Nie gemischt ist der Ausschlag ${tenth} in Epoche 10 und ${last} in Epoche ${epochs}: Er bleibt. Einmal gemischt ist er ` +
          `${lastOnce}, in jeder Epoche gemischt ${lastEach}.`,
      },
      {
        press: ({ measure }) => `„${measure.seeds}“ drücken.`,
        see: ({ seeds, never, once, each }) =>
          `Mehrverlust am Ende, Median über ${seeds} Seeds: ${never} nie gemischt, ${once} einmal, ${each} in jeder Epoche gemischt. ` +
          "Wie viel Mal das ist, sagt der Satz daneben.",
      },
      {
        press: ({ label, option, measure }) =>
          `Wenn Zeit ist: „${label.preset}“ auf „${option.preset.classes}“ stellen und noch einmal „${measure.seeds}“ drücken.`,
        see: ({ onceClasses, eachClasses }) =>
          `Hier enden einmal und in jeder Epoche ohne klaren Unterschied: ${onceClasses} und ${eachClasses}.`,
      },
    ],
    ask: "Warum legt sich das Schwingen nicht, obwohl der Lauf 30 Epochen lang ist?",
    misconception: "„Mischen ist nur am Anfang wichtig.“",
    answer:
      "Jede Epoche bringt dieselben einseitigen Batches in derselben Folge, also immer wieder denselben Umweg. Einmal Mischen nimmt das " +
      "meiste davon weg. Eine neue Reihenfolge in jeder Epoche endet bei den wenigen Datenpunkten noch klar tiefer, bei den " +
      "größeren Daten aber nicht: auch das sagen.",
  },

  generalization: {
    heading: "Generalisieren kleine Batches besser?",
    text:
      "Zwei Netze vom selben Start, eines mit Batches zu 4, eines mit allen 128 Datenpunkten in jedem Batch. Welches ist auf neuen " +
      "Punkten öfter richtig?",
    moves: [
      {
        press: ({ button }) =>
          `Abstimmen lassen, dann „${button.play}“ drücken; es dauert einige Sekunden.`,
        see: ({ pairs, sharper, updatesGap, longGap, longSharper }) =>
          `Neue Punkte: Nach gleich vielen Updates steht das Netz mit allen Datenpunkten bei ${updatesGap} Prozentpunkten gegenüber dem ` +
          `mit kleinen Batches, nach vielen gleichen Epochen bei ${longGap} (Mediane von ${pairs} Paaren). Sein Minimum ist dabei ` +
          `in ${sharper} von ${pairs} und in ${longSharper} von ${pairs} das schärfere.`,
      },
    ],
    ask: "Dieselben zwei Batchgrößen, und es gewinnt einmal die eine, einmal die andere. Was war jeweils gleich?",
    misconception: "„Kleine Batches generalisieren immer besser.“",
    answer:
      "Gleich viele Updates sprechen hier für den kleinen Batch, gleich viele Epochen in einem langen Lauf für den großen; nach so " +
      "vielen Epochen, wie der kleine für seine Updates braucht, ist kein klarer Unterschied. Das Minimum der kleinen Batches " +
      "ist jedes Mal breiter, also entscheidet die Breite allein nicht. Zurückfragen: besser bei gleichem was? Und es ist ein kleines Netz, kein Gesetz.",
  },

  quiz: {
    heading: "Jetzt ihr",
    text: "Die Fragen 4 und 5 des Quiz. Erst zu zweit besprechen, dann abstimmen.",
    ask: "Frage 4: Genügt einmal Mischen? Frage 5: ein Batch aus nur einer Klasse.",
    answer:
      "Die Antworten stehen am Ende des Lehrerhefts. Das Quiz misst, bevor es urteilt; nach „Prüfen“ dauert es einige Sekunden.",
  },

  "exit-updates": {
    heading: "Bevor ihr geht",
    text: "40 Datenpunkte, Batches zu 8, drei Epochen. Wie viele Updates?",
    options: ["3", "5", "15", "120"],
    ask: "Alle antworten einmal, ohne zu reden. Was haben die gezählt, die 5 oder 120 sagen?",
    misconception: "„Eine Epoche ist ein Update“ ergibt 3; ein Update je Datenpunkt ergibt 120.",
    answer: "15: 40 / 8 = 5 Updates in jeder von drei Epochen.",
  },

  "exit-noise": {
    heading: "Bevor ihr geht",
    text: "Von Batches zu 50 auf Batches zu 200, bei sehr vielen Datenpunkten. Die Streuung der Gradienten wird …",
    options: ["etwa gleich", "etwa halb so groß", "etwa ein Viertel so groß"],
    ask: "Alle antworten einmal, ohne zu reden. Dann ein Satz: warum?",
    misconception: "„Das Rauschen fällt wie 1/k“ ergibt ein Viertel.",
    answer: "Etwa halb so groß: viermal so viele Datenpunkte, und √4 = 2.",
  },

  closing: {
    heading: "Was wir jetzt wissen",
    text:
      "Ein Batch schätzt den Gradienten: im Mittel richtig, zufällig daneben, um etwa σ/√k.\n\n" +
      "Kleine Batches machen aus denselben Datenpunkten mehr Updates. Große machen ruhigere und erlauben größere Schritte.\n\n" +
      "Eine feste Reihenfolge wiederholt in jeder Epoche ihren eigenen Umweg.\n\n" +
      "Zu „besser“ gehört „bei gleichem was?“.",
    ask: "Welchen dieser Sätze hättet ihr am Anfang nicht geglaubt?",
    answer:
      "Eine Antwort braucht es nicht. Was hier genannt wird, kann die nächste Stunde aufnehmen.",
  },
};
