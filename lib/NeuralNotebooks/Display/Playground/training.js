// A training that can be gone back in, and the clock that drives it.

/** All epochs seen: after which of them the weights are kept, and the loss after each. */
class Training {
  static mostKept = 2e6;

  constructor(sizes, weights) { Object.assign(this, { sizes, weights }); }

  /** What it learns from. The weights stay, and what was seen with other rows is forgotten. */
  learnFrom(inputs, targets) {
    Object.assign(this, { inputs, targets });
    this.begin(this.weights, this.epoch ?? 0);
  }

  begin(weights, at = 0) {
    Object.assign(this, { weights, epoch: at, first: at, every: 1, kept: [weights], losses: [], note: at ? `The rows changed at epoch ${at}: the curve begins again there.` : "" });
    this.losses.push(this.loss);
  }

  get loss() { return lossOf(this.sizes, this.weights, this.inputs, this.targets); }

  get last() { return this.first + this.losses.length - 1; }

  /** One epoch further. False where a weight would be no number any longer; it then stays where it is. */
  advance(rate) {
    const next = epoch(this.sizes, this.weights, this.inputs, this.targets, rate);
    if (!next.every(matrix => matrix.every(Number.isFinite))) return false;
    this.forgetLater();
    this.weights = next;
    this.epoch++;
    this.losses.push(this.loss);
    if ((this.epoch - this.first) % this.every === 0) this.kept.push(next);
    if (this.kept.length * next.reduce((sum, matrix) => sum + matrix.length, 0) > Training.mostKept) {
      this.kept = this.kept.filter((_, i) => i % 2 === 0);
      this.every *= 2;
    }
    return true;
  }

  /** Weights that the reader has set. */
  set(weights) {
    this.note = `The weights were changed by hand at epoch ${this.epoch}: training goes on from there.`;
    this.forgetLater();
    this.weights = weights;
    this.losses[this.losses.length - 1] = this.loss;
    if ((this.epoch - this.first) % this.every === 0) this.kept[this.kept.length - 1] = weights;
  }

  backTo(at) {
    const place = clamp(Math.round((at - this.first) / this.every), 0, this.kept.length - 1);
    this.epoch = this.first + place * this.every;
    this.weights = this.kept[place];
  }

  forgetLater() {
    this.losses.length = this.epoch - this.first + 1;
    this.kept.length = Math.floor((this.epoch - this.first) / this.every) + 1;
  }
}

/** Calls the work before each picture with the seconds since the last, while it is playing and can be seen. */
const clock = (root, work) => {
  let playing = false, seen = true, frame = 0, before = 0;
  const tick = now => {
    frame = 0;
    if (!root.isConnected) return;
    work(Math.min((now - before) / 1000, 0.1));
    before = now;
    wake();
  };
  const wake = () => {
    if (!playing || !seen || document.hidden || frame) return;
    frame = requestAnimationFrame(tick);
  };
  new IntersectionObserver(entries => {
    seen = entries.at(-1).isIntersecting;
    before = performance.now();
    wake();
  }).observe(root);
  const turn = () => {
    if (!root.isConnected) return document.removeEventListener("visibilitychange", turn);
    before = performance.now();
    wake();
  };
  document.addEventListener("visibilitychange", turn);
  return {
    get playing() { return playing; },
    play(on) {
      playing = on;
      before = performance.now();
      wake();
    },
  };
};

/** The curve of the loss over all epochs seen, with a mark at the one shown. */
const createLosses = repaint => {
  const drawing = make("svg:svg", { role: "img" }), words = make("p", { class: "quiet" }), isLogarithmic = make("input", { type: "checkbox", onchange: () => repaint() });
  return {
    element: make("div", {}, drawing, make("label", {}, isLogarithmic, "logarithmic"), words),
    update: ({ losses, first, epoch: at, last, note }, width) => {
      const step = Math.max(1, Math.ceil(losses.length / 300)), scaled = loss => isLogarithmic.checked ? Math.log10(Math.max(loss, 1e-30)) : loss;
      // The largest of each stretch, so that a leap is never left out.
      const points = range(Math.ceil(losses.length / step)).map(i => [first + i * step, scaled(Math.max(...losses.slice(i * step, (i + 1) * step)))]);
      points.push([last, scaled(losses.at(-1))]);
      const heights = points.map(point => point[1]), top = Math.max(...heights);
      const y = isLogarithmic.checked ? { from: Math.floor(Math.min(...heights)), to: Math.floor(top) + 1, isLogarithmic: true } : { from: 0, to: top * 1.08 || 1 };
      const { placeX, placeY } = chart(drawing, { width, x: { from: first, to: Math.max(last, first + 10), title: "epoch" }, y: { ...y, title: "mean squared error" } });
      drawing.append(
        make("svg:path", { class: "line", d: pathOf(points.map(([x, y]) => [placeX(x), placeY(y)])) }),
        make("svg:circle", { class: "mark", cx: placeX(at), cy: placeY(scaled(losses[at - first])), r: 5 }));
      write(words, note);
      drawing.setAttribute("aria-label", `The mean squared error over the epochs: ${significant(losses[0])} at epoch ${first}, ${significant(losses.at(-1))} at epoch ${last}; epoch ${at} is shown.`);
    },
  };
};
