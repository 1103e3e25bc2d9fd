/** The batch sizes that are tried, and the places on the way to the lowest loss at which they are. */
import { range } from "d3-array";

export const SAMPLES = 4096;

/** In ascending order, each twice the one before. */
export const SIZES = range(13).map((i) => 2 ** i);

/** Parts of the straight line from the start, 0, to the lowest loss. */
export const PLACES = [0, 0.3, 0.5, 0.7, 0.8, 0.9];

/** The place at which the excess loss is down to a part of what it is at another one: on the line it is a parabola. */
export const placeAfter = (place, left) => 1 - (1 - place) * Math.sqrt(left);
