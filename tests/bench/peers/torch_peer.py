"""PyTorch, one thread: torch.nn and torch.optim.SGD, fed by a DataLoader ("loader") or by indexing tensors ("plain")."""

import numpy as np
import torch
from torch.utils.data import DataLoader, Sampler, TensorDataset

torch.set_num_threads(1)


def about(option):
    return f"PyTorch {torch.__version__}, 1 thread, " + {"loader": "DataLoader", "plain": "tensors indexed"}[option]


class Permutation(Sampler):
    """As RandomSampler, but drawn by NumPy, so that all contestants visit the samples in one order."""

    def __init__(self, samples, seed):
        self.samples, self.random = samples, np.random.RandomState(seed)

    def __len__(self):
        return self.samples

    def __iter__(self):
        yield from self.random.permutation(self.samples).tolist()


def loader_batches(x, y, workload):
    sequential = workload.order == "sequential"
    order = None if sequential else Permutation(workload.samples, workload.seed)
    loader = DataLoader(TensorDataset(x, y), batch_size=workload.batch_size, sampler=order)
    while True:
        yield from loader


def plain_batches(x, y, workload):
    random = np.random.RandomState(workload.seed)
    order = torch.arange(workload.samples)
    while True:
        if workload.order != "sequential":
            order = torch.from_numpy(random.permutation(workload.samples))
        for batch in order.split(workload.batch_size):
            yield x[batch], y[batch]


class Work:
    def __init__(self, workload, option):
        dtype = getattr(torch, workload.precision)
        classes = workload.loss == "cross-entropy"
        self.x = torch.tensor(workload.x, dtype=dtype)
        self.y = torch.tensor(workload.y, dtype=torch.long if classes else dtype)
        if not classes:
            self.y = self.y[:, None]
        layers = []
        for inputs, outputs in zip(workload.sizes, workload.sizes[1:]):
            layers += [torch.nn.Tanh()] if layers else []
            layers.append(torch.nn.Linear(inputs, outputs, dtype=dtype))
        self.model = torch.nn.Sequential(*layers)
        torch.nn.utils.vector_to_parameters(torch.tensor(workload.initial, dtype=dtype), self.model.parameters())
        error = torch.nn.CrossEntropyLoss() if classes else torch.nn.MSELoss()
        self.criterion = (lambda z, y: 0.5 * error(z, y)) if workload.loss == "half-mse" else error
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=workload.learning_rate)
        make = loader_batches if option == "loader" else plain_batches
        self.batches = make(self.x, self.y, workload)

    def run(self, updates):
        for _ in range(updates):
            x, y = next(self.batches)
            self.optimizer.zero_grad()
            self.criterion(self.model(x), y).backward()
            self.optimizer.step()

    def loss(self):
        with torch.no_grad():
            return self.criterion(self.model(self.x), self.y).item()


def open_work(workload, option):
    return Work(workload, option)
