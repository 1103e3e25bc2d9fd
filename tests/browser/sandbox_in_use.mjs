// The sandbox as it is after some use: own data, runs that are kept, a refusal, and all of it unfolded.
import { assign, call, unfold } from "./setup.mjs";

export const sandboxInUse =
  "figure=sandbox&data=own&own-data=1_1_0+2_4_1+3_1_1&model=mlp&optimizer=adam";

export async function keepRuns(page) {
  for (const batchSize of [1, 2, 3]) {
    await assign(page, { batchSize });
    await call(page, "step");
    await page.getByRole("button", { name: "Keep this run" }).click();
  }
  await page.getByRole("textbox", { name: "The data, as CSV" }).fill("no data");
  await page.getByRole("button", { name: "Use this text" }).click();
  await unfold(page);
}
