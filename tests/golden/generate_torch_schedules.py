#!/usr/bin/env python3
"""Writes the golden values of schedules and averages: torch_schedules.txt, read by tests/core/schedule_test.cpp.

The learning rate is torch.optim.lr_scheduler.MultiStepLR's, the average torch.optim.swa_utils.AveragedModel's;
the batch that grows is this program's own slices. Problems, numbers and their format are those of
generate_torch.py.

    problem …
    run optimizer lr batchFactor rateFactor start decay : update p… average… update p… average…
"""

import pathlib

import generate_torch
import torch
from torch.optim.lr_scheduler import MultiStepLR
from torch.optim.swa_utils import AveragedModel

MILESTONES = [4, 6, 9]
EPOCHS = [3, 5, 8, 12]  # the ends of these are kept
PROBLEMS = [generate_torch.PROBLEMS[i] for i in (0, 2, 4)]

# optimizer, lr, batchFactor, rateFactor, start, decay: 0 is the equal average.
RUNS = [
    ("sgd", 0.05, 2, 1, 4, 0),
    ("sgd", 0.05, 1, 0.5, 0, 0.9),
    ("sgd", 0.05, 1.5, 0.7, 7, 0),
    ("adam", 0.01, 2, 0.5**0.5, 2, 0.99),
    ("momentum", 0.02, 3, 1, 5, 0),
]


def averaged(net, decay):
    if decay == 0:
        return AveragedModel(net)
    return AveragedModel(net, avg_fn=lambda average, value, count: decay * average + (1 - decay) * value)


def train(net, loss, k, x, y, start, optimizer, lr, batch_factor, rate_factor, first, decay):
    torch.nn.utils.vector_to_parameters(start.clone(), net.parameters())
    steps = generate_torch.OPTIMIZERS[optimizer](net.parameters(), lr)
    rates = MultiStepLR(steps, MILESTONES, gamma=rate_factor)
    average = averaged(net, decay)
    update = 0
    for epoch in range(EPOCHS[-1]):
        size = min(len(x), int(k * batch_factor ** sum(m <= epoch for m in MILESTONES) + 0.5))
        for begin in range(0, len(x), size):
            batch = slice(begin, begin + size)
            steps.zero_grad()
            generate_torch.loss_of(loss, net(x[batch]), y[batch]).backward()
            steps.step()
            update += 1
            if epoch >= first:
                average.update_parameters(net)
        rates.step()
        if epoch + 1 in EPOCHS:
            yield update
            yield from torch.nn.utils.parameters_to_vector(net.parameters()).tolist()
            shown = average.module if epoch >= first else net
            yield from torch.nn.utils.parameters_to_vector(shown.parameters()).tolist()


def lines():
    words = generate_torch.words
    samples = generate_torch.SAMPLES
    for seed, (model, activation, outputs, loss, k, hidden, features) in enumerate(PROBLEMS):
        sizes = [features, *hidden, outputs]
        net = generate_torch.network(activation, sizes)
        x, y, start = generate_torch.problem(seed, outputs, loss, sizes)
        numbers = [*x.flatten().tolist(), *y.tolist(), *start.tolist()]
        yield f"problem {words([model, activation, outputs, loss, k, *hidden])} : {words([samples, features, *numbers])}\n"
        for run in RUNS:
            yield f"run {words(run)} : {words(train(net, loss, k, x, y, start, *run))}\n"


if __name__ == "__main__":
    (pathlib.Path(__file__).parent / "torch_schedules.txt").write_text("".join(lines()))
