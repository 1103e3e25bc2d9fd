/** Was die Aufgaben verlangen und wie ihre Zahlen heißen. Zahlen kommen als Texte. */

export const tasks = {
  firstUpdate: ({ rate }) =>
    "Die Gerade ŷ = w · x + b beginnt bei w = 0 und b = 0. Ihr erster Batch hat zwei Datenpunkte. Berechne zu jedem die " +
    "Vorhersage, den Fehler und den Gradienten (∂w = Fehler · x, ∂b = Fehler), dann die Mittelwerte und schließlich w und b " +
    `nach dem Update mit η = ${rate}: neues w = w − η · Mittelwert von ∂w, für b ebenso.`,
  secondUpdate: () => "Der zweite Batch. Rechne mit deinem neuen w und b weiter.",

  oneEpoch: ({ n, k }) =>
    `Es gibt n = ${n} Datenpunkte in Batches mit k = ${k}. Wie viele Updates hat eine Epoche, und wie viele Datenpunkte ` +
    "enthält ihr letzter Batch?",
  threeEpochs: ({ epochs }) =>
    `Wie viele Updates gibt es in ${epochs} Epochen mit dem kurzen letzten Batch, und wie viele, wenn das Programm ihn ` +
    "weglässt? Wie viele Datenpunkte bleiben dann in einer Epoche ungelesen?",
  averageOfAverages: ({ firstBatch, lastBatch }) =>
    `Die Verluste der Datenpunkte einer Epoche sind ${firstBatch} im ersten Batch und ${lastBatch} im letzten. Wie groß ist ` +
    "der Mittelwert jedes Batches, wie groß das Mittel dieser beiden, und wie groß der Mittelwert aller sechs? Welche der " +
    "beiden letzten Zahlen sollte das Programm ausgeben?",

  updatesBySize: ({ n }) =>
    `Es gibt n = ${n} Datenpunkte. Wie viele Updates hat eine Epoche mit jedem k, und wie groß ist ihr letzter Batch?`,
  samplesBySize: ({ updatesMade }) =>
    `Jeder Lauf macht ${updatesMade} Updates. Wie viele Datenpunkte liest er? Ein kurzer letzter Batch liest weniger.`,
  completeEpochs: ({ k, updatesMade }) =>
    `Wie viele ganze Epochen schafft der Lauf mit k = ${k} in ${updatesMade} Updates?`,

  yourBatch: ({ k, batch }) =>
    "Dein Seed zieht diese zehn Gehälter, hier gerundet. In der letzten Zeile steht der Gradient jedes Datenpunkts bei " +
    `w = b = 0, ∂w = (ŷ − y) · x. Dein Batch besteht aus den k = ${k} Datenpunkten ${batch}. Wie groß ist sein ∂w, wie groß ` +
    "das aller zehn, und wie weit liegt das erste vom zweiten?",
  scatter: ({ sigma, n }) =>
    `Die Standardabweichung dieser ∂w ist σ = ${sigma}. Wie stark streuen Batches mit k Datenpunkten, gezogen mit Zurücklegen ` +
    `(σ/√k) und ohne (σ/√k · √((n − k)/(n − 1)), n = ${n})?`,
  moreExact: ({ k, times }) =>
    `Batches mit k = ${k} werden mit Zurücklegen gezogen. Mit welchem k streuen ihre Gradienten nur noch 1/${times} so stark?`,

  shuffledEpoch: ({ k, order }) =>
    `Dein Seed zieht diese zehn Gehälter und für eine Epoche die Reihenfolge ${order}. Teile sie in Batches mit k = ${k}: ` +
    "Welche Datenpunkte enthält jeder, und wie groß ist ihr mittleres y?",
  sortedEpoch: ({ k }) =>
    `Sortiere nun die Datenpunkte nach y, das kleinste zuerst. Wie groß ist das mittlere y jedes Batches mit k = ${k}?`,
  spreadOfMeans: () =>
    "Wie weit liegt das größte dieser Mittel vom kleinsten entfernt, gemischt und sortiert?",

  epochTime: ({ n }) =>
    `Es gibt n = ${n} Datenpunkte. Wie viele Updates hat eine Epoche, und wie lange dauert sie? Rechne den letzten Batch wie ` +
    "einen vollen. 1 ms sind 1000 µs.",
  sampleTime: () => "Wie lange dauert ein Update, umgerechnet auf jeden seiner Datenpunkte?",
  targetTime: () =>
    "So viele Updates führen zum Ziel. Wie lange dauern sie, und welches k ist zuerst dort?",

  rise: ({ wide, sharp, distance }) =>
    `Zwei Täler haben die Krümmungen λ = ${wide} (breit) und λ = ${sharp} (scharf). Wie weit liegt der Verlust im Abstand ` +
    `δ = ${distance} über dem kleinsten, ½ · λ · δ²?`,
  riseRatio: () =>
    "Wie viele Male so hoch ist dieser Anstieg im scharfen Tal? Runde auf eine ganze Zahl.",
  allowedDistance: ({ riseLimit }) =>
    `Der Verlust darf um ${riseLimit} steigen. In welchem Abstand δ = √(2 · Anstieg/λ) ist das in jedem Tal erreicht?`,

  limit: ({ rate }) =>
    `Gradientenabstieg mit allen Datenpunkten hat die Lernrate η = ${rate}. Bis zu welcher Krümmung, 2/η, ist er stabil?`,
  stable: () =>
    "Ein Update multipliziert den Abstand vom tiefsten Punkt mit 1 − η · λ. Wie groß ist dieser Faktor hier, und schrumpft " +
    "der Abstand (stabil), oder wächst er (instabil)?",
  largestRate: ({ curvature }) =>
    `Die größte Krümmung eines Netzes ist λmax = ${curvature}. Bis zu welcher Lernrate, 2/λmax, ist der Gradientenabstieg stabil?`,

  gapEpochs: () =>
    "Zwei Netze haben die Daten gleich oft gelesen. Wie groß ist der Abstand, Testgenauigkeit minus Trainingsgenauigkeit, in " +
    "Prozentpunkten?",
  gapUpdates: () =>
    "Zwei andere haben gleich viele Updates gemacht. Wie groß ist der Abstand bei jedem?",
  testDifference: () =>
    "Wie groß ist die Testgenauigkeit mit allen Datenpunkten minus der mit kleinen Batches, und welches Netz ist auf neuen " +
    "Punkten besser?",
  accuracy: ({ points, rightSmall, rightAll }) =>
    `Von ${points} neuen Punkten erkennt das Netz mit kleinen Batches ${rightSmall} richtig, das mit allen Datenpunkten ` +
    `${rightAll}. Wie viel Prozent sind das?`,

  scaledRates: ({ rate, k }) =>
    `Mit Batches aus k = ${k} Datenpunkten läuft das Training bei η = ${rate} gut. Welche Lernraten ergeben die beiden Regeln für ` +
    "ein größeres k′: η · k′/k (linear) und η · √(k′/k) (Wurzel)?",
  distanceOfEpoch: ({ n, k, largeK }) =>
    `Es gibt n = ${n} Datenpunkte. Wie viele Updates hat eine Epoche mit k = ${k} und mit k′ = ${largeK}, und wie groß ist die ` +
    "Summe der Lernraten all ihrer Updates: bei der Lernrate von oben, und für k′ auch bei der Lernrate der linearen Regel?",

  sgdSteps: ({ rate, startB, y1, y2 }) =>
    `Nur b wird gelernt, ab b = ${startB}, mit η = ${rate}. In Update 1 ist der Gradient ∂b = b − y₁ mit y₁ = ${y1}, in Update 2 ` +
    `ist er ∂b = b − y₂ mit y₂ = ${y2}. Rechne zwei Schritte von SGD: neues b = b − η · ∂b.`,
  momentumSteps: ({ momentum }) =>
    `Derselbe Start mit Momentum μ = ${momentum}: v beginnt bei 0, neues v = μ · v + ∂b, neues b = b − η · v.`,
  adagradSteps: () =>
    "Derselbe Start mit Adagrad: s beginnt bei 0, neues s = s + ∂b², neues b = b − η · ∂b/√s. Wohin führt Update 1, und wie weit?",

  ownGradient: ({ rate, startW, startB }) =>
    `Diese drei Punkte gehören dir. Die Gerade beginnt bei w = ${startW} und b = ${startB}. Berechne zu jedem Punkt die ` +
    "Vorhersage, den Fehler und den Gradienten (∂w = Fehler · x, ∂b = Fehler), dann die Mittelwerte und schließlich w und b " +
    `nach einem Update mit allen dreien und η = ${rate}.`,
  newPrediction: ({ place }) => `Was sagt die neue Gerade bei x = ${place} voraus?`,
  ownLoss: () =>
    "Wie groß war der Verlust, die Hälfte des Mittels der quadrierten Fehler, vor dem Update, und wie groß ist er danach?",
};

