// The library's mathematics, number for number: the same seed gives the same weights, and the same steps the same losses.
// A matrix is a flat list of numbers, row by row; the sizes of the layers say its shape.

const sigmoid = x => x < -700 ? Math.exp(x) : 1 / (1 + Math.exp(-x));

/** The Mersenne Twister of Matsumoto and Nishimura (1998): numbers from 0 up to 1, each of 32 bits. */
const mersenne = seed => {
  const length = 624, state = new Uint32Array(length);
  state[0] = seed;
  for (let i = 1; i < length; i++) {
    const last = state[i - 1] ^ state[i - 1] >>> 30;
    state[i] = Math.imul(1812433253, last) + i;
  }
  let place = length;
  const refill = () => {
    for (let i = 0; i < length; i++) {
      const bits = state[i] & 0x80000000 | state[(i + 1) % length] & 0x7fffffff;
      state[i] = state[(i + 397) % length] ^ bits >>> 1 ^ (bits & 1 ? 0x9908b0df : 0);
    }
    place = 0;
  };
  return () => {
    if (place === length) refill();
    let bits = state[place++];
    bits ^= bits >>> 11;
    bits ^= bits << 7 & 0x9d2c5680;
    bits ^= bits << 15 & 0xefc60000;
    return ((bits ^ bits >>> 18) >>> 0) / 2 ** 32;
  };
};

/** Numbers of the standard normal distribution, by the polar method of Marsaglia, in the order of Math.NET Numerics. */
const normals = (random, count) => {
  // It draws the numbers that it will probably need first, and what is left of them is lost.
  let needed = Math.ceil(count * 4 / Math.PI);
  needed += needed % 2;
  const drawn = Array.from({ length: needed }, random), result = [];
  const next = () => drawn.length ? drawn.shift() : random();
  while (result.length < count) {
    const a = 2 * next() - 1, b = 2 * next() - 1, r = a * a + b * b;
    if (r >= 1 || r === 0) continue;
    const factor = Math.sqrt(-2 * Math.log(r) / r);
    result.push(a * factor, b * factor);
  }
  return Float64Array.from(result.slice(0, count));
};

/** The weights that a network of these layers starts from. */
const drawWeights = (sizes, seed) => {
  const random = mersenne(seed);
  return sizes.slice(1).map((above, layer) => normals(random, sizes[layer] * above));
};

/** What every layer makes of the rows: activations[0] are the inputs themselves, sums[l] and activations[l + 1] those of layer l. */
const forward = (sizes, weights, inputs) => {
  const rows = inputs.length / sizes[0], sums = [], activations = [inputs];
  weights.forEach((matrix, layer) => {
    const below = sizes[layer], above = sizes[layer + 1], from = activations[layer], sum = new Float64Array(rows * above);
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < below; k++)
        for (let j = 0, value = from[row * below + k]; j < above; j++) sum[row * above + j] += value * matrix[k * above + j];
    sums.push(sum);
    activations.push(sum.map(sigmoid));
  });
  return { rows, sums, activations, outputs: activations.at(-1) };
};

/** Errors and deltas of every layer, and the gradient of half the sum of squares for every weight. */
const backward = (sizes, weights, pass, targets) => {
  const { rows, activations } = pass, errors = [], deltas = [], gradients = [];
  for (let layer = weights.length - 1; layer >= 0; layer--) {
    const below = sizes[layer], above = sizes[layer + 1], further = sizes[layer + 2], out = activations[layer + 1], from = activations[layer];
    const error = new Float64Array(rows * above), gradient = new Float64Array(below * above);
    for (let i = 0; i < error.length; i++) {
      if (!further) error[i] = targets[i] - out[i];
      else for (let k = 0, row = Math.floor(i / above), j = i % above; k < further; k++)
        error[i] += deltas[layer + 1][row * further + k] * weights[layer + 1][j * further + k];
    }
    const delta = error.map((value, i) => value * (out[i] * (1 - out[i])));
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < below; k++)
        for (let j = 0, value = from[row * below + k]; j < above; j++) gradient[k * above + j] -= value * delta[row * above + j];
    errors[layer] = error;
    deltas[layer] = delta;
    gradients[layer] = gradient;
  }
  return { errors, deltas, gradients };
};

/** The weights one step further down. */
const stepped = (weights, gradients, rate) => weights.map((matrix, layer) => matrix.map((weight, i) => weight - rate * gradients[layer][i]));

const sumOfSquares = (outputs, targets) => outputs.reduce((sum, output, i) => sum + (targets[i] - output) ** 2, 0);
const halfSum = (outputs, targets) => sumOfSquares(outputs, targets) / 2;
const meanSquares = (outputs, targets) => sumOfSquares(outputs, targets) / outputs.length;

/** One epoch over all rows. */
const epoch = (sizes, weights, inputs, targets, rate) =>
  stepped(weights, backward(sizes, weights, forward(sizes, weights, inputs), targets).gradients, rate);

const lossOf = (sizes, weights, inputs, targets, loss = meanSquares) => loss(forward(sizes, weights, inputs).outputs, targets);
