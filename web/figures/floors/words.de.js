/** Die Wörter der Abbildung „floors“. Zahlen kommen fertig als Texte. */
import { guessed, list } from "../../figure/words/de.js";
import { diverged, interval } from "../minima/words/common.de.js";

const guesses = { half: "die Hälfte", quarter: "ein Viertel", eighth: "ein Achtel" };
const seedsOf = (count) => `${count} ${count === 1 ? "Seed" : "Seeds"}`;

const orders = {
  "with-replacement": "{replaced|mit Zurücklegen ◆}",
  sorted: "{never|sortiert ■}",
  "shuffle-once": "{once|einmal gemischt ▲}",
  "shuffle-each-epoch": "{each|in jeder Epoche gemischt ●}",
  "reversed-pairs": "{palette-1|jede zweite rückwärts ✕}",
  balanced: "{palette-5|Gradienten ausgeglichen ✳}",
};
const named = (found) => list(found.map((order) => orders[order].replace(/ [^ ]\}$/, "}")));

/** Wie eine Reihenfolge gegen neues Mischen in jeder Epoche steht, Lernrate für Lernrate. */
const againstEach =
  (name) =>
  ({ all, smaller, larger, unclear, few, none }) => {
    if (few.length) return `${name}: zu wenige Seeds, um etwas zu sagen.`;
    if (smaller.length === all) return `${name}: bei jedem η ein kleinerer Rest.`;
    if (larger.length === all) return `${name}: bei jedem η ein größerer Rest.`;
    const told = [
      smaller.length ? `kleiner bei η = ${list(smaller)}` : "",
      larger.length ? `größer bei η = ${list(larger)}` : "",
      unclear.length ? `kein klarer Unterschied bei η = ${list(unclear)}` : "",
      none.length ? `nicht beide bleiben stehen bei η = ${list(none)}` : "",
    ].filter(Boolean);
    return `${name}: ${told.join("; ")}.`;
  };

