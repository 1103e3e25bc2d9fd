/** Defines the elements by which a class answers, and lets it answer in figures, too. */
import "./styles.js";
import "./tally_element.js";
import "./figure_tally.js";
import "./card.js";
import "./seeds_element.js";
