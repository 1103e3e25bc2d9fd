"""The worksheets once more, in NumPy: what the tasks give and what their answers are.

    python3 worksheets.py FIRST COUNT

prints a line of JSON for each seed: {sheet: [{"name": task, "given": […], "answers": […]}]}. Numbers are not rounded,
and stand in the order in which they stand on the sheet.
"""
import json
import sys
from math import floor, sqrt

import numpy as np

SHEETS = [
    "update", "program", "batch-size", "noise", "shuffle", "cost", "minima", "sharpness",
    "generalization", "learning-rate", "optimizers", "sandbox", "whole",
]  # fmt: skip


class Draws:
    def __init__(self, seed, entries, start, attempt):
        self.seed = seed
        self.entries = entries
        self.place = start + attempt
        self.own_number = (17 * (seed % 41) + start) % 41

    def whole(self, low, high):
        entry = int(self.entries[self.place % 997])
        self.place += 1
        return low + entry % (high - low + 1)

    def one(self, values):
        return values[self.whole(0, len(values) - 1)]

    def own(self, low, high):
        rounds = (high - low + 1) // 41
        return low + self.own_number + 41 * self.whole(0, rounds - 1)


def is_clear(value, digits, slack=0.0):
    """Whether all who calculate rightly write the same last digit."""
    scaled = abs(value) * 10**digits
    return abs(scaled - floor(scaled) - 0.5) > 1e-6 + slack * 10**digits


class Task(dict):
    is_clear = True


def task(name, given, answers):
    """Each answer is (value, digits) or (value, digits, slack), a list, or the name of an option."""
    numbers = [one for one in answers if isinstance(one, tuple)]
    values = [one[0] if isinstance(one, tuple) else one for one in answers]
    made = Task(name=name, given=given, answers=values)
    made.is_clear = all(is_clear(*one) for one in numbers)
    return made


def counts(*values):
    return [(int(value), 0) for value in values]


def gradients(x, y, w, b):
    prediction = w * x + b
    error = prediction - y
    return prediction, error, error * x, error


