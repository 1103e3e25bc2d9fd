// Asks the registry whether a locked package has become known to be unsafe; needs a network.
//   node tests/build/audit.mjs
// Ends with an exit code if one of web/ has, for these make what is handed on. Those of the tests are listed. A
// registry that does not answer this question says nothing either way.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { project, readLocks } from "./locks.mjs";

for (const { folder } of await readLocks()) {
  const answer = await audit(join(project, folder));
  const found = answer.metadata?.vulnerabilities;
  if (!found) {
    console.log(`${folder}: the registry does not say (${answer.message ?? "no answer"})`);
    continue;
  }
  const names = Object.entries(answer.vulnerabilities).map(
    ([name, one]) => `${name}: ${one.severity}`,
  );
  console.log(`${folder}: ${found.total === 0 ? "nothing known" : names.join(", ")}`);
  if (folder === "web" && found.total > 0) process.exitCode = 1;
}

/** @returns {Promise<any>} what npm says, whatever its exit code */
function audit(cwd) {
  return new Promise((done) => {
    execFile("npm", ["audit", "--json"], { cwd, timeout: 60_000 }, (_, stdout) => {
      try {
        done(JSON.parse(stdout));
      } catch {
        done({});
      }
    });
  });
}
