"""NumPy: the post's program for the linear model, the same in matrices for the networks."""

from pathlib import Path

import numpy as np


def about(_):
    maps = Path("/proc/self/maps")
    blas = "OpenBLAS" if maps.exists() and "openblas" in maps.read_text() else "BLAS unknown"
    return f"NumPy {np.__version__}, {blas}, 1 thread"


def batches_of(workload):
    random = np.random.RandomState(workload.seed)
    order = np.arange(workload.samples)
    while True:
        if workload.order != "sequential":
            order = random.permutation(workload.samples)
        for start in range(0, workload.samples, workload.batch_size):
            yield order[start : start + workload.batch_size]


class Linear:
    def __init__(self, workload):
        self.x, self.y, self.rate = workload.x[:, 0].copy(), workload.y, workload.learning_rate
        self.w, self.b = workload.initial
        self.batches = batches_of(workload)

    def run(self, updates):
        w, b = self.w, self.b
        for _ in range(updates):
            batch = next(self.batches)
            x, y = self.x[batch], self.y[batch]
            error = w * x + b - y
            dw = 2 * np.mean(error * x)
            db = 2 * np.mean(error)
            w -= self.rate * dw
            b -= self.rate * db
        self.w, self.b = w, b

    def loss(self):
        return np.mean((self.w * self.x + self.b - self.y) ** 2)


class Network:
    def __init__(self, workload):
        self.dtype = np.dtype(workload.precision)
        self.x, self.y = workload.x.astype(self.dtype), workload.y.astype(self.dtype)
        self.classes = self.y.astype(int) if workload.loss == "cross-entropy" else None
        self.rate = self.dtype.type(workload.learning_rate)
        self.batches = batches_of(workload)
        self.layers, begin = [], 0
        for inputs, outputs in zip(workload.sizes, workload.sizes[1:]):
            end = begin + inputs * outputs
            weights = workload.initial[begin:end].reshape(outputs, inputs).astype(self.dtype)
            self.layers.append((weights, workload.initial[end : end + outputs].astype(self.dtype)))
            begin = end + outputs

    def forward(self, x):
        activations = [x]
        for weights, biases in self.layers:
            if len(activations) > 1:
                activations[-1] = np.tanh(activations[-1])
            activations.append(activations[-1] @ weights.T + biases)
        return activations

    def slopes(self, z, batch):
        if self.classes is None:
            return (z - self.y[batch, None]) / len(batch)
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(len(batch)), self.classes[batch]] -= 1
        return p / len(batch)

    def run(self, updates):
        for _ in range(updates):
            batch = next(self.batches)
            activations = self.forward(self.x[batch])
            delta = self.slopes(activations[-1], batch)
            for layer in reversed(range(len(self.layers))):
                weights, biases = self.layers[layer]
                a = activations[layer]
                slope, bias_slope = delta.T @ a, delta.sum(axis=0)
                if layer > 0:
                    delta = (delta @ weights) * (1 - a**2)
                weights -= self.rate * slope
                biases -= self.rate * bias_slope

    def loss(self):
        z = self.forward(self.x)[-1]
        if self.classes is None:
            return 0.5 * np.mean((z[:, 0] - self.y) ** 2)
        top = z.max(axis=1)
        logs = np.log(np.exp(z - top[:, None]).sum(axis=1)) + top
        return np.mean(logs - z[np.arange(len(z)), self.classes])


def open_work(workload, _):
    return Linear(workload) if workload.kind == "linear" else Network(workload)
