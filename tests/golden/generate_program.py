#!/usr/bin/env python3
"""Writes program.json, read by tests/browser: the post's program as Python and NumPy run it.

Each case has its settings, the program's text, what it prints, and every line that Python executes: its
number and the variables that have changed after it. Also numbers as f"{x:.4f}" writes them.

Run with Debian's python3-numpy; the committed file was made with NumPy 1.24. What is not finite is text:
JSON knows no such numbers.
"""

import contextlib
import io
import json
import math
import pathlib
import random
import struct
import sys
import warnings

import numpy as np

PROGRAM = """\
import numpy as np

np.random.seed({seed})
X = np.random.randn({samples})
y = 2 * X + np.random.randn({samples}) * 0.1

w, b, lr, batch_size = 0.0, 0.0, {learningRate}, {batchSize}

for epoch in range({epochs}):
    idx   = np.random.permutation(len(X))
    X_sh  = X[idx]
    y_sh  = y[idx]
    for start in range(0, len(X), batch_size):
        Xb = X_sh[start : start + batch_size]
        yb = y_sh[start : start + batch_size]
        y_hat = w * Xb + b
        dw    = 2 * np.mean((y_hat - yb) * Xb)
        db    = 2 * np.mean(y_hat - yb)
        w    -= lr * dw
        b    -= lr * db
    loss = np.mean((w * X + b - y) ** 2)
    print(f"Epoch {{epoch+1}}: w={{w:.4f}}, b={{b:.4f}}, loss={{loss:.4f}}")"""

NAMES = "X y w b lr batch_size epoch idx X_sh y_sh start Xb yb y_hat dw db loss".split()


def plain(value):
    if isinstance(value, np.ndarray):
        return [plain(item) for item in value.tolist()]
    value = value.item() if isinstance(value, np.generic) else value
    return value if isinstance(value, int) or math.isfinite(value) else str(value)


def trace(text):
    """The lines executed, each with the variables that it changed."""
    steps, known, at = [], {}, [None]

    def note(variables):
        now = {name: plain(variables[name]) for name in NAMES if name in variables}
        if at[0] is not None:
            steps.append([at[0], {n: v for n, v in now.items() if n not in known or known[n] != v}])
        known.update(now)

    def tracer(frame, event, _):
        if frame.f_code.co_filename != "<program>":
            return None
        if event in ("line", "return"):
            note(frame.f_globals)
            at[0] = frame.f_lineno
        return tracer

    printed = io.StringIO()
    code = compile(text, "<program>", "exec")
    with contextlib.redirect_stdout(printed):
        sys.settrace(tracer)
        try:
            exec(code, {})
        finally:
            sys.settrace(None)
    return steps, printed.getvalue().splitlines()


def case(samples, batchSize, learningRate, seed, epochs):
    settings = dict(
        samples=samples, batchSize=batchSize, learningRate=learningRate, seed=seed, epochs=epochs
    )
    text = PROGRAM.format(**settings)
    steps, printed = trace(text)
    return dict(settings=settings, program=text, printed=printed, steps=steps)


def formatted():
    """Ties, signs, ends of the range, and bits at random."""
    values = [0.0, -0.0, 1 / 32, 3 / 32, -1 / 32, 5 / 32, 0.00005, 1.00005, 2.5, 0.96125, 1e-300]
    values += [5e-324, -1e-9, 1e15, 1e20, 1e21, 1.5e21, -1e22, 1.7976931348623157e308, 123456.78125]
    values += [math.inf, -math.inf, math.nan]
    source = random.Random(42)
    for _ in range(300):
        values.append((2 * source.randrange(2**20) + 1) / 2 ** source.randrange(1, 40))
        values.append(source.gauss(0, 1) * 10 ** source.randrange(-6, 6))
        bits = struct.unpack(">d", source.randbytes(8))[0]
        if abs(bits) < 1e60:
            values.append(bits)
    return [[plain(value), f"{value:.4f}"] for value in values]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    cases = [
        case(10, 2, 0.1, 42, 3),
        case(7, 3, 0.3, 7, 2),
        case(5, 1, 0.05, 4294967295, 2),
        case(4, 4, 0.2, 0, 3),
        case(10, 2, 3.0, 42, 3),
        case(6, 2, 1e200, 1, 2),
    ]
    path = pathlib.Path(__file__).parent / "program.json"
    lines = ",\n".join(json.dumps(entry) for entry in cases)
    path.write_text(f'{{"formatted": {json.dumps(formatted())},\n"cases": [\n{lines}\n]}}\n')
