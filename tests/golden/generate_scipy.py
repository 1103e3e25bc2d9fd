#!/usr/bin/env python3
"""Writes medians with the intervals of the sign test, for statistics_test.cpp: median_intervals.txt.

Run with Debian's python3-scipy; the committed file was made with SciPy 1.10. Each line has n, the values, their
median (numpy.median), the ends of the interval, and the p-value of the sign test against a median of 0
(scipy.stats.binomtest). An interval's end is the outermost value that the sign test does not reject as the median.
"""

import math
import pathlib

import numpy as np
from scipy.stats import binom, binomtest

SIZES = [*range(1, 41), 50, 64, 99, 100, 250, 999, 1000]
LEVEL = 0.05


def interval(values):
    """The values at the ranks r and n + 1 - r, with the largest r for which P(B < r) is at most half of LEVEL."""
    n = len(values)
    ranks = [r for r in range(1, n // 2 + 1) if binom.cdf(r - 1, n, 0.5) <= LEVEL / 2]
    if not ranks:
        return math.nan, math.nan
    ordered = np.sort(values)
    return ordered[ranks[-1] - 1], ordered[n - ranks[-1]]


def line(n, random):
    """Normal values, most of them on one side of zero where n is odd."""
    values = random.standard_normal(n) + (n % 2)
    low, high = interval(values)
    p_value = binomtest(int(np.sum(values > 0)), n).pvalue
    numbers = [*values, np.median(values), low, high, p_value]
    return " ".join([str(n), *(float(number).hex() for number in numbers)])


if __name__ == "__main__":
    random = np.random.RandomState(42)
    lines = [line(n, random) for n in SIZES for _ in range(5 if n <= 40 else 1)]
    (pathlib.Path(__file__).parent / "median_intervals.txt").write_text("\n".join(lines) + "\n")
