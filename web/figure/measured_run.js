/** What is the same in all figures whose run is long work in Workers: their place is a number of jobs. */
export const measuredRun = {
  /** Before anything is measured there is nothing to be shown. */
  create: () => ({ state: {}, delete() {} }),
  /** A step is one of dozens of results. @type {"play"} */
  primary: "play",
  steps: 0,
  isDiverging: () => false,
  isComplete: ({ finished }) => finished > 0,
  isAtEnd: ({ finished, jobs }) => finished === jobs,
  questionKey: () => "run",
  locate: ({ finished }) => ({ done: finished }),
};
