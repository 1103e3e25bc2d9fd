// Runs Python programs, where their library is: several in one process, for starting it takes longer than they do.
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Debian's own Python knows Debian's libraries, whichever is first on PATH. @param {string} library */
function python(library) {
  for (const name of ["python3", "/usr/bin/python3"]) {
    try {
      execFileSync(name, ["-c", `import ${library}`], { stdio: "ignore" });
      return name;
    } catch {
      // The next one may have it.
    }
  }
  throw new Error(`No Python with it found: install python3-${library}.`);
}

const RUN_ALL = `
import runpy, sys
for path in sys.argv[1:]:
    runpy.run_path(path)
    print("end of program")
`;

/**
 * @param {string[]} programs their text
 * @param {"numpy" | "torch"} [library] that they need
 * @returns {Promise<{lines: string[], loss: number, parameters: number[]}[]>} what each has printed
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
    const output = await promisify(execFile)(python(library), ["-c", RUN_ALL, ...paths], {
      maxBuffer: 2 ** 26,
      env: { ...process.env, PYTHONWARNINGS: "ignore", OPENBLAS_NUM_THREADS: "1" },
    });
    return output.stdout.split("end of program\n").slice(0, -1).map(printed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function printed(text) {
  const lines = text.trim().split("\n");
  const after = (name) =>
    JSON.parse(lines.find((line) => line.startsWith(name)).slice(name.length));
  return { lines, loss: after("loss:"), parameters: after("parameters:") };
}
