// A presentation as tests look at it.

/** Two figures are enough to go from one to the other. */
export const twoFigures =
  '<mini-batch figure="update"></mini-batch><mini-batch figure="noise"></mini-batch>';

/** The figures' names and the questions' numbers that are presented: one, or none. */
export function presented(page) {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll("mini-batch[present], mini-batch-quiz[present]"),
      (one) => one.getAttribute("figure") ?? (one.getAttribute("present") || "1"),
    ),
  );
}

export function bar(page) {
  return page
    .locator("mini-batch[present], mini-batch-quiz[present]")
    .getByRole("group", { name: "Presentation" });
}
