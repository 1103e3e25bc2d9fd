/**
 * `<mini-batch-seeds batch-size="2">`: each pupil takes a seed and reads out one number, the average gradient of that
 * seed’s batch; the numbers of a class become a plot of how far batches of this size scatter.
 */
import { plain } from "../../charts/numbers.js";
import { csv } from "../../figure/export_csv.js";
import { isPublic } from "../../figure/links.js";
import { saveFile } from "../../figure/save_file.js";
import { engineIsLoaded, sharedEngine } from "../../figure/shared_engine.js";
import { inLanguage } from "../../figure/words.js";
import { ClassNumbers, differs, readEntry } from "./class_numbers.js";
import { pupilLink } from "./pupil_link.js";
import {
  batchOf,
  expectedOf,
  readBatchSize,
  SAMPLES,
  SEEDS,
  USUAL_BATCH_SIZE,
} from "./seed_batches.js";
import { failedView, seedsView, waitingView } from "./seeds_view.js";
import { Slide } from "./slide.js";
import { printSlips } from "./slips.js";

export class MiniBatchSeeds extends Slide {
  static observedAttributes = [...Slide.observedAttributes, "batch-size"];

  #numbers = new ClassNumbers();
  /** What was typed, while it is typed or cannot be used. */
  #draft = "";
  #isRefused = false;
  /** What happened last, in the words of a language. @type {(words: any) => string} */
  #message = () => "";
  #failure = "";
  /** What the engine has for this batch size, by seed. @type {Map<number, number>} */
  #known = new Map();

  connectedCallback() {
    super.connectedCallback();
    engineIsLoaded()
      .catch((error) => {
        this.#failure = error.message;
      })
      .then(() => this.draw());
  }

  attributeChangedCallback(attribute, before, text) {
    if (attribute === "batch-size" && text !== before) {
      this.#numbers.clear();
      this.#known.clear();
      this.#message = () => "";
    }
    super.attributeChangedCallback(attribute, before, text);
  }

  get batchSize() {
    return readBatchSize(this.getAttribute("batch-size")) ?? USUAL_BATCH_SIZE;
  }

  /** What was typed, and what the engine has filled in: one object for each seed. */
  get results() {
    return this.#numbers.entries.map((entry) => ({ ...entry, engine: this.#numberOf(entry.seed) }));
  }

  get kind() {
    return "pupil-seeds";
  }

  get heading() {
    return this.words.seeds.title;
  }

  get keyHelp() {
    return this.words.seeds.keys;
  }

  /** A phone cannot open a file of this machine. */
  get link() {
    return isPublic(location.href) ? this.#linkOf(null) : null;
  }

  content() {
    const { words } = this;
    const engine = sharedEngine();
    if (!engine) {
      const { failed, loading } = this.figureWords.controls;
      return this.#failure
        ? failedView(words.seeds, failed.title, this.#failure)
        : waitingView(words.seeds, loading);
    }
    const given = this.getAttribute("batch-size");
    return seedsView(
      {
        words: words.seeds,
        scheme: this.scheme,
        numbers: this.#numbers,
        batchSize: this.batchSize,
        samples: SAMPLES,
        seeds: SEEDS,
        refusedSize: given !== null && readBatchSize(given) === null ? given : null,
        expected: expectedOf(engine, this.batchSize),
        numberOf: (seed) => this.#numberOf(seed),
        draft: this.#draft,
        isRefused: this.#isRefused,
        message: this.#message(words.seeds),
        hasLink: this.link !== null,
      },
      this.#act,
    );
  }

  #act = {
    draft: (text) => {
      this.#draft = text;
    },
    enter: (text) => {
      const typed = readEntry(text);
      this.#isRefused = typed === null;
      this.#draft = typed ? "" : text;
      this.#message = () => "";
      if (typed) {
        const { seed, value } = this.#numbers.add(typed);
        this.#message = (words) => words.entered(this.#texts(seed, value));
      }
      this.draw();
      // The next number takes the place of one that was refused.
      if (!typed) this.query("#number").select();
    },
    /** The focus was on a button that is gone. */
    remove: (seed) => {
      this.#numbers.remove(seed);
      this.#changed((words) => words.removed(seed));
      this.query("details.entries summary")?.focus();
    },
    undo: () => {
      if (!this.#numbers.canUndo) return;
      this.#numbers.undo();
      this.#changed((words) => words.undone);
    },
    fill: () => {
      const { length } = this.#numbers.missingSeeds;
      if (length === 0) return;
      this.#numbers.fill((seed) => this.#numberOf(seed));
      this.#changed((words) => words.filled(length));
    },
    save: () => {
      const columns = ["seed", "number", "source", "engine_number", "batch_size"];
      const rows = this.results.map(({ seed, value, source, engine }) => {
        return [seed, value, source, engine, this.batchSize];
      });
      const name = `mini-batch-seeds-k${this.batchSize}.csv`;
      saveFile(name, new Blob([csv({ title: "", columns, rows })], { type: "text/csv" }));
      this.#changed((_, { saved }) => saved(name));
    },
    print: () => {
      const engine = sharedEngine();
      if (!engine) return;
      const slips = Array.from({ length: SEEDS }, (_, i) => ({
        seed: i + 1,
        ...batchOf(engine, this.batchSize, i + 1),
        link: isPublic(location.href) ? this.#linkOf(i + 1) : null,
      }));
      inLanguage(this.figureWords, () => {
        printSlips(this.root, { slips, words: this.words, language: this.figureWords.language });
      });
    },
  };

  /** @param {(words: any, controls: any) => string} message */
  #changed(message) {
    this.#isRefused = false;
    this.#message = (words) => message(words, this.figureWords.controls);
    this.draw();
  }

  #linkOf(seed) {
    return pupilLink({ seed, batchSize: this.batchSize, language: this.figureWords.language });
  }

  #numberOf(seed) {
    const engine = sharedEngine();
    if (!engine) return Number.NaN;
    const known = this.#known.get(seed) ?? batchOf(engine, this.batchSize, seed).number;
    this.#known.set(seed, known);
    return known;
  }

  #texts(seed, value) {
    const exact = this.#numberOf(seed);
    return { seed, value: plain(value), exact: differs(value, exact) ? exact : null };
  }
}

customElements.define("mini-batch-seeds", MiniBatchSeeds);
