// The table that a reader changes: how it is scaled, as the library scales it, and how it is written as a data cell.
// A row is { x, y }: its features, and its labels in the table's units, or null where they are asked for.

const mostRows = 500;

/** The next of 1, 2 and 5 and noughts. Divided by powers of ten and not multiplied, which would give 0.30000000000000004. */
const roundUp = number => {
  if (number <= 0) return 0;
  for (let exponent = Math.floor(Math.log10(number)) - 1; ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const round = exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent;
      if (round >= number) return round;
    }
  }
};

/** What the numbers of a label can be: as its heading says, or else a guess. */
const rangeOf = ({ from, to, unit }, numbers) => {
  if (to != null) return { from, to };
  const least = Math.min(0, ...numbers), most = Math.max(0, ...numbers);
  const top = most <= 100 && least === 0 && ["points", "%", "percent"].includes(unit.toLowerCase()) ? 100 : roundUp(most), bottom = 0 - roundUp(-least);
  return { from: bottom, to: top === bottom ? 1 : top };
};

/** The divisors of the features and the ranges of the labels. Throws a sentence where the table cannot be scaled. */
const scalingOf = ({ features, labels, rows }) => {
  const known = rows.filter(row => row.y);
  if (!known.length) throw new Error("The network learns from rows with a label: keep at least one.");
  const divisors = features.map(({ heading }, i) => {
    const largest = Math.max(...known.map(row => Math.abs(row.x[i])));
    if (!largest) throw new Error(`Column '${heading}' is all zeros and cannot be scaled; write another number in it.`);
    return largest;
  });
  const ranges = labels.map((label, i) => {
    const numbers = known.map(row => row.y[i]), range = rangeOf(label, numbers), outside = numbers.find(number => number < range.from || number > range.to);
    if (outside !== undefined) throw new Error(`A ${label.name} of ${outside} is not possible: the header says ${range.from} to ${range.to}.`);
    return range;
  });
  return { divisors, ranges };
};

/** The features of rows as they go into the network. */
const inputsOf = (rows, { divisors }) => Float64Array.from(rows.flatMap(row => row.x.map((value, i) => value / divisors[i])));

const targetsOf = (rows, { ranges }) => Float64Array.from(rows.flatMap(row => row.y.map((value, i) => (value - ranges[i].from) / (ranges[i].to - ranges[i].from))));

const unscaled = (output, { from, to }) => output * (to - from) + from;

/** A number that a reader has written, or a sentence that says what is wrong with it. */
const readNumber = text => {
  const written = text.trim().replace("−", "-"), number = Number(written);
  if (written && Number.isFinite(number) && Math.abs(number) <= 1e100 && (number === 0 || Math.abs(number) >= 1e-100)) return number;
  throw new Error(/^-?\d*,\d+$/.test(written) ? `'${text}' has a decimal comma; write a point.` : `'${text}' is not a number such as 2 or 2.5.`);
};

/** The code of a data cell with this table. */
const cellText = ({ features, labels, classes, rows }) => {
  const quoted = text => /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const answers = row => !row.y ? (classes ? ["?"] : labels.map(() => "?")) : classes ? [labels[row.y.indexOf(1)].name] : row.y;
  const lines = [[...features.map(column => column.heading), ...(classes ? [classes] : labels.map(column => column.heading))], ...rows.map(row => [...row.x, ...answers(row)])];
  const options = classes ? `, classes: ${JSON.stringify(classes)}` : labels.length > 1 ? `, labels: ${labels.length}` : "";
  return `var data = DataSet.Parse("""\n${lines.map(cells => `    ${cells.map(cell => quoted(String(cell))).join(", ")}\n`).join("")}    """${options});\n\ndata`;
};
