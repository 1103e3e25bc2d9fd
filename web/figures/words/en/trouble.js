/** What is said of a run that diverges, in every figure. */
export const trouble = {
  growing: ({ rate, loss, startLoss }) =>
    `The run is diverging: with learning rate ${rate} each step goes past the lowest point and ` +
    `lands higher on the other side. The loss is ${loss}; it began at ${startLoss}.`,
  diverged: ({ rate }) =>
    `The run has diverged: with learning rate ${rate} every step overshot by more than the one ` +
    `before, until the numbers became too large to hold. It ends here.`,
  wayBack: "Go back to see it happen, or start again with a smaller rate.",
  start: "Back to the start",
  smaller: ({ rate }) => `Use learning rate ${rate}`,
};
