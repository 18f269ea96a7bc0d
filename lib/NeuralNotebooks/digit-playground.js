(() => {
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

// Elements, numbers, and charts with axes.

/** An element; "svg:line" is one of a drawing. What begins with "on" is a listener; null and false are left out. */
const make = (name, attributes = {}, ...children) => {
  const element = name.startsWith("svg:") ? document.createElementNS("http://www.w3.org/2000/svg", name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat());
  return element;
};

const range = count => Array.from({ length: count }, (_, i) => i);
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const minus = text => text.replace("-", "−");

const fixed = (value, decimals = 2) => {
  if (Math.abs(value) >= 1e6) return minus(value.toExponential(1));
  const text = value.toFixed(decimals);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
};
const significant = (value, digits = 3) => minus(String(Number(value.toPrecision(digits))));
/** As a factor or a term behind another: a negative number in brackets. */
const bracketed = (value, decimals = 3) => value < 0 ? `(${fixed(value, decimals)})` : fixed(value, decimals);

/** Writes a text only where it is another, since a write makes the page lay itself out. */
const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };

/** A field with its name before it. */
const field = (name, input, ...more) => make("label", {}, make("span", {}, name), input, ...more);

/** Round numbers that divide an axis into about four. */
const ticksOf = (from, to) => {
  const rough = (to - from) / 4, power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].find(digit => digit * power >= rough) * power;
  return range(12).map(i => (Math.ceil(from / step) + i) * step).filter(value => value <= to + step / 1e6).map(value => Number(value.toPrecision(12)));
};

/** An empty chart: its drawing, and where in it the numbers of its axes stand. On a logarithmic axis up they are powers of ten. */
const chart = (element, { x, y, width, height = 190, left = 46, bottom = 40 }) => {
  const right = width - 12, top = 24, foot = height - bottom;
  const placeX = value => left + (value - x.from) / (x.to - x.from) * (right - left), placeY = value => foot - (value - y.from) / (y.to - y.from) * (foot - top);
  const ticksUp = y.isLogarithmic ? range(y.to - y.from + 1).map(i => y.from + i).filter(i => i % Math.ceil((y.to - y.from) / 5) === 0) : ticksOf(y.from, y.to);
  element.setAttribute("viewBox", `0 0 ${width} ${height}`);
  element.replaceChildren(
    ...ticksUp.flatMap(value => [
      make("svg:path", { class: "grid", d: `M${left} ${placeY(value)}H${right}` }),
      make("svg:text", { x: left - 6, y: placeY(value) + 4, "text-anchor": "end" }, significant(y.isLogarithmic ? 10 ** value : value)),
    ]),
    ...ticksOf(x.from, x.to).map(value => make("svg:text", { x: placeX(value), y: foot + 15, "text-anchor": "middle" }, minus(Math.abs(value) >= 1000 ? value.toLocaleString("en") : String(value)))),
    make("svg:path", { class: "axis", d: `M${left} ${foot}H${right}` }),
    make("svg:text", { class: "title", x: 0, y: 12 }, y.title),
    make("svg:text", { class: "title", x: (left + right) / 2, y: height - 6, "text-anchor": "middle" }, x.title));
  return { placeX, placeY, left, right, top, foot, valueX: place => x.from + (place - left) / (right - left) * (x.to - x.from) };
};

const pathOf = points => points.length ? "M" + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") : "";

// Opens the playgrounds of a kind that are not open yet, from the settings in their output. What these hold is data alone.

const page = window.NeuralNotebooks ??= {};

/** @param create Gives the element to show; nothing where the settings are nonsense or too much: then the picture stays. */
const openAll = (kind, create) => (document.currentScript?.getRootNode() ?? document).querySelectorAll(`[data-playground^='{"kind":"${kind}"']:not([data-drawn])`).forEach(root => {
  root.dataset.drawn = "";
  try {
    const element = create(JSON.parse(root.dataset.playground), root);
    if (!element) return;
    root.append(element);
    root.dataset.drawn = "playground";
  } catch { /* The picture that is there without a script stays. */ }
});

// A square to draw on, and what a trained network reads in it. The drawing has four by four dots for each square that the network
// looks at, and the ink of a square is the share of its dots that are black: so the digits of the data set were made.