def cut(n, k, drop_last=False):
    sizes = [k] * (n // k)
    if n % k and not drop_last:
        sizes.append(n % k)
    return sizes


def in_tenths(values):
    return np.sign(values) * np.floor(np.abs(values) * 10 + 0.5) / 10


def two_updates(draws):
    first = draws.own(-20, 20)
    x = [first if first < 0 else first + 1]
    for _ in range(3):
        tenth = draws.whole(-20, 19)
        x.append(tenth if tenth < 0 else tenth + 1)
    y = [2 * tenth + draws.whole(-4, 4) for tenth in x]
    if (x[0] * y[0] + x[1] * y[1]) % 2 or (y[0] + y[1]) % 2 or len(set(x)) < 4:
        return None
    x, y = np.array(x) / 10, np.array(y) / 10
    w = b = 0.0
    tasks = []
    for update, digits, slack in [(0, 2, 0), (1, 4, 1e-4)]:
        samples = np.arange(2 * update, 2 * update + 2)
        columns = gradients(x[samples], y[samples], w, b)
        mean_w, mean_b = columns[2].mean(), columns[3].mean()
        w, b = w - 0.1 * mean_w, b - 0.1 * mean_b
        given = [0.1]
        answers = []
        for i, sample in enumerate(samples):
            given += [int(sample), x[sample], y[sample]]
            answers += [(column[i], digits) for column in columns]
        answers += [(value, 3, slack) for value in (mean_w, mean_b, w, b)]
        tasks.append(task(["firstUpdate", "secondUpdate"][update], given, answers))
    return tasks


def epoch_counts(draws):
    n = draws.own(100, 919)
    k = draws.one([8, 12, 16, 20, 24, 32])
    if n % k == 0:
        return None
    sizes, whole = cut(n, k), cut(n, k, drop_last=True)
    return [
        task("oneEpoch", [n, k], counts(len(sizes), sizes[-1])),
        task("threeEpochs", [n, k, 3], counts(3 * len(sizes), 3 * len(whole), n - sum(whole))),
    ]


def average_of_averages(draws):
    values = np.array([draws.own(10, 91)] + [draws.whole(5, 99) for _ in range(5)]) / 10
    first, last = values[:4], values[4:]
    averaged = np.mean([first.mean(), last.mean()])
    if abs(averaged - values.mean()) < 0.1:
        return None
    answers = [(value, 3) for value in (first.mean(), last.mean(), averaged, values.mean())]
    return [task("averageOfAverages", [first.tolist(), last.tolist()], answers)]


def counts_by_size(draws):
    n = draws.own(120, 939)
    k = draws.one([4, 8, 16, 32, 64])
    updates = 10 * draws.whole(5, 60)
    by_size, samples = [], []
    for size in (1, k, n):
        sizes = cut(n, size)
        by_size += [len(sizes), sizes[-1]]
        samples.append(sum(sizes[i % len(sizes)] for i in range(updates)))
    return [
        task("updatesBySize", [n, 1, k, n], counts(*by_size)),
        task("samplesBySize", [n, updates, 1, k, n], counts(*samples)),
        task("completeEpochs", [n, k, updates], counts(updates // len(cut(n, k)))),
    ]


def salary(seed):
    random = np.random.RandomState(seed)
    x = random.randn(10)
    y = 2 * x + random.randn(10) * 0.1
    return in_tenths(x), in_tenths(y), random.permutation(10)


def batch_against_all(draws):
    k = draws.one([2, 5])
    sizes = [draws.one([2, 3, 4, 5, 6, 7, 8]) for _ in range(2)]
    if sizes[0] == sizes[1]:
        return None
    x, y, order = salary(draws.seed)
    dw = gradients(x, y, 0.0, 0.0)[2]
    batch = order[:k]
    sigma = dw.std()
    given = [k, batch.tolist()]
    for i in range(10):
        given += [i, x[i], y[i], dw[i]]
    means = dw[batch].mean(), dw.mean()
    answers = [(value, 3) for value in (*means, means[0] - means[1])]
    scatter_given, scatter = [sigma, 10], []
    for size in sizes:
        replaced = sigma / sqrt(size)
        scatter_given.append(size)
        scatter += [(replaced, 2, 5e-4), (replaced * sqrt((10 - size) / 9), 2, 5e-4)]
    return [task("yourBatch", given, answers), task("scatter", scatter_given, scatter)]


def more_exact(draws):
    k = draws.own(3, 84)
    times = draws.whole(2, 5)
    return [task("moreExact", [k, times], counts(k * times * times))]


def means_of_batches(draws):
    k = draws.one([4, 5])
    _, y, order = salary(draws.seed)
    given = [k, order.tolist()]
    for i in range(10):
        given += [i, y[i]]
    places = range(0, 10, k)
    batches = [order[i : i + k] for i in places]
    shuffled = [y[batch].mean() for batch in batches]
    ordered = [np.sort(y)[i : i + k].mean() for i in places]
    answers = []
    for batch, mean in zip(batches, shuffled):
        answers += [batch.tolist(), (mean, 3)]
    return [
        task("shuffledEpoch", given, answers),
        task("sortedEpoch", [k], [(mean, 3) for mean in ordered]),
        task("spreadOfMeans", [], [(np.ptp(shuffled), 3), (np.ptp(ordered), 3)]),
    ]


def times(draws):
    n = 10 * draws.own(100, 919)
    sizes = [1, draws.one([16, 32, 64]), draws.one([256, 512])]
    fixed = draws.whole(150, 490)
    each = draws.whole(1, 9)
    needed = np.array([draws.whole(800, 2400), draws.whole(150, 700), draws.whole(100, 300)])
    duration = (fixed + each * np.array(sizes)) / 10
    wait = needed * duration / 1000
    if np.diff(np.sort(wait))[0] < 1:
        return None
    updates = [len(cut(n, k)) for k in sizes]
    epoch_given, epoch, target_given, target = [n], [], [], []
    for i, k in enumerate(sizes):
        epoch_given += [k, duration[i]]
        epoch += [(updates[i], 0), (updates[i] * duration[i] / 1000, 1)]
        target_given += [k, int(needed[i])]
        target.append((wait[i], 1))
    return [
        task("epochTime", epoch_given, epoch),
        task("sampleTime", [], [(duration[i] / k, 2) for i, k in enumerate(sizes)]),
        task("targetTime", target_given, [*target, ["small", "middle", "large"][np.argmin(wait)]]),
    ]


def two_valleys(draws):
    wide, sharp = (draws.whole(4, 12) / 10) ** 2, (draws.own(15, 55) / 10) ** 2
    distance = draws.whole(3, 12) / 10
    limit = draws.whole(2, 9) / 10
    low, high = (0.5 * valley * distance**2 for valley in (wide, sharp))
    slack = high / low * (5e-4 / low + 5e-4 / high)
    return [
        task("rise", [wide, sharp, distance], [(low, 3), (high, 3)]),
        task("riseRatio", [], [(high / low, 0, slack)]),
        task("allowedDistance", [limit], [(sqrt(2 * limit / valley), 3) for valley in (wide, sharp)]),
    ]


def stability(draws):
    rate = draws.own(6, 46) / 100
    limit = 2 / rate
    x = [floor(10 * sqrt(limit * part) + 0.5) + draws.whole(-2, 2) for part in (0.5, 0.8, 1.3)]
    # The Hessian of half the mean squared error, of one sample at x.
    curvatures = [np.linalg.eigvalsh([[t * t / 100, t / 10], [t / 10, 1]])[-1] for t in x]
    if len(set(x)) < 3 or any(abs(curvature / limit - 1) < 0.03 for curvature in curvatures):
        return None
    given, answers = [rate], []
    for i in draws.one([[0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]]):
        given.append(curvatures[i])
        answers.append((1 - rate * curvatures[i], 3))
        answers.append("stable" if curvatures[i] < limit else "unstable")
    return [task("limit", [rate], [(limit, 2)]), task("stable", given, answers)]


def largest_rate(draws):
    curvature = draws.own(40, 245) / 10
    return [task("largestRate", [curvature], [(2 / curvature, 3)])]


def gaps(draws):
    test = [
        [draws.own(870, 910), draws.whole(810, 865)],
        [draws.whole(870, 900), draws.whole(870, 900)],
    ]
    train = [[tenth + draws.whole(15, 80) for tenth in pair] for pair in test]
    if abs(test[1][0] - test[1][1]) < 5:
        return None
    tasks = []
    for name, trained, tested in zip(["gapEpochs", "gapUpdates"], train, test):
        given = ["smallBatches", trained[0] / 10, tested[0] / 10]
        given += ["allSamples", trained[1] / 10, tested[1] / 10]
        tasks.append(task(name, given, [((tested[i] - trained[i]) / 10, 1) for i in range(2)]))
    answers = []
    for small, whole in test:
        answers += [((whole - small) / 10, 1), "smallBatches" if small > whole else "allSamples"]
    return [*tasks, task("testDifference", ["equalEpochs", "equalUpdates"], answers)]


def accuracies(draws):
    points = draws.one([200, 400, 500])
    right = [points - draws.own(10, 50), points - draws.whole(10, 60)]
    return [task("accuracy", [points, *right], [(100 * one / points, 2) for one in right])]


def scaled_rates(draws):
    rate = draws.own(2, 42) / 100
    k = draws.one([8, 16, 32])
    n = 8 * k * draws.whole(12, 40)
    given, answers = [rate, k], []
    for factor in (2, 4, 8):
        given.append(factor * k)
        answers += [(rate * factor, 3), (rate * sqrt(factor), 3)]
    small, large = n // k, n // (8 * k)
    ways = [(small, 0), (small * rate, 2), (large, 0), (large * rate, 2)]
    ways += [(large, 0), (large * 8 * rate, 2)]
    runs = ["smallUnscaled", "largeUnscaled", "largeLinear"]
    return [
        task("scaledRates", given, answers),
        task("distanceOfEpoch", [n, k, 8 * k, *runs], ways),
    ]


def three_optimizers(draws):
    rate = draws.one([1, 2, 5]) / 10
    start = draws.own(10, 91) / 10
    y = [draws.whole(-30, 5) / 10, draws.whole(-30, 60) / 10]
    b, sgd = start, []
    for target in y:
        gradient = b - target
        b -= rate * gradient
        sgd += [(gradient, 3), (b, 3)]
    b, velocity, momentum = start, 0.0, []
    for target in y:
        gradient = b - target
        velocity = 0.9 * velocity + gradient
        b -= rate * velocity
        momentum += [(gradient, 3), (velocity, 3), (b, 3)]
    first = start - y[0]
    b1 = start - rate * np.sign(first)
    second = b1 - y[1]
    squares = first**2 + second**2
    b2 = b1 - rate * second / sqrt(squares)
    slack = rate * (5e-4 / (2 * squares) + 5e-4 / sqrt(squares))
    adagrad = [(first, 3), (b1, 3), (second, 3), (squares, 3), (b2, 3, slack)]
    return [
        task("sgdSteps", [rate, start, *y], sgd),
        task("momentumSteps", [0.9], momentum),
        task("adagradSteps", [], adagrad),
    ]


def own_points(draws):
    x = np.array([draws.own(10, 50), draws.whole(-30, -1), draws.whole(1, 30)]) / 10
    y = np.array([draws.whole(-40, 60) for _ in x]) / 10
    w, b = draws.one([-1, 1, 2]), draws.one([-1, 1, 2])
    if x[0] == x[2]:
        return None
    place = draws.whole(2, 6)
    columns = gradients(x, y, w, b)
    mean_w, mean_b = columns[2].mean(), columns[3].mean()
    new_w, new_b = w - 0.1 * mean_w, b - 0.1 * mean_b
    given, answers = [0.1, w, b], []
    for i in range(3):
        given += [x[i], y[i]]
        answers += [(column[i], 2) for column in columns]
    answers += [(mean_w, 3), (mean_b, 3), (new_w, 3, 6e-5), (new_b, 3, 6e-5)]
    before = 0.5 * np.mean(columns[1] ** 2)
    _, errors, end_w, end_b = gradients(x, y, new_w, new_b)
    after = 0.5 * np.mean(errors**2)
    slack = 6e-4 * (abs(end_w.mean()) + abs(end_b.mean()))
    return [
        task("ownGradient", given, answers),
        task("newPrediction", [place], [(new_w * place + new_b, 2, 1e-3 * (place + 1))]),
        task("ownLoss", [], [(before, 2), (after, 1, slack)]),
    ]


def first_of(make):
    def made(draws):
        tasks = make(draws)
        return tasks and tasks[:1]

    return made


MAKERS = {
    "update": [two_updates],
    "program": [epoch_counts, average_of_averages],
    "batch-size": [counts_by_size],
    "noise": [batch_against_all, more_exact],
    "shuffle": [means_of_batches],
    "cost": [times],
    "minima": [two_valleys],
    "sharpness": [stability, largest_rate],
    "generalization": [gaps, accuracies],
    "learning-rate": [scaled_rates],
    "optimizers": [three_optimizers],
    "sandbox": [own_points],
    "whole": [
        first_of(epoch_counts), first_of(two_updates), average_of_averages,
        more_exact, first_of(scaled_rates), largest_rate,
    ],
}  # fmt: skip


def first_clear(make, seed, entries, start):
    for attempt in range(900):
        tasks = make(Draws(seed, entries, start, attempt))
        if tasks and all(one.is_clear for one in tasks):
            return tasks
    raise ValueError(f"no numbers suit {make.__name__}, seed {seed}")


def sheets(seed):
    entries = np.random.RandomState(seed).permutation(997)
    return {
        name: [
            one
            for i, make in enumerate(MAKERS[name])
            for one in first_clear(make, seed, entries, 75 * place + 11 * i)
        ]
        for place, name in enumerate(SHEETS)
    }


if __name__ == "__main__":
    begin, count = map(int, sys.argv[1:])
    for number in range(begin, begin + count):
        print(json.dumps(sheets(number), default=float))
