/** The words of the figure “gpu”. Numbers come in as texts, already formatted; what “cost” says too is said in its words. */
import { guessed, list } from "../../figure/words/en.js";
import { words as cost } from "../cost/words.en.js";

const guesses = {
  always: "with every k",
  from: "from some k on",
  never: "with none",
};

/** Where a median lies. @param {any} interval */
const between = ({ low, high }) => (low && high ? ` (${low} to ${high})` : "");

/** How fast the graphics processor is beside one core, at some k. @param {any} end */
function speedText({ k, answer, times, ...interval }) {
  const often = times ? `${times} times${between(interval)} ` : "";
  return {
    smaller: `${often ? `${often}as fast` : "faster"} with k = ${k}`,
    larger: `${often ? `${often}as slow` : "slower"} with k = ${k}`,
    level: `about as fast with k = ${k}`,
    noisy: `not clearly faster or slower with k = ${k}`,
    few: `not compared often enough with k = ${k}`,
  }[answer];
}

const pairs = ({ cpu, gpu }, what) => {
  const texts = (numbers) => numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ");
  const devices = [
    cpu.length ? `One core: ${texts(cpu)}.` : "",
    gpu.length ? `Graphics processor: ${texts(gpu)}.` : "",
  ].filter(Boolean);
  return devices.length ? devices.join(" ") : `Nothing has been measured yet. ${what}`;
};

/** The first k, and what is level with it. @param {string} name @param {any} found */
function firstText(name, { kind, k, time, near = [] }) {
  const others = near.length ? `; as good, or too close to tell apart: k = ${list(near)}` : "";
  return {
    none: `${name}, too few batch sizes arrive to compare`,
    few: `${name}, too few seeds or rounds to say; it takes six of both`,
    noisy: `${name}, seeds and rounds that differ too much to say`,
    known: `${name} with k = ${k} (${time}${others})`,
  }[kind];
}

