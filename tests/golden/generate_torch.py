#!/usr/bin/env python3
"""Writes the golden values of torch.optim: torch.txt, read by tests/core/torch_test.cpp.

Run with Debian's python3-torch; the committed file was made with PyTorch 1.13. Everything is in
float64, batches are in sequence, and what a run starts from is in the file. Floats are in hexadecimal.

    problem model activation outputs loss k hidden… : n d x… y… p…     p: the starting parameters
    run optimizer lr option value … : update p… update p… …     other options are torch's defaults
"""

import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

SAMPLES = 25
UPDATES = [1, 2, 30, 150, 300]

# torch's optimisers under the names of core/optimizer/, with the options of core/.
OPTIMIZERS = {
    "sgd": lambda p, lr: torch.optim.SGD(p, lr=lr),
    "momentum": lambda p, lr, momentum=0.9: torch.optim.SGD(p, lr=lr, momentum=momentum),
    "nesterov": lambda p, lr, momentum=0.9: torch.optim.SGD(p, lr=lr, momentum=momentum, nesterov=True),
    "adagrad": lambda p, lr, **options: torch.optim.Adagrad(p, lr=lr, **options),
    "rmsprop": lambda p, lr, **options: torch.optim.RMSprop(p, lr=lr, **options),
    "adam": lambda p, lr, **options: torch.optim.Adam(p, lr=lr, **with_betas(options)),
    "adamw": lambda p, lr, weightDecay=0.01, **options: torch.optim.AdamW(
        p, lr=lr, weight_decay=weightDecay, **with_betas(options)
    ),
}
ACTIVATIONS = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "gelu": torch.nn.GELU}


def with_betas(options):
    betas = {"beta1": 0.9, "beta2": 0.999, **options}
    rest = {name: value for name, value in options.items() if not name.startswith("beta")}
    return {"betas": (betas["beta1"], betas["beta2"]), **rest}


# model, activation, outputs, loss, k, hidden, features. k = 4 leaves a last batch of one sample.
PROBLEMS = [
    ("linear", "tanh", 1, "mse", 4, [], 3),
    ("logistic", "tanh", 1, "cross-entropy", 4, [], 3),
    ("mlp", "tanh", 3, "cross-entropy", 10, [5], 2),
    ("mlp", "relu", 1, "cross-entropy", 4, [6, 4], 3),
    ("mlp", "tanh", 1, "half-mse", 6, [4, 4], 2),
    ("mlp", "gelu", 1, "half-mse", 6, [4, 4], 2),
]

# Each optimiser with torch's defaults, then with other settings. No run is chaotic: started one unit in
# the last place away, PyTorch itself stays within 1e-13. (Full batches of the last problem would be.)
RUNS = [
    ("sgd", 0.05, {}),
    ("momentum", 0.01, {}),
    ("momentum", 0.05, {"momentum": 0.5}),
    ("nesterov", 0.01, {}),
    ("nesterov", 0.05, {"momentum": 0.3}),
    ("adagrad", 0.1, {}),
    ("adagrad", 0.1, {"eps": 1e-3}),
    ("rmsprop", 0.005, {}),
    ("rmsprop", 0.005, {"alpha": 0.8, "eps": 1e-4}),
    ("adam", 0.01, {}),
    ("adam", 0.01, {"beta1": 0.7, "beta2": 0.95, "eps": 1e-4}),
    ("adamw", 0.01, {}),
    ("adamw", 0.01, {"beta1": 0.7, "beta2": 0.95, "eps": 1e-4, "weightDecay": 0.2}),
]


def words(values):
    return " ".join(v.hex() if isinstance(v, float) else str(v) for v in values)


def network(activation, sizes):
    layers = []
    for fan_in, fan_out in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(fan_in, fan_out), ACTIVATIONS[activation]()]
    return torch.nn.Sequential(*layers[:-1])


def loss_of(name, outputs, y):
    if name == "cross-entropy" and outputs.shape[1] > 1:
        return torch.nn.functional.cross_entropy(outputs, y.long())
    if name == "cross-entropy":
        return torch.nn.functional.binary_cross_entropy_with_logits(outputs[:, 0], y)
    return torch.nn.functional.mse_loss(outputs[:, 0], y) * (0.5 if name == "half-mse" else 1)


def problem(seed, outputs, loss, sizes):
    """Data and start."""
    random = np.random.RandomState(seed)
    x = random.standard_normal((SAMPLES, sizes[0]))
    y = random.randint(0, max(2, outputs), SAMPLES) if loss == "cross-entropy" else random.standard_normal(SAMPLES)
    count = sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
    return torch.tensor(x), torch.tensor(y, dtype=torch.float64), torch.tensor(random.standard_normal(count) * 0.5)


def train(net, loss, k, x, y, start, optimizer, lr, options):
    torch.nn.utils.vector_to_parameters(start.clone(), net.parameters())
    steps = OPTIMIZERS[optimizer](net.parameters(), lr, **options)
    first = 0
    for update in range(1, UPDATES[-1] + 1):
        batch = slice(first, first + k)
        first = first + k if first + k < SAMPLES else 0
        steps.zero_grad()
        loss_of(loss, net(x[batch]), y[batch]).backward()
        steps.step()
        if update in UPDATES:
            yield update
            yield from torch.nn.utils.parameters_to_vector(net.parameters()).tolist()


def lines():
    for seed, (model, activation, outputs, loss, k, hidden, features) in enumerate(PROBLEMS):
        sizes = [features, *hidden, outputs]
        net = network(activation, sizes)
        x, y, start = problem(seed, outputs, loss, sizes)
        numbers = [*x.flatten().tolist(), *y.tolist(), *start.tolist()]
        yield f"problem {words([model, activation, outputs, loss, k, *hidden])} : {words([SAMPLES, features, *numbers])}\n"
        for optimizer, lr, options in RUNS:
            results = train(net, loss, k, x, y, start, optimizer, lr, options)
            given = [word for option in options.items() for word in option]
            yield f"run {words([optimizer, lr, *given])} : {words(results)}\n"


if __name__ == "__main__":
    (pathlib.Path(__file__).parent / "torch.txt").write_text("".join(lines()))
