// One workload, all contestants: first the guard, then timed rounds.
//
// Rounds go over the contestants in turn, so that whatever slows the machine down for a while slows all
// of them, and ratios are taken within a round. A slice is short for the same reason, and long enough
// for the clock.

/**
 * @returns {Promise<{losses: Map<string, number>, seconds: Map<string, number[]>}>} by contestant: the
 *   loss after the guard's updates, and the seconds of one update in every round
 */
export async function race(contestants, workload, folder, pace) {
  const losses = new Map();
  const seconds = new Map();
  const entered = [];
  for (const contestant of contestants) {
    if ((await contestant.ask("open", `${folder}/${workload.name}`)) !== "ok") continue;
    await contestant.ask("run", workload.guard);
    losses.set(contestant.name, Number(await contestant.ask("loss")));
    seconds.set(contestant.name, []);
    entered.push({ contestant, updates: await updatesOfSlice(contestant, pace) });
  }
  for (let round = 0; round < pace.rounds; round++) {
    for (const { contestant, updates } of entered) {
      const spent = await timeOf(contestant, updates, pace);
      seconds.get(contestant.name).push(spent / updates);
    }
  }
  return { losses, seconds };
}

/** Seconds for so many updates: by the clock, or of processor time. */
async function timeOf(contestant, updates, { processorTime = false }) {
  const [elapsed, worked] = (await contestant.ask("run", updates)).split(" ").map(Number);
  return processorTime ? worked : elapsed;
}

/** Updates that take about a slice, found by running for `warmUp` seconds or more. */
async function updatesOfSlice(contestant, { slice, warmUp, ...pace }) {
  let updates = 1;
  for (let total = 0; ; ) {
    const spent = await timeOf(contestant, updates, pace);
    total += spent;
    if (total >= warmUp && spent >= slice / 2) {
      return Math.max(1, Math.round((updates * slice) / spent));
    }
    if (spent < slice) updates = Math.ceil(updates * Math.min(8, slice / Math.max(spent, 1e-6)));
  }
}

/** Contestants whose loss is not the engine's: they did other work, and no ratio means anything. */
export function disagreeing(losses) {
  const wanted = losses.get("node");
  // Single precision in other orders of summation; TensorFlow.js has no double precision.
  const tolerance = 2e-4 * Math.abs(wanted);
  return [...losses].filter(([, loss]) => !(Math.abs(loss - wanted) <= tolerance));
}
