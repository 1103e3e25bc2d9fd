// How long a run will still take, from what its jobs have taken so far.

/**
 * Every job that has made progress says how long a job takes. The running jobs share the waiting ones; the
 * slowest running job may take longer than all the rest.
 *
 * @param {object} run
 * @param {number} run.finished jobs that are done
 * @param {number} run.seconds that these took together
 * @param {{ seconds: number, fraction: number }[]} run.running jobs at work: time taken, part done
 * @param {number} run.waiting jobs not begun
 * @returns {number | null} seconds; null when no job has made progress yet
 */
export function secondsLeft({ finished, seconds, running, waiting }) {
  if (running.length + waiting === 0) return 0;
  const started = running.filter(({ fraction }) => fraction > 0);
  const measured = finished + started.length;
  if (measured === 0) return null;
  const whole = started.map((job) => job.seconds / job.fraction);
  const perJob = (seconds + sum(whole)) / measured;
  const left = running.map((job) =>
    job.fraction > 0
      ? (job.seconds / job.fraction) * (1 - job.fraction)
      : Math.max(0, perJob - job.seconds),
  );
  const shared = (sum(left) + waiting * perJob) / Math.max(1, running.length);
  return Math.max(shared, ...left);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
