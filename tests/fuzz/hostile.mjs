// Random hostile input for the built page and the engine in a browser: the same for the same number.
// Everything here runs inside the page.

/** Puts `hostile` into the page: what draws names, texts, values and specifications. */
export function install() {
  const MARKUP = [
    '<img src=x onerror="window.hacked=1">',
    "<script>window.hacked=1</script>",
    '"><svg onload=window.hacked=1>',
    "javascript:window.hacked=1",
    "{{constructor.constructor('window.hacked=1')()}}",
    "'; import os; os.system('true'); '",
  ];
  const ODD = [
    "",
    " ",
    "0",
    "-0",
    "1",
    "-1",
    "2",
    "10",
    "1e3",
    "1e999",
    "NaN",
    "Infinity",
    "-Infinity",
    "0x10",
    "٣",
  ];
  const MORE = [
    "true",
    "null",
    "undefined",
    "__proto__",
    "constructor",
    "toString",
    "own",
    "[object Object]",
  ];
  const NUMBERS = [
    0,
    -0,
    1,
    -1,
    0.5,
    2,
    3,
    10,
    1e-9,
    5e-324,
    1e308,
    2 ** 31,
    2 ** 32,
    2 ** 53,
    Number.NaN,
    Infinity,
    -Infinity,
  ];

  window.hostile = (seed) => {
    let state = seed >>> 0;
    // mulberry32, by Tommy Ettinger
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const below = (count) => Math.floor(random() * count);
    const pick = (list) => list[below(list.length)];
    const letters = () =>
      Array.from({ length: below(12) }, () => String.fromCharCode(below(0x2ff))).join("");
    const number = () =>
      pick([() => pick(NUMBERS), () => below(40), () => random(), () => (random() - 0.5) * 1e6])();
    const text = () =>
      pick([
        () => pick(ODD),
        () => pick(MORE),
        () => pick(MARKUP),
        letters,
        () => String(number()),
        () => String(number()),
        () => Array.from({ length: below(5) }, number).join(pick([",", "_", "+", ";"])),
        () => pick(ODD).repeat(below(3000)),
      ])();
    const value = (depth = 0) =>
      pick([
        number,
        text,
        () => pick([true, false, null, undefined, 2n, Symbol.iterator, () => 1, new Date(0)]),
        () => Array.from({ length: below(4) }, () => (depth > 2 ? 1 : value(depth + 1))),
        () => new Float64Array(below(5)).map(number),
        () => ({ [pick(["name", "kind", "x", "y", "base"])]: depth > 2 ? 1 : value(depth + 1) }),
      ])();
    const oddCell = () =>
      pick([() => String(below(9)), () => String(number()), text, () => `"${text()}"`])();
    const csv = () => {
      const columns = 1 + below(4);
      // Half of them might be anybody's.
      const cell = below(2) === 0 ? oddCell : () => String(below(90) / 10);
      const row = () => Array.from({ length: random() < 0.95 ? columns : below(6) }, cell);
      const ends = pick(["\n", "\r\n", "\r"]);
      return Array.from({ length: below(12) }, () =>
        row().join(pick([",", ",", ",", ";", "\t"])),
      ).join(ends);
    };
    return { random, below, pick, number, text, value, csv };
  };
}