const createDigits = ({ sizes, weights, names }) => {
  const width = Math.round(Math.sqrt(sizes[0])), dots = 4, side = width * dots, ink = new Uint8Array(side * side), brush = 1.9;
  const canvas = make("canvas", { width: side, height: side, tabindex: 0, role: "application", "aria-label": "Draw a digit: with the mouse or a finger, or with the arrow keys and Space", "aria-roledescription": "drawing" });
  const seen = make("canvas", { width, height: width, role: "img", "aria-label": "What the network sees" }), cursor = { x: 3, y: 3 }, status = make("p", { role: "status", class: "unseen" });
  const bars = make("div", { class: "bars", role: "img" }), answer = make("p", { class: "says", "aria-live": "off" }), rows = names.map(name => {
    const bar = make("i"), value = make("span");
    bars.append(make("b", {}, name), make("span", { class: "track" }, bar), value);
    return { bar, value };
  });
  let spoken = 0, isFocused = false;

  const squares = () => Float64Array.from(range(width * width), i => {
    const x = i % width * dots, y = Math.floor(i / width) * dots;
    return range(dots * dots).reduce((sum, k) => sum + ink[(y + Math.floor(k / dots)) * side + x + k % dots], 0) / (dots * dots);
  });
  const picture = (place, values, size, isCursor = () => false) => {
    const context = place.getContext("2d"), image = context.createImageData(size, size);
    values.forEach((value, i) => image.data.set(isCursor(i) ? [213, 94, 0, 255] : [255, 255, 255].map(white => white * value).concat(255), i * 4));
    context.putImageData(image, 0, 0);
  };
  const update = () => {
    const values = squares(), { outputs } = forward(sizes, weights, values), best = outputs.indexOf(Math.max(...outputs)), isEmpty = !ink.includes(1);
    const edge = i => isFocused && Math.floor(i % side / dots) === cursor.x && Math.floor(i / side / dots) === cursor.y && (i % dots === 0 || i % dots === dots - 1 || Math.floor(i / side) % dots === 0 || Math.floor(i / side) % dots === dots - 1);
    picture(canvas, ink, side, edge);
    picture(seen, values, width);
    rows.forEach(({ bar, value }, i) => {
      bar.style.width = `${outputs[i] * 100}%`;
      bar.classList.toggle("best", !isEmpty && i === best);
      write(value, fixed(outputs[i]));
    });
    write(answer, isEmpty ? "Draw a digit in the square." : `I read a ${names[best]}.`);
    bars.setAttribute("aria-label", `The outputs: ${names.map((name, i) => `${name} ${fixed(outputs[i])}`).join(", ")}`);
    clearTimeout(spoken);
    spoken = setTimeout(() => write(status, isEmpty ? "The square is empty." : `${answer.textContent} Its output is ${fixed(outputs[best])}.`), 1000);
  };
  const dab = (x, y) => range(side * side).forEach(i => {
    if (Math.hypot(i % side + 0.5 - x, Math.floor(i / side) + 0.5 - y) <= brush) ink[i] = 1;
  });
  const point = event => {
    const { left, top, width: across } = canvas.getBoundingClientRect();
    return [(event.clientX - left) / across * side, (event.clientY - top) / across * side];
  };
  let from;
  const stroke = event => {
    const to = point(event), count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])));
    range(count + 1).forEach(i => dab(from[0] + (to[0] - from[0]) * i / count, from[1] + (to[1] - from[1]) * i / count));
    from = to;
    update();
  };
  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    from = point(event);
    stroke(event);
  });
  canvas.addEventListener("pointermove", event => from && stroke(event));
  for (const type of ["pointerup", "pointercancel"]) canvas.addEventListener(type, () => { from = undefined; });
  for (const type of ["focus", "blur"]) canvas.addEventListener(type, () => {
    isFocused = type === "focus" && canvas.matches(":focus-visible");
    update();
  });
  canvas.addEventListener("keydown", event => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    if (!dx && !dy && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    isFocused = true;
    Object.assign(cursor, { x: clamp(cursor.x + dx, 0, width - 1), y: clamp(cursor.y + dy, 0, width - 1) });
    const own = range(dots * dots).map(k => (cursor.y * dots + Math.floor(k / dots)) * side + cursor.x * dots + k % dots), isInk = own.every(i => ink[i]);
    if (event.key === " ") own.forEach(i => { ink[i] = isInk ? 0 : 1; });
    update();
  });
  /** Moves and stretches the drawing to the height of the square, as the digits of the data set are. */
  const fit = () => {
    const black = range(side * side).filter(i => ink[i]), xs = black.map(i => i % side), ys = black.map(i => Math.floor(i / side));
    if (!black.length) return;
    const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)], scale = Math.max(right - left + 1, foot - top + 1) / side, old = ink.slice();
    range(side * side).forEach(i => {
      const x = Math.floor((left + right + 1) / 2 + (i % side + 0.5 - side / 2) * scale), y = Math.floor((top + foot + 1) / 2 + (Math.floor(i / side) + 0.5 - side / 2) * scale);
      ink[i] = x >= 0 && y >= 0 && x < side && y < side ? old[y * side + x] : 0;
    });
    update();
  };
  const button = (text, onclick) => make("button", { type: "button", onclick }, text);
  const element = make("div", { class: "live digits" }, make("div", {}, canvas, make("div", { class: "buttons" }, button("Clear", () => {
    ink.fill(0);
    update();
  }), button("Fit to the square", fit))), make("div", {}, answer, bars), make("figure", {}, seen, make("figcaption", {}, "what the network sees")), status);
  update();
  return element;
};

/** Weights of an output, which anybody may have written. */
const areSound = ({ weights, names }) => {
  const are = (list, most) => Array.isArray(list) && list.length >= 1 && list.length <= most;
  const isMatrix = (matrix, layer) => are(matrix, 1024) && are(matrix[0], 256) && matrix.every(row => row.length === matrix[0].length && row.every(Number.isFinite)) && (!layer || matrix.length === weights[layer - 1][0].length);
  return are(weights, 4) && weights.every(isMatrix) && Number.isInteger(Math.sqrt(weights[0].length)) && are(names, 256) && names.length === weights.at(-1)[0].length;
};

openAll("digits", ({ weights, names }) => areSound({ weights, names })
  && createDigits({ sizes: [weights[0].length, ...weights.map(matrix => matrix[0].length)], weights: weights.map(matrix => Float64Array.from(matrix.flat())), names: names.map(String) }));
})();
