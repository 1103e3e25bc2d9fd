// The figures of the article, in its order: what is tried with each of them forgets none. That the pages show each
// folder of web/figures/ is looked at by tests/build/found.test.mjs.
import { figureNames as found } from "../../web/build/found.mjs";

export const figureNames = await found("article");
