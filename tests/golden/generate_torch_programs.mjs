// Writes torch_programs.json, read by tests/figures: the sandbox's programs for PyTorch, and what PyTorch makes of them.
//   node tests/golden/generate_torch_programs.mjs && tests/lint.sh --fix
// after a build, with Debian's python3-torch; the committed file was made with PyTorch 1.13.
import { writeFile } from "node:fs/promises";
import { torchRuns } from "../figures/program_runs.mjs";
import { runPrograms } from "../figures/python.mjs";

const texts = torchRuns().map(({ text }) => text);
const printed = await runPrograms(texts, "torch");
const golden = printed.map(({ lines: _, ...numbers }, i) => ({ text: texts[i], ...numbers }));
const file = new URL("torch_programs.json", import.meta.url);
await writeFile(file, `${JSON.stringify(golden, null, 1)}\n`);
