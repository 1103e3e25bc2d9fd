#!/usr/bin/env python3
"""Writes growing.txt, read by tests/core/experiment/growing_test.cpp: the experiment `growing` in NumPy.

Each line: seed k η epochs start : milestones… : excess losses of the constant run, of the divided rate, of the
growing batch and of the average, each at the start and after every epoch. n = 64, d = 3, condition 30, factor 2.
"""

import pathlib

import numpy as np

N, D, CONDITION, NOISE, FACTOR = 64, 3, 30, 0.5, 2
RUNS = [(0, 4, 0.25, 8, 4, [4, 6]), (1, 8, 0.1, 6, 0, [1, 2, 3, 4]), (2, 64, 0.4, 3, 2, [])]


def draw(random):
    direction = random.randn(D)
    direction /= np.linalg.norm(direction)
    x = random.randn(N, D) * CONDITION ** (-np.arange(D) / (D - 1) / 2)
    return np.column_stack([x, np.ones(N)]), x @ direction + random.randn(N) * NOISE


def losses(seed, k, rate, epochs, start, milestones, batch_factor, rate_factor):
    """Excess loss of the run and of its average."""
    random = np.random.RandomState(seed)
    x, y = draw(random)
    half_mse = lambda p: np.mean((x @ p - y) ** 2) / 2
    lowest = half_mse(np.linalg.lstsq(x, y, rcond=None)[0])
    p, averaged = np.zeros(D + 1), []
    yield half_mse(p) - lowest, half_mse(p) - lowest
    for epoch in range(epochs):
        if epoch in milestones:
            k, rate = min(N, k * batch_factor), rate * rate_factor
        order = random.permutation(N)
        for begin in range(0, N, k):
            batch = order[begin : begin + k]
            p = p - rate * x[batch].T @ (x[batch] @ p - y[batch]) / len(batch)
            if epoch >= start:
                averaged.append(p)
        yield half_mse(p) - lowest, half_mse(np.mean(averaged, axis=0) if averaged else p) - lowest


def lines():
    for *run, milestones in RUNS:
        constant = list(losses(*run, milestones, 1, 1))
        rate = list(losses(*run, milestones, 1, 1 / FACTOR))
        batch = list(losses(*run, milestones, FACTOR, 1))
        ways = [[a for a, _ in way] for way in (constant, rate, batch)] + [[b for _, b in constant]]
        numbers = " ".join(float(value).hex() for way in ways for value in way)
        yield " ".join(map(str, [*run, ":", *milestones, ":", numbers])) + "\n"


if __name__ == "__main__":
    (pathlib.Path(__file__).parent / "growing.txt").write_text("".join(lines()))
