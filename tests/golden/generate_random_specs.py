#!/usr/bin/env python3
"""Writes what NumPy and PyTorch make of thousands of random settings: random_linear.txt and
random_torch.txt, read by tests/core/random_specs_test.cpp.

Run with Debian's python3-numpy and python3-torch; the committed files were made with NumPy 1.24 and
PyTorch 1.13. The settings are not in the files: both sides draw them, in the same order, from
RandomState(case). See tests/core/random_spec.hpp, which draws them in C++.
"""

import pathlib
import struct

import numpy as np
import torch

from generate_numpy import train as numpy_updates
from generate_torch import ACTIVATIONS, OPTIMIZERS, loss_of, network

FOLDER = pathlib.Path(__file__).parent
LINEAR_CASES = 5000
TORCH_CASES = 2000

ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"]
# The options of each optimiser, and a learning rate that suits it.
OPTIONS = {"momentum": ["momentum"], "nesterov": ["momentum"], "adagrad": ["eps"], "rmsprop": ["alpha", "eps"],
           "adam": ["beta1", "beta2", "eps"], "adamw": ["beta1", "beta2", "eps", "weightDecay"]}
RATES = {"sgd": 0.1, "momentum": 0.02, "nesterov": 0.02, "adagrad": 0.2, "rmsprop": 0.02, "adam": 0.05,
         "adamw": 0.05}


class Dice:
    """Draws settings. Only random_sample() is asked, and multiplied: the same in every language."""

    def __init__(self, case):
        self.random = np.random.RandomState(case)

    def real(self, low, high):
        return float(low + (high - low) * self.random.random_sample())

    def whole(self, low, high):
        """low … high, both included."""
        return low + int((high - low + 1) * self.random.random_sample())

    def pick(self, *choices):
        return choices[self.whole(0, len(choices) - 1)]


def linear_case(case):
    """The last bits of w, b and the loss, in one number of 64."""
    dice = Dice(case)
    n = dice.whole(1, dice.pick(12, 40, 1100))
    k = dice.pick(1, min(2, n), n, dice.whole(1, n))
    noise, is_sorted, lr = dice.real(0, 1), dice.pick(False, True), dice.real(0.001, 0.4)
    order, drop_last, loss = dice.pick(*ORDERS), dice.pick(False, True), dice.pick("mse", "half-mse")
    seed, epochs = dice.whole(0, 2**32 - 1), dice.whole(1, max(1, min(5, 300 * k // n)))
    *_, last = numpy_updates(n, noise, is_sorted, k, lr, order, drop_last, loss, seed, epochs)
    w, b, value = (struct.unpack("<Q", struct.pack("<d", number))[0] for number in last)
    rotated = lambda bits, by: (bits << by | bits >> (64 - by)) & (2**64 - 1)
    return f"{w ^ rotated(b, 21) ^ rotated(value, 42):016x}\n"


def batches(order, drop_last, n, k, seed):
    """Indices, batch after batch, without end."""
    random, order_now = np.random.RandomState(seed), np.arange(n)
    count = n // k if drop_last else -(-n // k)
    epoch = 0
    while True:
        if order == "shuffle-each-epoch" or (order == "shuffle-once" and epoch == 0):
            order_now = random.permutation(n)
        for batch in range(count):
            if order == "with-replacement":
                yield random.randint(0, n, size=k)
            else:
                yield order_now[batch * k : batch * k + k]
        epoch += 1


def torch_case(case):
    """The parameters after some updates, multiplied by 1, 1/2, 1/3 … and by 1, −1, 1 …"""
    dice = Dice(case)
    model = dice.pick("linear", "logistic", "mlp", "mlp")
    n, d, activation = dice.whole(2, 30), dice.whole(1, 4), dice.pick(*ACTIVATIONS)
    outputs = dice.whole(1, 4) if model == "mlp" else 1
    hidden = [dice.whole(1, 6) for _ in range(dice.whole(1, 2))] if model == "mlp" else []
    is_classes = model == "logistic" or outputs > 1 or (model == "mlp" and dice.pick(False, True))
    loss = "cross-entropy" if is_classes else dice.pick("mse", "half-mse")
    k, order, drop_last = dice.whole(1, n), dice.pick(*ORDERS), dice.pick(False, True)
    seed, updates = dice.whole(0, 2**32 - 1), dice.whole(1, 25)
    name = dice.pick(*OPTIMIZERS)
    lr = RATES[name] * dice.real(0.1, 1)
    drawn = {"momentum": dice.real(0, 0.95), "alpha": dice.real(0.5, 0.999), "beta1": dice.real(0.5, 0.95),
             "beta2": dice.real(0.9, 0.999), "eps": dice.real(0.0001, 0.01), "weightDecay": dice.real(0, 0.3)}
    options = {option: drawn[option] for option in OPTIONS.get(name, [])}

    sizes = [d, *hidden, outputs]
    normal = dice.random.standard_normal
    x = torch.tensor(normal((n, d)))
    y = torch.tensor([float(dice.whole(0, max(2, outputs) - 1)) if is_classes else float(normal()) for _ in range(n)])
    start = torch.tensor(normal(sum((a + 1) * b for a, b in zip(sizes, sizes[1:])))) * 0.5

    net = network(activation, sizes)
    torch.nn.utils.vector_to_parameters(start, net.parameters())
    steps = OPTIMIZERS[name](net.parameters(), lr, **options)
    for _, batch in zip(range(updates), batches(order, drop_last, n, k, seed)):
        steps.zero_grad()
        loss_of(loss, net(x[batch]), y[batch]).backward()
        steps.step()
    p = torch.nn.utils.parameters_to_vector(net.parameters()).detach().numpy()
    number = np.arange(len(p))
    return f"{float(p @ (1 / (number + 1))).hex()} {float(p @ (1 - 2.0 * (number % 2))).hex()}\n"


if __name__ == "__main__":
    (FOLDER / "random_linear.txt").write_text("".join(map(linear_case, range(LINEAR_CASES))))
    (FOLDER / "random_torch.txt").write_text("".join(map(torch_case, range(TORCH_CASES))))
