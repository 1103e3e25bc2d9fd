// The types of the engine's options, from its schema: they take the place of the loose ones in
// web/engine/engine.d.ts.

const REGION = /\/\/ <generated[\s\S]*\/\/ <\/generated>\n/;

/** Types of the trainer's fields that have a type of their own. */
const TRAINER_TYPES = {
  data: "DatasetSpec | OwnData | Dataset",
  model: "ModelSpec",
  optimizer: "OptimizerSpec",
  loss: "Loss",
  order: "Order",
  learningRate: "number | LinearScaling",
};

/**
 * @param {string} template the text of engine.d.ts
 * @param {import("../engine/engine.d.ts").Schema} schema
 * @returns {string} the declarations that dist/ has
 */
export function engineTypes(template, schema) {
  const scaling = schema.trainer.find(({ name }) => name === "learningRate")?.fields ?? [];
  const experiments = Object.entries(schema.experiments).map(
    ([name, fields]) => `  "${name}": ${block(fields, "  ")};\n`,
  );
  const text = [
    union("Loss", schema.losses),
    union("Order", schema.orders),
    kinds("DatasetSpec", "name", schema.datasets),
    kinds("ModelSpec", "kind", schema.models),
    kinds("OptimizerSpec", "kind", schema.optimizers),
    "/** lr₀·k/k₀, reached from lr₀ in equal steps over the warm-up (Goyal et al. 2017). */\n" +
      `export interface LinearScaling ${block(scaling)}\n`,
    `export interface TrainerSpec ${block(schema.trainer, "", TRAINER_TYPES)}\n`,
    `export interface ExperimentOptionsByName {\n${experiments.join("")}}\n`,
  ].join("\n");
  if (!REGION.test(template)) throw new Error("engine.d.ts has no place for generated types");
  return template.replace(REGION, () => text);
}

const quoted = (names) => names.map((name) => JSON.stringify(name)).join(" | ");

function union(type, entries) {
  const lines = entries.map(({ name, help }) => ` * - \`${name}\`: ${help}\n`);
  return `/**\n${lines.join("")} */\nexport type ${type} = ${quoted(entries.map(({ name }) => name))};\n`;
}

/** A union of objects that a tag tells apart. */
function kinds(type, tag, entries) {
  const members = entries.map(({ name, help, torch, numpy, fields }) => {
    const sentence = torch ? `${help}; ${torch}` : help;
    // Of a data set.
    const draws = Array.isArray(numpy) && numpy.map((line) => `   *     ${line}\n`).join("");
    const comment = draws
      ? `  /**\n   * ${sentence}. Its draws, in their order:\n   *\n${draws}   */\n`
      : `  /** ${sentence} */\n`;
    const own = { name: tag, kind: "choice", choices: [name], required: true, help: "" };
    return `${comment}  | ${block([own, ...fields], "    ")}\n`;
  });
  return `export type ${type} =\n${members.join("")};\n`;
}

function block(fields, indent = "", types = {}) {
  const lines = fields.map((field) => {
    const { name, required, help } = field;
    const mark = required ? "" : "?";
    const comment = help && `${indent}  /** ${help}${limits(field)} */\n`;
    return `${comment}${indent}  ${name}${mark}: ${types[name] ?? typeOf(field)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function typeOf({ kind, choices, fields }) {
  if (kind === "object") return block(fields, "  ");
  if (kind === "boolean") return "boolean";
  if (kind === "choice") return quoted(choices);
  return kind === "numbers" || kind === "integers" ? "ArrayLike<number>" : "number";
}

function limits({ min, max, above, below, default: value }) {
  const low = above === undefined ? min : `above ${above}`;
  const high = below === undefined ? max : `below ${below}`;
  const range = [low, high].filter((bound) => bound !== undefined).join(" … ");
  const usual = value === undefined ? "" : `; default ${JSON.stringify(value)}`;
  return `${range && `; ${range}`}${usual}`;
}
