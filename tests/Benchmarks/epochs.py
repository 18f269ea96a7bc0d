"""The article's network in NumPy. Reads a training from standard input, then does an epoch each time it is asked, and says how long it took the processor, and the clock."""
import json
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit("it has no NumPy")


def uses_openblas():
    try:
        with open("/proc/self/maps") as loaded:
            return "openblas" in loaded.read()
    except OSError:
        return "openblas" in json.dumps(np.show_config(mode="dicts"), default=str)


def sigmoid(s):
    return 1 / (1 + np.exp(-s))


def sigmoid_prime(s):
    return s * (1 - s)


def forward(x):
    z2 = sigmoid(np.dot(x, W1))
    return z2, sigmoid(np.dot(z2, W2))


def backward(x, y, z2, o):
    global W1, W2
    o_delta = (y - o) * sigmoid_prime(o)
    z2_delta = o_delta.dot(W2.T) * sigmoid_prime(z2)
    W1 += rate * x.T.dot(z2_delta)
    W2 += rate * z2.T.dot(o_delta)


def epoch(order):
    """One epoch and its loss. With a single batch it goes on from the last forward pass, as the library does."""
    global passed
    if batch == len(X):
        backward(X, Y, *passed)
    else:
        for start in range(0, len(X), batch):
            rows = order[start:start + batch]
            x, y = X[rows], Y[rows]
            backward(x, y, *forward(x))
    passed = forward(X)
    return np.mean(np.square(Y - passed[1]))


if not uses_openblas():
    sys.exit("its NumPy has no OpenBLAS")
print("ready", flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    if "X" in asked:
        X, Y, W1, W2 = (np.array(asked[name]).reshape(asked[name + "Rows"], -1) for name in ("X", "Y", "W1", "W2"))
        rate, batch = asked["Rate"], asked["Batch"]
        passed = forward(X)
        print("ready", flush=True)
    elif "Orders" in asked:
        orders = np.array(asked["Orders"])
        processor, clock = time.process_time(), time.perf_counter()
        for order in orders:
            epoch(order)
        print(time.process_time() - processor, time.perf_counter() - clock, flush=True)
    else:
        print(json.dumps([*W1.ravel(), *W2.ravel()]), flush=True)
