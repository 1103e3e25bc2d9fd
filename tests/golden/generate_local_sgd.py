#!/usr/bin/env python3
"""Writes runs of local SGD on a line, for local_sgd_test.cpp: local_sgd.txt.

Run with Debian's python3-numpy; the committed file was made with NumPy 1.24. Each line has how the shards are cut, n, the
noise, the number of workers, k, the learning rate, the seed, the number of epochs, the steps between two averages, and the
loss of the averaged parameters above its minimum at the end of each epoch.
"""

import pathlib

import numpy as np

# n, noise, workers, k, learning rate, seed, epochs
CASES = [(24, 1.0, 3, 2, 0.1, 42, 6), (37, 0.5, 4, 3, 0.05, 7, 6), (16, 1.0, 1, 4, 0.2, 3, 6)]
AVERAGE_EVERY = [1, 3, 100]


def excess(shards, n, noise, workers, k, rate, seed, epochs, every):
    """The loss of the averaged parameters above its minimum at the end of each epoch."""
    random = np.random.RandomState(seed)
    x = random.randn(n)
    y = 2 * x + random.randn(n) * noise
    rows = np.stack([x, np.ones(n)], axis=1)
    minimum = np.linalg.lstsq(rows, y, rcond=None)[0]
    order = random.permutation(n) if shards == "shuffled" else np.argsort(y, kind="stable")
    parts = [order[i * n // workers : (i + 1) * n // workers] for i in range(workers)]
    parameters, steps, values = np.zeros((workers, 2)), 0, []
    for _ in range(epochs):
        visits = [part[random.permutation(len(part))] for part in parts]
        for first in range(0, n // workers // k * k, k):
            for worker, visit in enumerate(visits):
                batch = visit[first : first + k]
                errors = rows[batch] @ parameters[worker] - y[batch]
                parameters[worker] -= rate * (errors[:, None] * rows[batch]).mean(axis=0)
            steps += 1
            if steps % every == 0:
                parameters[:] = parameters.mean(axis=0)
        values.append(np.mean((rows @ (parameters.mean(axis=0) - minimum)) ** 2) / 2)
    return values


def line(shards, case, every):
    numbers = (float(value).hex() for value in excess(shards, *case, every))
    return " ".join(map(str, [shards, *case, every, *numbers]))


if __name__ == "__main__":
    lines = [line(shards, case, every) for shards in ["shuffled", "sorted"] for case in CASES for every in AVERAGE_EVERY]
    (pathlib.Path(__file__).parent / "local_sgd.txt").write_text("\n".join(lines) + "\n")