/** Sets attributes, or settings as a link does, one after the other; says what broke. */
export async function tryFigures({ kind, from, count, figures }) {
  const element = document.querySelector("mini-batch");
  const names = /** @type {any} */ (element.constructor).observedAttributes.filter(
    (name) => !/^(figure|present|theme)$/.test(name),
  );
  const root = element.shadowRoot;
  const broken = [];
  for (let seed = from; seed < from + count; seed++) {
    const { below, pick, text } = window.hostile(seed);
    if (below(20) === 0) element.setAttribute("figure", pick(figures));
    const given = Array.from({ length: 1 + below(4) }, () => [pick(names), text()]);
    try {
      if (kind === "attributes")
        for (const [name, value] of given) element.setAttribute(name, value);
      else await followLink(element, given);
      if (below(3) === 0) element[pick(["step", "back", "reset"])]();
      if (!element.results) await element.ready;
      JSON.stringify([element.results, element.settings]);
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      broken.push(`${seed}: ${error.stack}`);
    }
    if (kind === "attributes") for (const [name] of given) element.removeAttribute(name);
    // Between tries the page has its turn, as it has between a reader's.
    if (seed % 5 === 0) await new Promise((done) => setTimeout(done));
    if (window.hacked || root.querySelector("script, img[src=x], svg[onload]"))
      broken.push(`${seed}: hacked`);
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return broken;

  async function followLink({ settings: _, ...rest }, parameters) {
    const link = new URLSearchParams([["figure", element.getAttribute("figure")], ...parameters]);
    const came = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    const before = location.href;
    location.replace(`#${link}`);
    if (location.href !== before) await came;
    return rest;
  }
}

/** Pastes texts into the sandbox; each is used, or refused with a line and a column. */
export async function trySandbox({ from, count }) {
  const element = document.querySelector("mini-batch");
  const root = element.shadowRoot;
  const broken = [];
  let used = 0;
  for (let seed = from; seed < from + count; seed++) {
    const before = JSON.stringify(element.settings.ownData);
    const area = root.querySelector("textarea");
    area.value = window.hostile(seed).csv();
    area.dispatchEvent(new Event("input", { bubbles: true }));
    Array.from(root.querySelectorAll("button"))
      .find((button) => button.textContent.trim() === "Use this text")
      .click();
    await new Promise((done) => setTimeout(done));
    if (!element.results) broken.push(`${seed}: no results`);
    if (JSON.stringify(element.settings.ownData) !== before) used++;
    if (window.hacked || root.querySelector("script, img[src=x], svg[onload]"))
      broken.push(`${seed}: hacked`);
  }
  return { broken, used };
}

/** Hands specifications to the engine: each makes a trainer that trains, or is refused in words. */
export async function tryEngine({ text, from, count }) {
  const { loadEngine } = await import(
    URL.createObjectURL(new Blob([text], { type: "text/javascript" }))
  );
  const engine = await loadEngine();
  const fields = [
    "data",
    "model",
    "loss",
    "batchSize",
    "learningRate",
    "order",
    "dropLast",
    "optimizer",
    "seed",
    "initial",
    "precision",
    "standardize",
  ];
  const good = { data: { name: "salary", samples: 10 }, batchSize: 2, learningRate: 0.1 };
  const known = {
    data: ["salary", "moons", "two-gaussians", "narrow-valley"],
    model: ["linear", "logistic", "mlp"],
    optimizer: ["sgd", "momentum", "adam"],
  };
  const broken = [];
  let made = 0;
  for (let seed = from; seed < from + count; seed++) {
    const { below, pick, value, number, csv } = window.hostile(seed);
    const spec = { ...good };
    for (let i = below(3); i >= 0; i--) {
      const field = pick(fields);
      const kind = field === "data" ? "name" : "kind";
      const nested = known[field] && below(2) === 0;
      spec[field] = nested
        ? {
            [kind]: pick(known[field]),
            samples: field === "data" ? below(60) : undefined,
            [pick(["noise", "hidden", "momentum", "eps"])]: below(2) ? number() : value(),
          }
        : below(3) === 0
          ? number()
          : value();
    }
    try {
      const trainer = engine.createTrainer(spec);
      try {
        trainer.run(below(20));
        trainer.step();
        trainer.back();
        made++;
      } finally {
        trainer.delete();
      }
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      const isRefusal =
        (error instanceof TypeError || error instanceof RangeError) &&
        / is | are | has /.test(error.message);
      if (!isRefusal) broken.push(`${seed}: ${error.stack}`);
    }
    try {
      engine.parseCsv(csv());
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      if (!(error instanceof RangeError && /^line \d+, column \d+: /.test(error.message)))
        broken.push(`${seed} csv: ${error.stack}`);
    }
  }
  return { broken, made };
}
