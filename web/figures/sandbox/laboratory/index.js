/** The figure “sandbox” in the laboratory: batch size and learning rate may change along the run, parameters be averaged. */
import { figure as article } from "../index.js";
import { numpy, torch } from "./python.js";
import { create } from "./run.js";
import { schema } from "./settings.js";

/** @type {import("../../../figure/registry.js").Figure} */
export const figure = { ...article, schema, create, programs: { numpy, torch } };
