// Ties the parts together: what a reader changes goes into the model, and the parts show what is in it. All of it stays here.

/** Settings come from an output, which anybody may have written: too much, or nonsense, is left as it is without a script. */
const isSound = ({ features, labels, rows, questions, hidden, seed, rate }) => {
  const are = (list, count, test) => Array.isArray(list) && list.length >= (count[0] ?? 0) && list.length <= count[1] && list.every(test);
  const isColumn = column => typeof column?.heading === "string" && typeof column.name === "string" && typeof column.unit === "string";
  const ofNumbers = length => row => are(row, [length, length], Number.isFinite);
  return are(features, [1, 12], isColumn) && are(labels, [1, 12], isColumn) && are(rows, [1, mostRows], ofNumbers(features.length + labels.length))
    && are(questions, [0, mostRows], ofNumbers(features.length)) && are(hidden, [0, 4], size => size >= 1 && size <= 64 && Number.isInteger(size)) && Number.isInteger(seed) && rate >= 0;
};

const createTablePlayground = (settings, root) => {
  const { features, labels, classes, hidden, seed, rate, epochs } = settings, split = features.length;
  const rows = [...settings.rows.map(row => ({ x: row.slice(0, split), y: row.slice(split) })), ...settings.questions.map(x => ({ x, y: null }))].slice(0, mostRows);
  const model = {
    table: { features, labels, classes, rows }, hidden, seed, rate, speed: 20, chosen: { layer: hidden.length, from: 0, to: 0 }, rowAt: Math.max(0, rows.findIndex(row => !row.y)),
    get sizes() { return [features.length, ...this.hidden, labels.length]; },
    get row() { return this.table.rows[this.rowAt]; },
    get place() { return this.chosen.from * this.sizes[this.chosen.layer + 1] + this.chosen.to; },
  };
  const learn = () => {
    const known = model.table.rows.filter(row => row.y);
    model.scaling = scalingOf(model.table);
    model.training.learnFrom(inputsOf(known, model.scaling), targetsOf(known, model.scaling));
  };
  const restart = () => {
    model.training = new Training(model.sizes, drawWeights(model.sizes, model.seed));
    learn();
  };
  restart();

  // What is said aloud waits until a second has gone since the last.
  const status = make("p", { role: "status", class: "unseen" });
  let words, spoken = 0;
  const announce = compose => {
    if (!words) setTimeout(() => {
      write(status, words());
      words = undefined;
      spoken = performance.now();
    }, Math.max(100, spoken + 1000 - performance.now()));
    words = compose;
  };
  const say = text => announce(() => text);
  const tell = () => announce(() => `Epoch ${model.training.epoch}, mean squared error ${significant(model.training.losses[model.training.epoch - model.training.first])}. ${answer.textContent}`);

  const answer = make("p", { class: "answer" }), trouble = make("p", { class: "trouble" });
  const network = make("svg:svg", { class: "network", role: "img" });
  const text = make("textarea", { readonly: true, rows: 9, "aria-label": "The table as the text of a data cell", spellcheck: "false" });

  let due = 0, played = 0, left = 0;
  const repaint = () => { due ||= requestAnimationFrame(update); };
  const happened = () => {
    write(trouble, "");
    repaint();
    tell();
  };
  const pause = () => {
    ticking.play(false);
    controls.update(false);
    tell();
  };
  /** Sets weights that are not those of a training. */
  const set = weights => {
    model.training.set(weights);
    happened();
  };
  const advance = () => {
    if (model.training.advance(model.rate)) return true;
    pause();
    write(trouble, "A step from here would make a weight too large for a number; use a smaller learning rate.");
    return false;
  };
  const ticking = clock(root, seconds => {
    const until = performance.now() + 8, before = model.training.epoch;
    for (played += Math.min(model.speed, 1e9) * seconds; played >= 1 && ticking.playing && performance.now() < until; played--) {
      if (!advance()) break;
      if (--left <= 0) pause();
    }
    played = Math.min(played, 1);
    if (model.training.epoch !== before) repaint();
  });

  const controls = createControls(model, {
    play: () => {
      if (ticking.playing) return pause();
      if (controls.calm.matches) {
        happened();
        for (let i = 0; i < 100 && advance(); i++);
        return;
      }
      left = epochs;
      played = 0;
      ticking.play(true);
      happened();
    },
    step: () => {
      if (ticking.playing) pause();
      happened();
      advance();
    },
    restart: () => {
      ticking.play(false);
      restart();
      happened();
    },
    backTo: at => {
      ticking.play(false);
      model.training.backTo(at);
      happened();
    },
    reshape: change => {
      const isAnother = Object.keys(change).length;
      Object.assign(model, change);
      if (isAnother) {
        ticking.play(false);
        model.chosen = { layer: model.hidden.length, from: 0, to: 0 };
        restart();
        weight.draw();
        controls.draw();
      }
      happened();
    },
  });
  const rowsTable = createTable(model, {
    changed: rows => {
      const isToLearn = ({ y }) => y, before = JSON.stringify(model.table.rows.filter(isToLearn));
      model.table.rows = rows;
      model.rowAt = clamp(model.rowAt, 0, rows.length - 1);
      // Another question is no other training.
      if (JSON.stringify(rows.filter(isToLearn)) !== before) learn();
      happened();
    },
    refused: sentence => {
      write(trouble, sentence);
      say(sentence);
    },
    choose: at => {
      model.rowAt = at;
      happened();
    },
  });
  const turn = value => set(model.training.weights.map((matrix, layer) => layer === model.chosen.layer ? matrix.with(model.place, value) : matrix));
  const choose = written => {
    const [layer, from, to] = written.split(" ").map(Number);
    model.chosen = { layer, from, to };
    weight.chosen();
    happened();
  };
  const weight = createWeight(model, { turned: turn, chose: choose });
  weight.draw();
  const surface = createSurface(model), losses = createLosses(repaint);
  const stepper = createStepper(model, {
    repaint,
    say,
    take: (gradients, isEpoch) => isEpoch ? (happened(), advance()) : set(stepped(model.training.weights, gradients, model.rate)),
  });

  let drag;
  network.addEventListener("pointerdown", event => {
    if (!event.target.dataset.weight) return;
    event.preventDefault();
    if (ticking.playing) pause();
    choose(event.target.dataset.weight);
    network.setPointerCapture(event.pointerId);
    drag = { from: event.clientY, weight: model.training.weights[model.chosen.layer][model.place] };
  });
  network.addEventListener("pointermove", event => drag && turn(clamp(Math.round((drag.weight + (drag.from - event.clientY) / 50) * 100) / 100, -1e3, 1e3)));
  for (const type of ["pointerup", "pointercancel"]) network.addEventListener(type, () => { drag = undefined; });

  const part = (title, ...children) => make("div", { class: "part", role: "group", "aria-label": title }, make("p", { class: "heading" }, title), ...children);
  const copy = make("button", { type: "button", onclick: async () => {
    text.select();
    const isCopied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
    write(copied, isCopied ? "Copied." : "It is selected: copy it with Ctrl+C, or ⌘C on a Mac.");
    say(copied.textContent);
  } }, "Copy"), copied = make("span", { class: "quiet" });
  const parts = [
    part("The network", make("p", { class: "quiet" }, "Drag a line up or down to change its weight, or set it under One weight. Blue is positive, dashed orange negative."), network, stepper.element),
    part("The rows", rowsTable.element),
    part("The loss", losses.element),
    part("One weight", weight.element),
    part("What it predicts", surface.element),
  ];
  if (features.length + (classes ? 1 : labels.length) > 3) parts[1].classList.add("wide");
  const keep = make("details", {}, make("summary", {}, "What you change here stays here: take the table with you as a data cell"),
    make("p", {}, "The notebook's data and network are as they were. To go on with this table, put it in place of the data cell:"), text, make("div", { class: "buttons" }, copy, copied));
  const element = make("div", { class: "nn-live" }, answer, controls.element, trouble, make("div", { class: "parts" }, parts), keep, status);

  const update = () => {
    due = 0;
    const { sizes, training } = model, widthOf = place => clamp(Math.round(place.clientWidth) || 360, 240, 720), row = stepper.row;
    const outputs = forward(sizes, training.weights, inputsOf(model.table.rows, model.scaling)).outputs, own = forward(sizes, training.weights, inputsOf([row], model.scaling));
    write(answer, `Row ${model.table.rows.indexOf(row) + 1}, ${features.map((column, i) => `${column.name} ${significant(row.x[i], 6)} ${column.unit}`.trim()).join(", ")}: the network says ${answerOf(model, own.outputs)}.`);
    controls.update(ticking.playing);
    rowsTable.update(outputs);
    stepper.update();
    drawNetwork(network, { ...model, sizes, row, training, place: model.place }, own, Math.max(320, widthOf(parts[0])), stepper.marks);
    losses.update(training, widthOf(parts[2]));
    weight.update(widthOf(parts[3]));
    surface.update(widthOf(parts[4]));
    text.value = cellText(model.table);
  };
  new ResizeObserver(repaint).observe(element);
  // Keys that a button or a slider understands are not commands of the notebook around.
  element.dataset.lmSuppressShortcuts = "true";
  element.addEventListener("keydown", event => (/^(Arrow|Page|Home|End|Enter| )/.test(event.key)) && event.stopPropagation());
  update();
  return element;
};

page.playground = { drawWeights, forward, backward, stepped, lossOf, halfSum, scalingOf, cellText };
openAll("table", (settings, root) => isSound(settings) && createTablePlayground(settings, root));
