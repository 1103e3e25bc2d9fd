#!/usr/bin/env python3
"""Writes runs of SGD on a line in six orders of the samples, for order_floors_test.cpp: orders.txt.

Run with Debian's python3-numpy; the committed file was made with NumPy 1.24. Each line has the name of an order, n, the
noise, k, the learning rate, the seed, the number of epochs, and the loss above its minimum at the end of each epoch.
"""

import math
import pathlib

import numpy as np

# n, noise, k, learning rate, seed, epochs
CASES = [
    (10, 0.1, 2, 0.1, 42, 12),
    (10, 0.1, 3, 0.2, 7, 12),
    (9, 1.0, 1, 0.05, 3, 12),
    (16, 1.0, 16, 0.3, 1, 6),
    (64, 1.0, 8, 0.1, 42, 12),
]


def with_replacement(random, y, k):
    n = len(y)
    while True:
        yield np.concatenate([random.randint(0, n, size=k) for _ in range(math.ceil(n / k))])


def fixed(random, y, k):
    while True:
        yield np.argsort(y, kind="stable")


def once(random, y, k):
    order = random.permutation(len(y))
    while True:
        yield order


def each_epoch(random, y, k):
    while True:
        yield random.permutation(len(y))


def reversed_pairs(random, y, k):
    while True:
        order = random.permutation(len(y))
        yield order
        yield order[::-1]


def balanced(random, y, k):
    """Lu, Guo and De Sa 2022, algorithm 4; the gradients of an epoch are sent in when it is over."""
    n = len(y)
    order, mean = random.permutation(n), np.zeros(2)
    while True:
        gradients = yield order
        signed, front, back, following = np.zeros(2), 0, n - 1, np.empty(n, int)
        for sample, gradient in zip(order, gradients):
            centred = gradient - mean
            if np.linalg.norm(signed + centred) < np.linalg.norm(signed - centred):
                signed, following[front], front = signed + centred, sample, front + 1
            else:
                signed, following[back], back = signed - centred, sample, back - 1
        order, mean = following, np.mean(gradients, axis=0)


ORDERS = {
    "with-replacement": with_replacement,
    "sorted": fixed,
    "shuffle-once": once,
    "shuffle-each-epoch": each_epoch,
    "reversed-pairs": reversed_pairs,
    "balanced": balanced,
}


def excess(name, n, noise, k, rate, seed, epochs):
    """The loss above its minimum at the end of each epoch."""
    random = np.random.RandomState(seed)
    x = random.randn(n)
    y = 2 * x + random.randn(n) * noise
    rows = np.stack([x, np.ones(n)], axis=1)
    minimum = np.linalg.lstsq(rows, y, rcond=None)[0]
    orders = ORDERS[name](random, y, k)
    parameters, gradients, values = np.zeros(2), None, []
    for _ in range(epochs):
        order = orders.send(gradients)
        gradients = []
        for first in range(0, len(order), k):
            batch = order[first : first + k]
            of_samples = (rows[batch] @ parameters - y[batch])[:, None] * rows[batch]
            gradients.extend(of_samples)
            parameters = parameters - rate * of_samples.mean(axis=0)
        values.append(np.mean((rows @ (parameters - minimum)) ** 2) / 2)
    return values


def line(name, case):
    words = [name, *case, *(float(value).hex() for value in excess(name, *case))]
    return " ".join(map(str, words))


if __name__ == "__main__":
    lines = [line(name, case) for case in CASES for name in ORDERS]
    (pathlib.Path(__file__).parent / "orders.txt").write_text("\n".join(lines) + "\n")
