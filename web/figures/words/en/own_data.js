/** What is said of data that cannot be used. */
const limits = {
  characters: "that is more than 1\u202f000\u202f000 characters",
  samples: "there have to be 2 to 10\u202f000 lines with numbers",
  features: "there are at most 16 columns of x, and y",
  numbers: "there are at most 20\u202f000 numbers in all",
};

/** @param {{limit?: string, message?: string}} problem */
export function dataProblem({ limit, message }) {
  return `These data cannot be used: ${limit ? limits[limit] : message}. The former data stay.`;
}
