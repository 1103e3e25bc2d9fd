/**
 * What measured numbers allow to be said. Every verdict, every answer to a guess and every number in a caption
 * goes through here: a figure asks, and makes its words of the answer and of nothing else. No other file decides
 * by a threshold of its own.
 */
// How numbers are written so that they do not deny what is said.
export * from "./evidence_texts.js";
export * from "./paired_evidence.js";
export * from "./run_evidence.js";
export * from "./timing_evidence.js";
