#!/usr/bin/env python3
"""Writes the golden values of NumPy: random.txt, linear.txt and datasets.txt, read by tests/core and tests/engine.

Run with Debian's python3-numpy; the committed files were made with NumPy 1.24. RandomState's stream
is frozen (NEP 19), so any later NumPy writes the same. Every number is written so that it can be
read back to the last bit: floats in hexadecimal.
"""

import pathlib
import numpy as np

FOLDER = pathlib.Path(__file__).parent


def line(*fields):
    return " ".join(f.hex() if isinstance(f, float) else str(f) for f in fields) + "\n"


def random_lines():
    """One call each on a fresh RandomState, then all kinds in turn on one stream."""
    for seed in [0, 1, 42, 123456789, 2**32 - 1]:
        for count in [1, 2, 7, 1000]:
            yield line("sample", seed, count, *np.random.RandomState(seed).random_sample(count).tolist())
            yield line("normal", seed, count, *np.random.RandomState(seed).standard_normal(count).tolist())
            yield line("permutation", seed, count, *np.random.RandomState(seed).permutation(count))
            for n in [1, 2, 10, 1024, 1000003]:
                yield line("randint", seed, count, n, *np.random.RandomState(seed).randint(0, n, size=count))
        # Many normals, since the logarithm's last bit goes wrong in about one of 2,000: all their
        # bits in one exclusive or.
        bits = np.random.RandomState(seed).standard_normal(200_000).view(np.uint64)
        yield line("normal-bits", seed, 200_000, int(np.bitwise_xor.reduce(bits)))
        rs = np.random.RandomState(seed)
        yield line("mixed", seed, *rs.standard_normal(3).tolist(), *rs.permutation(5),
                   *rs.randint(0, 6, size=4), *rs.random_sample(2).tolist(), *rs.standard_normal(2).tolist())


def train(n, noise, sort, k, lr, order, drop_last, loss, seed, epochs):
    """The post's program, with its settings free. Yields w, b and the loss after each epoch."""
    rs = np.random.RandomState(seed)
    X = rs.standard_normal(n)
    y = 2 * X + rs.standard_normal(n) * noise
    if sort:
        by_label = np.argsort(y, kind="stable")
        X, y = X[by_label], y[by_label]
    w, b = 0.0, 0.0
    factor = 2 if loss == "mse" else 1
    batches = n // k if drop_last else -(-n // k)
    idx = np.arange(n)
    for epoch in range(epochs):
        if order == "shuffle-each-epoch" or (order == "shuffle-once" and epoch == 0):
            idx = rs.permutation(n)
        for batch in range(batches):
            if order == "with-replacement":
                chosen = rs.randint(0, n, size=k)
            else:
                chosen = idx[batch * k : batch * k + k]
            Xb, yb = X[chosen], y[chosen]
            y_hat = w * Xb + b
            dw = factor * np.mean((y_hat - yb) * Xb)
            db = factor * np.mean(y_hat - yb)
            w -= lr * dw
            b -= lr * db
        yield float(w), float(b), float(factor / 2 * np.mean((w * X + b - y) ** 2))


def linear_lines():
    """Random settings; every n up to 40 and sizes around NumPy's block of 128 are among them."""
    orders = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"]
    choose = np.random.RandomState(2026)
    sizes = list(range(1, 41)) + [63, 64, 65, 127, 128, 129, 130, 200, 255, 256, 257, 300, 1000, 1025]
    for case in range(600):
        n = int(sizes[case % len(sizes)])
        k = int(choose.choice([1, 2, n, int(choose.randint(1, n + 1)), int(choose.randint(1, n + 1))]))
        k = min(k, n)
        settings = (
            n,
            float(choose.choice([0.0, 0.1, 1.0, 0.37])),
            int(choose.randint(2)),
            k,
            float(choose.choice([0.1, 0.01, 0.3, 0.05123])),
            orders[case % 4],
            int(choose.randint(2)),
            ["mse", "half-mse"][int(choose.randint(2))],
            int(choose.choice([42, 0, 1, 2**32 - 1, int(choose.randint(2**31))])),
            int(choose.randint(1, 5)),
        )
        with np.errstate(all="ignore"):
            results = [value for epoch in train(*settings) for value in epoch]
        yield line(*settings, *results)


def labels_of(is_class_one, labels):
    return np.where(is_class_one, 1.0, 0.0 if labels == "zero-one" else -1.0)


def moons(rs, n, noise, labels):
    a = np.pi * rs.random_sample(n)
    x = noise * rs.standard_normal((n, 2))
    is_class_one = np.arange(n) % 2 == 1
    moon = np.stack([np.cos(a), np.sin(a)], axis=1)
    moon[is_class_one] = np.array([1, 0.5]) - moon[is_class_one]
    return x + (moon - np.array([0.5, 0.25])), labels_of(is_class_one, labels)


def dataset(rs, name, n, noise, features, intercept, center, label_noise, tests, labels):
    """Each named set as core/named_dataset.hpp says it is drawn: x, y and, of moons, the test set."""
    none = np.zeros((0, 2)), np.zeros(0)
    if name in ("salary", "noisy-line"):
        x = rs.standard_normal(n)
        y = 2 * x + (intercept if name == "noisy-line" else 0) + rs.standard_normal(n) * noise
        return x[:, None], y, *none
    if name == "two-gaussians":
        is_class_one = rs.permutation(n) < n // 2
        x = rs.standard_normal((n, 2)) + np.where(is_class_one, center, -center)[:, None]
        return x, labels_of(is_class_one, labels), *none
    if name == "moons":
        x, y = moons(rs, n, noise, labels)
        if label_noise > 0:
            flipped = rs.permutation(n)[: int(np.rint(label_noise * n))]
            y[flipped] = labels_of(y[flipped] != 1, labels)
        return x, y, *moons(rs, tests, noise, labels)
    if name == "narrow-valley":
        x = 10 * rs.random_sample(n)
        return x[:, None], 2 * x + 5 + noise * rs.standard_normal(n), *none
    w = rs.standard_normal(features)
    w /= np.linalg.norm(w)
    x = rs.standard_normal((n, features))
    return x, x @ w + noise * rs.standard_normal(n), *none


def dataset_lines():
    """Two of each set: labels and numbers odd and even, as drawn and sorted. The last number is the stream's next."""
    for name in ["salary", "noisy-line", "two-gaussians", "moons", "narrow-valley", "gaussian"]:
        for seed, n, noise, order, features, intercept, center, label_noise, tests, labels in [
            (42, 25, 0.2, "as-drawn", 4, 0.3, 0.75, 0.1, 7, "plus-minus"),
            (7, 20, 1.0, "sorted", 1, -1.5, 2.0, 0.0, 0, "zero-one"),
        ]:
            rs = np.random.RandomState(seed)
            settings = (n, noise, features, intercept, center, label_noise, tests, labels)
            x, y, test_x, test_y = dataset(rs, name, *settings)
            if order == "sorted":
                by_label = np.argsort(y, kind="stable")
                x, y = x[by_label], y[by_label]
            numbers = [v for a in (x, y, test_x, test_y) for v in a.flatten().tolist()]
            yield line(name, seed, order, *settings, *numbers, float(rs.random_sample()))


if __name__ == "__main__":
    (FOLDER / "random.txt").write_text("".join(random_lines()))
    (FOLDER / "linear.txt").write_text("".join(linear_lines()))
    (FOLDER / "datasets.txt").write_text("".join(dataset_lines()))
