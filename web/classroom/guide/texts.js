/** What the guide says of a step: its sentences, with the numbers of steps.js and the names of the figure's controls. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { figures } from "../../figure/registry.js";
import { nameOf } from "../../figure/settings.js";
import { settingWords } from "../../figure/words.js";
import { steps } from "./steps.js";

/**
 * @typedef {import("../../figure/words.js").Words & {language: string}} Frame words of the figures and of what is round
 *   them, and the language that they are in
 *
 * @typedef {object} Said
 * @property {{press: string, see: string}[]} moves at least one; `see` is empty where nothing happens
 * @property {string} ask
 * @property {string} misconception empty where the step meets none
 * @property {string} answer
 */

/**
 * @param {string} name of the step
 * @param {any} words of the guide
 * @param {Frame} frame
 * @returns {Said} made in one go, with the decimal mark in force
 */
export function saidOfStep(name, words, frame) {
  const details = { ...numbersOf(name), ...controlNames(name, frame), all: allNumbers() };
  const { moves, ask, misconception, answer } = words.steps[name];
  const say = (text) => (typeof text === "function" ? text(details) : (text ?? ""));
  const all = moves ?? [{ press: words.table.todo[steps[name].kind] }];
  return {
    moves: all.map(({ press, see }) => ({ press: say(press), see: say(see) })),
    ask: say(ask),
    misconception: say(misconception),
    answer: say(answer),
  };
}

/** @param {string} name of a step @returns {Record<string, string>} all numbers of the step as texts, by their names */
export function numbersOf(name) {
  const { moves = [], derived = {} } = steps[name];
  const expected = Object.assign({}, ...moves.map(({ see }) => see));
  const values = Object.fromEntries(
    Object.entries(expected).map(([key, { value }]) => [key, value]),
  );
  const texts = Object.entries(expected).map(([key, one]) => [key, textOf(one)]);
  const more = Object.entries(derived).map(([key, { from, digits }]) => [
    key,
    fixed(from(values), digits),
  ]);
  return Object.fromEntries([...texts, ...more]);
}

/** @returns {Record<string, Record<string, string>>} the numbers of all steps, by step */
export function allNumbers() {
  return Object.fromEntries(Object.keys(steps).map((name) => [name, numbersOf(name)]));
}

/** @param {import("./steps.js").Expected} expected */
function textOf({ value, digits, isSigned }) {
  if (typeof value === "string") return value;
  if (digits === undefined) return counted(value);
  return isSigned ? signed(value, digits) : fixed(value, digits);
}

/**
 * What is written on the controls of the step's figure.
 * @param {string} name of the step
 * @param {Frame} frame
 */
function controlNames(name, frame) {
  const figure = figures[steps[name].figure ?? ""];
  const { step, play, reset } = frame.controls;
  const button = { step, play, reset };
  if (!figure) return { button, label: {}, option: {}, measure: {}, beats: [] };
  const named = Object.entries(settingWords(frame, figure));
  const { measurements = {}, beats = [] } = frame.figures[figure.name];
  return {
    button,
    beats,
    label: Object.fromEntries(named.map(([key, { label }]) => [key, label])),
    option: Object.fromEntries(named.map(([key, { options }]) => [key, options])),
    measure: Object.fromEntries(
      Object.entries(measurements).map(([key, { start }]) => [key, start]),
    ),
  };
}

/**
 * The figure of a step, and how it is set: “One update, taken apart; Step by: epoch”.
 * @param {string} name of the step
 * @param {Frame} frame
 * @returns {{title: string, settings: string[]} | null} null where it has no figure
 */
export function figureOfStep(name, frame) {
  const { figure: figureName = "", settings = {} } = steps[name];
  const figure = figures[figureName];
  if (!figure) return null;
  const { label, option } = controlNames(name, frame);
  const told = Object.entries(settings).map(([attribute, text]) => {
    const key = nameOf(attribute);
    return `${label[key]}: ${option[key]?.[text] ?? numberText(text)}`;
  });
  return { title: frame.figures[figureName].title, settings: told };
}

/** @param {string} text of an attribute */
function numberText(text) {
  const digits = text.split(".")[1]?.length ?? 0;
  return fixed(Number(text), digits);
}
