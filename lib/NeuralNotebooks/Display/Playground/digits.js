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
    write(answer, isEmpty ? "Draw a digit in the square." : `I read: ${names[best]}.`);
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
  const element = make("div", { class: "nn-live digits" }, make("div", {}, canvas, make("div", { class: "buttons" }, button("Clear", () => {
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
