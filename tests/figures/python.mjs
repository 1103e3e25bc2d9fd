// Runs Python programs, where their library is: several in one process, for starting it takes longer than they do.
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What programs import: those for PyTorch draw their data with NumPy. */
const LIBRARIES = { numpy: ["numpy"], torch: ["numpy", "torch"] };
/** Debian's own Python knows Debian's libraries, whichever is first on PATH. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** @returns {string} a Python that has NumPy */
export const pythonWithNumpy = () => pythonWith(LIBRARIES.numpy);

/** @param {readonly string[]} libraries @returns {string} a Python that has them */
function pythonWith(libraries) {
  const missing = PYTHONS.map((python) => libraries.filter((library) => !has(python, library)));
  const found = PYTHONS.find((_, i) => missing[i].length === 0);
  if (found) return found;
  const lacks = PYTHONS.map((python, i) => `${python} cannot import ${missing[i].join(" and ")}`);
  const packages = missing[PYTHONS.length - 1].map((library) => `python3-${library}`);
  throw new Error(`${lacks.join(", and ")}. On Debian, install ${packages.join(" and ")}.`);
}

function has(python, library) {
  try {
    execFileSync(python, ["-c", `import ${library}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const RUN_ALL = `
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path)
    print("end of program")
`;

/**
 * @typedef {object} Printed
 * @property {string[]} lines
 * @property {number} loss
 * @property {number[]} parameters
 * @property {number[]} [average] of the parameters, in a program that takes it
 * @property {number} [averageLoss]
 */

/**
 * @param {string[]} programs their text
 * @param {"numpy" | "torch"} [library] that they need
 * @returns {Promise<Printed[]>} what each has printed
 */
export async function runPrograms(programs, library = "numpy") {
  const folder = await mkdtemp(join(tmpdir(), "mini-batch-python-"));
  try {
    const paths = await Promise.all(
      programs.map(async (text, i) => {
        const path = join(folder, `program${i}.py`);
        await writeFile(path, text);
        return path;
      }),
    );
    const output = await promisify(execFile)(
      pythonWith(LIBRARIES[library]),
      ["-c", RUN_ALL, ...paths],
      {
        maxBuffer: 2 ** 26,
        env: { ...process.env, PYTHONWARNINGS: "ignore", OPENBLAS_NUM_THREADS: "1" },
      },
    );
    return output.stdout.split("end of program\n").slice(0, -1).map(printed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function printed(text) {
  const lines = text.trim().split("\n");
  const after = (name) => {
    const line = lines.find((one) => one.startsWith(name));
    return line && JSON.parse(line.slice(name.length));
  };
  return {
    lines,
    loss: after("loss:"),
    parameters: after("parameters:"),
    average: after("averaged parameters:"),
    averageLoss: after("averaged loss:"),
  };
}
