// The quiz as a reader handles it.

export const sectionOf = (page, name) => page.locator(`mini-batch-quiz section#${name}`);
export const tabOf = (page, name) =>
  page.locator(`mini-batch-quiz [role="tab"][aria-controls="${name}"]`);
/** Chooses a question. */
export const question = async (page, name) => {
  await tabOf(page, name).click();
  return sectionOf(page, name);
};
export const check = (section) => section.getByRole("button", { name: "Check" }).click();
export const reveal = (section) => section.getByRole("button", { name: "Show the answer" }).click();
