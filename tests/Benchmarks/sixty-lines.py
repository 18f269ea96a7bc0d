"""What notebooks/sixty-lines.cs does, in NumPy, for as many epochs as are asked for."""
import sys

import numpy as np

epochs = int(sys.argv[1])
hours = np.array([[2, 9], [1, 5], [3, 6]], dtype=float)
points = np.array([[92], [86], [89]], dtype=float)
question = np.array([[4, 8]], dtype=float)
maxima = hours.max(axis=0)
X, y = hours / maxima, points / 100
random = np.random.RandomState(1)
W1, W2 = random.randn(2, 3), random.randn(3, 1)


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
    W1 += x.T.dot(z2_delta)
    W2 += z2.T.dot(o_delta)


for epoch in range(epochs + 1):
    if epoch > 0:
        backward(X, y, *forward(X))
    if epoch not in (0, 1, 10, 100, epochs):
        continue
    o = forward(X)[1]
    print(f"# {epoch}: loss {np.mean(np.square(y - o)):.8f}")
    for i in range(len(X)):
        print(f"   inputs {X[i, 0]:.4f} {X[i, 1]:.4f}   label {y[i, 0]:.4f}   predicted {o[i, 0]:.4f}")

answer = 100 * forward(question / maxima)[1][0, 0]
print(f"4 hours of study, 8 of sleep: {answer:.1f} points")
print("answer", answer)
print("W1", *W1.ravel())
print("W2", *W2.ravel())
