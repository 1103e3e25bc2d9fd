"""A contestant in Python: the protocol of serve.js. A peer is a module with about(option) and open_work(workload, option)."""

import importlib
import os
import sys
import time
from types import SimpleNamespace

# One thread each; read when the libraries are loaded.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np


def read_workload(path):
    with open(path + ".txt", encoding="utf-8") as file:
        workload = SimpleNamespace(**dict(line.rstrip("\n").split(" ", 1) for line in file))
    workload.samples, workload.features = int(workload.samples), int(workload.features)
    workload.sizes = [int(size) for size in workload.sizes.split()]
    workload.batch_size, workload.seed = int(workload.batchSize), int(workload.seed)
    workload.learning_rate = float(workload.learningRate)
    numbers = np.fromfile(os.path.join(os.path.dirname(path), workload.data + ".f64"))
    inputs = workload.samples * workload.features
    workload.x = numbers[:inputs].reshape(workload.samples, workload.features)
    workload.y = numbers[inputs : inputs + workload.samples]
    workload.initial = numbers[inputs + workload.samples :]
    return workload


def main():
    peer, option = importlib.import_module(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
    work = None
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        if command == "about":
            answer = peer.about(option)
        elif command == "open":
            work = peer.open_work(read_workload(argument), option)
            answer = "ok" if work else "no"
        elif command == "run":
            start, before = time.perf_counter(), time.process_time()
            work.run(int(argument))
            answer = f"{time.perf_counter() - start} {time.process_time() - before}"
        else:
            answer = work.loss()
        print(answer, flush=True)


main()