export const words = {
  keys: [],
  title: "What a batch size costs, on your graphics processor",
  settings: {
    samples: { label: "Samples n", help: "An epoch reads each once." },
    batchSize: { label: "Chosen batch size k", help: "Marked ◆ and by a line." },
    hiddenUnits: { label: "Hidden units", help: "Of the network with 64 features and 10 classes." },
    repeats: {
      label: "Rounds",
      help: "How often each batch size is timed. Fewer than six are too few to compare.",
    },
    seeds: {
      label: "Seeds",
      help: "Runs to the target with each batch size and rate. Fewer than six are too few to compare.",
    },
    done: { label: "Measurements done" },
  },

  caption: {
    claim:
      "The post says of graphics processors: 32 samples take hardly longer than one, the time of an epoch is a U, and " +
      "the largest power of two that fits is best. What holds for yours? " +
      "{palette-0|One core of the processor ●}, {palette-1|the graphics processor ▲}.",
    method: ({ repeats, seeds, hidden, rates, percent }) =>
      `Both make the same run of a network 64 – ${hidden} – 10, one in WebAssembly, the other by WebGPU; it learns which of ` +
      `a sample’s first ten numbers is the largest. ${repeats} rounds time all sizes in turn. Marks are medians, bars the ` +
      "middle half of the rounds; in brackets: the median’s 95 % interval. The loss is looked at each time a tenth " +
      `more updates are made; at the target it is first below ${percent} % of the start’s. The updates to it are counted once for both, with ${seeds} ` +
      `${seeds === 1 ? "seed" : "seeds"} and the best of ${rates} learning rates for each k (dotted: those of an ` +
      "epoch, solid: fitted); {batch|the least time has a ring}.",
  },

  question: {
    ask: "Your guess: with which batch sizes is your graphics processor faster than one core?",
    options: guesses,
    none: "It could not be measured here.",
    answer({ guess, kind }) {
      const unsure = {
        few: "Too few rounds to say; it takes six.",
        noisy: "Too noisy to say.",
        mixed: "Measured: with some, but not from one on.",
      };
      const found = unsure[kind] ?? `Measured: ${guesses[kind]}.`;
      return found + guessed(guess, guesses, unsure[kind] ? undefined : guess === kind);
    },
  },

  where: ({ finished, jobs }) => [["measurements done", `${finished} of ${jobs}`]],

  sentence: {
    start: ({ hasWebGpu }) =>
      hasWebGpu
        ? "Play times every batch size on one core and on the graphics processor, in turn, and counts the updates to a " +
          "target. Dashed: if only updates took time (all alike), or only samples, and if updates halved."
        : "This browser offers no WebGPU here, so Play can time one core only. WebGPU is in Chrome and Edge from " +
          "113, Safari from 26 and Firefox from 141, where the system has a graphics driver for it.",
    soFar({ k, cpu, gpu }) {
      const device = (name, { one, chosen }) =>
        one && chosen
          ? `${name} {small|${one} with k = 1} and {chosen|${chosen} with k = ${k}}`
          : "";
      const devices = [device("on one core", cpu), device("on the graphics processor", gpu)];
      const known = devices.filter(Boolean);
      return known.length ? `An update takes ${list(known)}.` : "";
    },
    goesOn: ({ finished, jobs }) => `${finished} of ${jobs} measurements are in.`,
    measured({ kind, ends, from, sizes }) {
      const heads = {
        always: "Your graphics processor is clearly faster with every batch size.",
        from: `Your graphics processor is clearly faster from k = ${from} on.`,
        never: "With no batch size is your graphics processor clearly faster than one core.",
        mixed: `Your graphics processor is clearly faster only with k = ${list(sizes)}.`,
        noisy:
          "The rounds differ too much to say with which batch sizes the graphics processor is faster.",
        few: "Too few rounds to say with which batch sizes the graphics processor is faster; it takes six.",
      };
      const isSure = kind !== "few" && kind !== "noisy";
      const numbers = ` Compared with one core, round by round, it is ${list(ends.map(speedText))}.`;
      return heads[kind] + (isSure ? numbers : "");
    },
    software:
      "But this adapter is a program that plays a graphics processor on the processor: the numbers say what that " +
      "costs, and nothing of graphics cards.",
    problems: {
      "no-webgpu": () =>
        "The graphics processor was not measured: the browser offers no WebGPU here.",
      "no-adapter": () =>
        "The graphics processor was not measured: the browser has WebGPU, but no adapter that it lets this page use.",
      lost: () =>
        "The graphics processor was lost in the middle of a measurement: the system has taken or reset it. What was " +
        "measured stays; Reset and Play try again.",
      "too-large": ({ allowed }) =>
        "The graphics processor was not measured: the data need more memory than it gives" +
        `${allowed ? `, which is ${allowed} for one buffer` : ""}.`,
    },
  },

  update: {
    title: "Time of an update",
    x: "batch size k",
    y: (unit) => `time, ${unit}`,
    relative: "time (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Time of an update against batch size."),
    handle: "Chosen batch size k",
  },
  updates: {
    title: "Updates to the target",
    x: "batch size k",
    y: "updates",
    alt: cost.target.alt,
  },
  epoch: {
    title: "Time of an epoch",
    x: "batch size k",
    y: (unit) => `time, ${unit}`,
    relative: "time (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Time of an epoch against batch size."),
  },
  rate: {
    title: "Arithmetic achieved",
    x: "batch size k",
    y: "GFLOP/s",
    relative: "arithmetic (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Billions of operations a second against batch size."),
  },
  target: {
    title: "Time to the target: the product",
    x: "batch size k",
    y: (unit) => `time, ${unit}`,
    relative: "time (k = 1: 1)",
    alt: (numbers) => pairs(numbers, "Time to the target against batch size."),
    tooMany: ({ most }) =>
      `Updates to a target are counted up to samples × hidden units = ${most}; beyond that, it takes minutes.`,
    finding({ cpu, gpu, fit }) {
      const devices = [
        firstText("on one core", cpu),
        gpu ? firstText("on the graphics processor", gpu) : "",
      ].filter(Boolean);
      const fitted = fit
        ? ` The fitted count is ${fit.fewest} · (1 + ${fit.noiseBatch}/k) updates ` +
          `({@mccandlish-2018|McCandlish et al., 2018}): ${fit.noiseBatch} is the critical batch, far above which a larger ` +
          "one saves little."
        : "";
      return `Least time to the target: ${devices.join("; ")}.${fitted}`;
    },
  },
  limits: { updates: "only updates", samples: "only samples" },

  verdicts: {
    title: "What the post says, and what was measured of this graphics processor",
    none: "No graphics processor could be measured here.",
    step: cost.verdicts.step,
    shape: cost.verdicts.shape,
    saturation: {
      said: "Where its arithmetic saturates",
      waiting: "Not measured yet.",
      measured({ kind, from, first, best, percent }) {
        if (!first.rate || !best.rate) return "The clock has seen no time pass.";
        const numbers = `With k = ${first.k} it achieves ${first.rate} GFLOP/s, at most ${best.rate}, with k = ${best.k}.`;
        const conclusions = {
          flat: `From k = ${from} on that is level, to within ${percent} %: a larger batch gains nothing more.`,
          level: `That is level with every k, to within ${percent} %: one sample is enough.`,
          falls: "It rises nearly to the end. For larger k, set a larger n.",
          upturn: "With the largest batch it falls again.",
          rises: "It falls to the end.",
          uneven: "In between it is lower.",
          noisy: "The rounds differ too much to say where it saturates.",
          few: "Too few rounds to say where it saturates; it takes six.",
        };
        return `${numbers} ${conclusions[kind]}`;
      },
    },
    powers: cost.verdicts.powers,
    fits: {
      said: "The largest power of two that fits here",
      waiting: "Not measured yet.",
      measured({ allowed, largest, sizes, first }) {
        const missing = sizes.map(({ k, needed }) => `k = ${k} would need ${needed}`);
        return (
          `A buffer may have ${allowed}, so the largest is k = ${largest}.` +
          (missing.length ? ` Not tried: ${list(missing)}.` : "") +
          (first ? ` Of those measured, k = ${first} has the least time to the target.` : "")
        );
      },
    },
  },

  more: "More: tables, and powers of two",

  devices: {
    title: "An update on both",
    columns: {
      batchSize: "k",
      core: "one core",
      gpu: "graphics processor",
      ratio: "GPU ÷ core",
      coreRate: "core, GFLOP/s",
      gpuRate: "GPU, GFLOP/s",
    },
  },

  costs: {
    title: "To the target, each k at its best rate",
    columns: {
      batchSize: "k",
      updates: "updates (median)",
      learningRate: "rate",
      arrived: "runs that arrive",
      coreSeconds: "one core",
      gpuSeconds: "graphics processor",
    },
  },

  powers: {
    title: "Powers of two on the graphics processor: milliseconds per epoch",
    columns: {
      batchSize: "k",
      seconds: "median",
      lowerQuartile: "lower quartile",
      upperQuartile: "upper quartile",
    },
  },

  machine({ adapter, browser, cores, isTimed, hasTimestamps, k, wall, empty }) {
    const clocks = hasTimestamps
      ? "Its times are by its own clock, from the first pass of a loop to the last" +
        `${wall ? `; by the clock on the wall, calls included, an epoch with k = ${k} takes ${wall} times as long` : ""}.`
      : "It lets this page read no clock of its own, so its times are by the clock on the wall around many updates.";
    const asking = empty
      ? ` To ask it for nothing and hear back takes ${empty}, once in a loop.`
      : "";
    return (
      `Measured in ${browser ?? "your browser"}${cores ? ` on a machine with ${cores} logical ${cores === 1 ? "core" : "cores"}` : ""}. ` +
      (adapter ? `The browser calls the graphics processor “${adapter}”. ` : "") +
      (isTimed ? `${clocks}${asking} ` : "") +
      "The core’s times are by the clock on the wall, in WebAssembly with 128-bit vectors. Both train plain SGD in single " +
      "precision, on the same samples in the same order; each loop takes at least 0.02 s. Operations are the " +
      "multiplications and additions of the layers, forwards and backwards."
    );
  },

  measurements: {
    powers: { start: "Put powers of two to the test" },
  },

  table: {
    titles: {
      times: "Time of an epoch",
      updates: "Updates and time to the target",
      powers: "Powers of two and their neighbours",
    },
    headings: {
      device: "device",
      batchSize: "batch size",
      updatesPerEpoch: "updates per epoch",
      bytes: "bytes of an update",
      seconds: "seconds (median)",
      lowerQuartile: "lower quartile",
      upperQuartile: "upper quartile",
      loops: "loops",
      secondsPerUpdate: "seconds per update",
      wallSeconds: "seconds by the wall clock",
      gigaflops: "GFLOP/s",
      updates: "updates to the target (median)",
      learningRate: "learning rate",
      arrived: "runs that arrive",
      seeds: "runs",
      coreSeconds: "seconds to the target, one core",
      gpuSeconds: "seconds to the target, graphics processor",
    },
  },
};