export const names = {
  accuracyAll: "alle Datenpunkte, Prozent",
  accuracySmall: "kleine Batches, Prozent",
  allDw: "∂w aller zehn",
  allSamples: "alle Datenpunkte",
  averageDb: "Mittelwert ∂b",
  averageDw: "Mittelwert ∂w",
  averagedMeans: "Mittel der Mittelwerte",
  b1: "b nach Update 1",
  b2: "b nach Update 2",
  batch: "Batch",
  batch1: "Batch 1: Datenpunkte",
  batch2: "Batch 2: Datenpunkte",
  batch3: "Batch 3: Datenpunkte",
  batchDw: "∂w deines Batches",
  better: "besser",
  case: "Lauf",
  completeEpochs: "ganze Epochen",
  curvature: "λ",
  db: "∂b",
  difference: "Unterschied",
  distance: "δ",
  dw: "∂w",
  epochTime: "Zeit einer Epoche in ms",
  epochs: "Epochen",
  equalEpochs: "gleich vielen Epochen",
  equalUpdates: "gleich vielen Updates",
  error: "ŷ − y",
  factor: "1 − η · λ",
  finitePopulation: "ohne Zurücklegen",
  firstAtTarget: "zuerst am Ziel",
  firstBatch: "erster Batch",
  firstMean: "Mittelwert des ersten Batches",
  gap: "Abstand",
  gradient1: "∂b in Update 1",
  gradient2: "∂b in Update 2",
  k: "k",
  large: "das größte k",
  largeK: "k′",
  largeLinear: "k′, lineare Regel",
  largeUnscaled: "k′, gleiches η",
  largerK: "k",
  largestRate: "größtes η",
  lastBatch: "letzter Batch",
  lastMean: "Mittelwert des letzten Batches",
  limit: "2/η",
  linearRate: "η · k′/k",
  lossAfter: "Verlust danach",
  lossBefore: "Verlust davor",
  meanOfAll: "Mittelwert aller sechs",
  meanY: "mittleres y",
  meanY1: "Batch 1: mittleres y",
  meanY2: "Batch 2: mittleres y",
  meanY3: "Batch 3: mittleres y",
  middle: "das mittlere k",
  momentum: "μ",
  n: "n",
  network: "Netz",
  newB: "neues b",
  newK: "k′",
  newPrediction: "ŷ",
  newW: "neues w",
  order: "Reihenfolge",
  place: "x",
  points: "neue Punkte",
  prediction: "ŷ",
  protocol: "verglichen nach",
  rate: "η",
  rateSum: "Summe der Lernraten",
  rightAll: "richtig, alle Datenpunkte",
  rightSmall: "richtig, kleine Batches",
  riseLimit: "Anstieg",
  rootRate: "η · √(k′/k)",
  sample: "Punkt",
  sampleTime1: "kleinstes k: µs je Datenpunkt",
  sampleTime2: "mittleres k: µs je Datenpunkt",
  sampleTime3: "größtes k: µs je Datenpunkt",
  samplesRead: "gelesene Datenpunkte",
  sharp: "λ, scharf",
  sharpDistance: "δ im scharfen Tal",
  sharpRise: "Anstieg im scharfen Tal",
  sigma: "σ",
  small: "k = 1",
  smallBatches: "kleine Batches",
  smallUnscaled: "k",
  spreadShuffled: "gemischt",
  spreadSorted: "sortiert",
  squares: "s nach Update 2",
  stability: "Abstand",
  stable: "schrumpft: stabil",
  startB: "b",
  startW: "w",
  targetTime: "Zeit bis zum Ziel in ms",
  test: "auf Testdaten richtig, Prozent",
  testDifference: "alle Datenpunkte − kleine Batches",
  times: "Teiler",
  timesAsHigh: "Verhältnis der Anstiege",
  train: "auf Trainingsdaten richtig, Prozent",
  unread: "ungelesene Datenpunkte",
  unstable: "wächst: instabil",
  updateTime: "Zeit eines Updates in µs",
  updates: "Updates je Epoche",
  updatesMade: "Updates",
  updatesNeeded: "Updates bis zum Ziel",
  velocity1: "v nach Update 1",
  velocity2: "v nach Update 2",
  wide: "λ, breit",
  wideDistance: "δ im breiten Tal",
  wideRise: "Anstieg im breiten Tal",
  withLast: "Updates mit dem letzten Batch",
  withReplacement: "mit Zurücklegen",
  withoutLast: "Updates ohne ihn",
  x: "x",
  y: "y",
  y1: "y₁",
  y2: "y₂",
};