export const words = {
  keys: [],
  title: "Wie nahe kommt welche Reihenfolge dem Minimum?",
  orders,
  settings: {
    preset: {
      label: "Daten",
      help: "Anzahl, Rauschen und k lassen sich auch einzeln einstellen.",
      options: {
        post: "die zehn Punkte des Beitrags, k = 2",
        line: "512 Punkte mit mehr Rauschen, k = 8",
      },
    },
    seeds: {
      label: "Seeds",
      help: "Jeder zieht eigene Daten und Reihenfolgen; weniger als 6 sagen wenig. Weitere kommen zu den vorhandenen hinzu.",
    },
    learningRate: {
      label: "Größte Lernrate η",
      help: "Die anderen vier sind die Hälfte, ein Viertel, ein Achtel und ein Sechzehntel davon.",
    },
    seed: { label: "Erster Seed", help: "Die anderen folgen auf ihn." },
    halvings: {
      label: "Halbierungen von η",
      help: "Von welcher Lernrate die Läufe gezeichnet werden: 0 ist die größte.",
    },
    done: { label: "Ergebnisse" },
  },

  caption: {
    claim:
      "Bei fester Lernrate η stoßen die Batches den Lauf immer wieder vom Minimum weg: Ein Rest Verlust bleibt. Wie schrumpft " +
      "dieser Rest mit η? Nach der Theorie mit Zurücklegen wie η, und wie η² oder schneller, wenn jede Epoche jeden " +
      "Datenpunkt einmal nimmt: {@mishchenko-2020|Mishchenko et al. (2020)}.",
    orders:
      "Reihenfolgen: {replaced|mit Zurücklegen ◆}; {never|nach y sortiert ■}; {once|einmal gemischt ▲} oder {each|in jeder " +
      "Epoche ●}; gemischt, {palette-1|dann rückwärts ✕}, wie bei {@rajput-2022|Rajput et al. (2022)}; " +
      "Gradienten {palette-5|ausgeglichen ✳}, von {@lu-2022|Lu et al. (2022)}: Aus den Gradienten dieser Epoche entsteht die " +
      "nächste Reihenfolge, in der sie sich früh aufheben.",
    measure: ({ samples, batchSize, noise, epochs: [fewest, most] }) =>
      `${samples} Datenpunkte einer Geraden mit Rauschen ${noise}, k = ${batchSize}. Der Rest ist der Mehrverlust (Verlust über ` +
      `dem Minimum) an den Enden der Epochen, gemittelt über das letzte Viertel von ${fewest} Epochen, beim kleinsten η von ${most}. ` +
      "Gezeigt sind Mediane über die Seeds mit ihren Intervallen von 95 % (Vorzeichentest, ab sechs Seeds).",
  },

  question: {
    ask: "Erst raten: In jeder Epoche wird gemischt. Was bleibt vom Rest, wenn die Lernrate halb so groß ist?",
    options: guesses,
    answer: ({ guess, name, isFew, median, ...ends }) =>
      `Gemessen, im Mittel über vier Halbierungen: ${median} % bleiben${interval(ends)}${
        isFew ? "; zu wenige Seeds, um mehr zu sagen" : ""
      }.${guessed(guess, guesses, name ? guess === name : undefined)}`,
    noFloor: ({ guess, kind }) =>
      `${
        {
          zero: "Hier bleibt kein Rest: Der Lauf erreicht das Minimum.",
          falling: "Noch bleibt nichts stehen: Am Ende sinkt der Verlust immer noch.",
          diverged:
            "Bei manchem η sind die meisten Läufe divergiert: Es gibt keinen Rest zum Vergleichen.",
        }[kind]
      }${guessed(guess, guesses)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      "Noch ist nichts gelaufen. „Abspielen“ trainiert mit fünf Lernraten in je sechs Reihenfolgen, von " +
      `${seedsOf(seeds)} aus: ${jobs} Ergebnisse. „Schritt“ fügt eines hinzu.`,
    soFar: ({ finished, jobs }) =>
      `Bisher ${finished} von ${jobs} Ergebnissen. Was daraus folgt, steht hier, wenn alle da sind.`,
    finding: ({ parts, isFew, diverged: lost, zero, falling, lowest }) => {
      const left = parts.map(({ order, percent }) => `${named([order])} ${percent} %`);
      const told = [
        left.length ? `Halbe Lernrate: Vom Rest bleiben im Mittel ${list(left)}.` : "",
        isFew ? "Das sind zu wenige Seeds, um mehr zu sagen." : "",
        lowest
          ? `Am kleinsten bei η = ${lowest.rate}: ${named(lowest.orders)}${
              lowest.orders.length > 1 ? " (ohne klaren Unterschied)" : ""
            }.`
          : "",
        lost.length ? `Bei manchem η sind die meisten Läufe divergiert: ${named(lost)}.` : "",
        zero.length ? `Bei manchem η bleibt nichts über dem Minimum: ${named(zero)}.` : "",
        falling.length ? `Bei manchem η sinkt der Verlust am Ende noch: ${named(falling)}.` : "",
      ];
      return told.filter(Boolean).join(" ");
    },
  },
  where: ({ finished, jobs }) => [["Ergebnisse", `${finished} von ${jobs}`]],

  floors: {
    title: "Der Rest gegen die Lernrate; der Ring wählt η",
    handle: "Lernrate η der Läufe",
    x: "Lernrate η",
    y: "Rest",
    powers: ["η", "η²", "η³"],
    alt: ({ rate, rows }) =>
      `Gepunktet: die Steigungen der Theorie. Bei η = ${rate}: ${rows
        .map(({ order, floor, slope }) => `${named([order])} ${floor}, Steigung ${slope}`)
        .join("; ")}`.replace(/\{[\w-]+\|([^}]*)\}/g, "$1"),
  },
  way: {
    title: ({ rate }) => `Die Läufe mit η = ${rate}`,
    x: "Epochen",
    y: "Mehrverlust",
    alt: "Eine Kurve je Reihenfolge, der Median über die Seeds. Gepunktet: der Rest nach der Theorie, mit Zurücklegen. Die Tabelle nennt die Reste.",
  },

  kinds: { zero: "kein Rest", falling: "sinkt noch", diverged },
  theory: {
    "with-replacement": "1",
    sorted: "2",
    "shuffle-once": "2",
    "shuffle-each-epoch": "3, dann 2",
    "reversed-pairs": "–",
    balanced: "–",
  },
  interval: ({ median, low, high }) => `${median} (${low} bis ${high})`,
  ordersTable: {
    title: ({ rate }) => `Steigungen und Reste bei η = ${rate}: Mediane über die Seeds`,
    columns: {
      order: "Reihenfolge",
      slope: "Steigung (95 %)",
      theory: "Theorie, kleines η",
      floor: "Rest",
      ratio: "÷ jede Epoche, je Seed",
    },
  },
  notes: {
    usual:
      "Warum „3, dann 2“: Wird in jeder Epoche gemischt, kommt ein Teil des Rests vom Zufall, wie η³, und ein kleinerer, wie " +
      "η², von dem, was alle Reihenfolgen gemeinsam haben: {@haochen-2019|HaoChen und Sra (2019)}.",
    ragged: ({ batchSize, rest }) =>
      `k teilt n nicht: Der letzte Batch einer Epoche hat ${rest} statt ${batchSize} Datenpunkte, und jeder davon zählt mehr. ` +
      "In einer Reihenfolge, die bleibt, sind es immer dieselben; so kommt der Lauf neben dem Minimum zur Ruhe, wie klein η auch ist.",
    whole:
      "In jedem Batch sind alle Datenpunkte: Ohne Zurücklegen ist jede Reihenfolge derselbe Lauf, Gradientenabstieg mit allen " +
      "Daten, und da bleibt kein Rest.",
    two: "Durch zwei Datenpunkte geht die Gerade genau: Im Minimum ist kein Gradient übrig, und es bleibt kein Rest.",
  },

  verdicts: {
    title: "Was über die Reihenfolgen gesagt wird und was hier herauskam",
    setEpoch: {
      said:
        "PyTorchs DistributedSampler mischt nur dann in jeder Epoche, wenn jedes Mal set_epoch aufgerufen wird. Vergisst man " +
        "das, bleibt die Reihenfolge der ersten Epoche.",
      waiting: "Noch nicht gemessen.",
      measured: ({ rate, answer, times, ...ends }) => {
        const where = `Bei η = ${rate}`;
        if (answer === "larger")
          return `${where} ist der Rest, einmal gemischt, größer als in jeder Epoche gemischt${times ? `, ${times}-mal so groß${interval(ends)}` : ""}.`;
        if (answer === "smaller")
          return `${where} ist der Rest, einmal gemischt, kleiner als in jeder Epoche gemischt.`;
        if (answer === "unclear") return `${where}: kein klarer Unterschied.`;
        if (answer === "few") return `${where}: zu wenige Seeds, um etwas zu sagen.`;
        return `${where}: Nicht beide bleiben stehen.`;
      },
    },
    reversed: {
      said: "Erst gemischt, dann dieselbe rückwärts: Das ist bei quadratischem Verlust besser als jedes Mal neu gemischt.",
      waiting: "Noch nicht gemessen.",
      measured: againstEach("{palette-1|Jede zweite rückwärts}"),
    },
    balanced: {
      said: "Gradienten auszugleichen findet bessere Reihenfolgen als der Zufall.",
      waiting: "Noch nicht gemessen.",
      measured: againstEach("{palette-5|Gradienten ausgeglichen}"),
    },
  },

  table: {
    titles: { slopes: "Steigungen", floors: "Reste", way: "Die Läufe" },
    headings: {
      order: "Reihenfolge",
      seeds: "Seeds",
      slope: "Steigung",
      low: "von (95 %)",
      high: "bis (95 %)",
      seed: "Seed",
      learningRate: "Lernrate",
      earlier: "Mehrverlust, drittes Viertel",
      floor: "Rest",
      epoch: "Epoche",
      excess: "Mehrverlust",
    },
  },
};
