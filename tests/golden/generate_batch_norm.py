#!/usr/bin/env python3
"""Writes the golden values of torch.nn.BatchNorm1d: batch_norm.txt, read by
tests/core/normalized_mlp_test.cpp.

Run with Debian's python3-torch; the committed file was made with PyTorch 1.13. Everything is in float64,
a batch is the next `k` samples in sequence, cut into `parts` equal parts whose gradients are averaged
(accumulated) before plain SGD makes its step. Floats are in hexadecimal.

    run batchNorm k parts lr updates hidden… : n d P x… y… p…     p: the starting parameters
    end p… mean… variance… outputs…     the running statistics layer by layer; ŷ of all samples in use
"""

import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

SAMPLES = 32
UPDATES = 40

# batchNorm, k, parts, learning rate, hidden, features
RUNS = [
    (True, 16, 1, 0.1, [5], 2),
    (True, 16, 4, 0.1, [6, 4], 2),
    (True, 8, 4, 0.05, [4, 4], 3),
    (False, 16, 4, 0.1, [6, 4], 2),
]


def words(values):
    return " ".join(v.hex() if isinstance(v, float) else str(v) for v in values)


def network(sizes, batch_norm):
    layers = []
    for fan_in, fan_out in zip(sizes[:-2], sizes[1:-1]):
        norm = [torch.nn.BatchNorm1d(fan_out)] if batch_norm else []
        layers += [torch.nn.Linear(fan_in, fan_out), *norm, torch.nn.Tanh()]
    return torch.nn.Sequential(*layers, torch.nn.Linear(sizes[-2], sizes[-1]))


def train(net, x, y, k, parts, lr):
    steps = torch.optim.SGD(net.parameters(), lr=lr)
    net.train()
    for update in range(UPDATES):
        first = update * k % SAMPLES
        steps.zero_grad()
        for part in torch.arange(first, first + k).chunk(parts):
            loss = torch.nn.functional.mse_loss(net(x[part])[:, 0], y[part]) / 2
            (loss / parts).backward()
        steps.step()


def lines():
    for seed, (batch_norm, k, parts, lr, hidden, features) in enumerate(RUNS):
        random = np.random.RandomState(seed)
        x = torch.tensor(random.standard_normal((SAMPLES, features)) + 1)
        y = torch.tensor(random.standard_normal(SAMPLES))
        net = network([features, *hidden, 1], batch_norm)
        vector = torch.nn.utils.parameters_to_vector(net.parameters())
        start = torch.tensor(random.standard_normal(len(vector)) * 0.5)
        torch.nn.utils.vector_to_parameters(start.clone(), net.parameters())
        given = words([int(batch_norm), k, parts, lr, UPDATES, *hidden])
        numbers = words([*x.flatten().tolist(), *y.tolist(), *start.tolist()])
        yield f"run {given} : {SAMPLES} {features} {len(start)} {numbers}\n"
        train(net, x, y, k, parts, lr)
        net.eval()
        norms = [layer for layer in net if isinstance(layer, torch.nn.BatchNorm1d)]
        statistics = [value for norm in norms for s in (norm.running_mean, norm.running_var) for value in s.tolist()]
        end = torch.nn.utils.parameters_to_vector(net.parameters()).tolist()
        yield f"end {words([*end, *statistics, *net(x)[:, 0].tolist()])}\n"


if __name__ == "__main__":
    (pathlib.Path(__file__).parent / "batch_norm.txt").write_text("".join(lines()))
