/** What is the same in all figures whose run is long work in Workers: their place is a number of jobs. */
export const measuredRun = {
  /** Before anything is measured there is nothing to be shown. */
  create: () => ({ state: {}, delete() {} }),
  steps: 0,
  isDiverging: () => false,
  isComplete: ({ finished }) => finished > 0,
  isAtEnd: ({ finished, jobs }) => finished === jobs,
  questionKey: () => "run",
  locate: ({ finished }) => ({ done: finished }),
};
