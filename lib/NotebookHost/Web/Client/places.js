// Where cells stand on the page: behind each, and in front of all, is a gap in which a reader can add code; and where a cell was
// removed, a line that brings it back.

const made = place => [...document.getElementById("new-cell").content.children].find(child => child.matches(place)).cloneNode(true);

export const gapBefore = place => place.previousElementSibling;

export const gapAfter = place => place.nextElementSibling;

export const lastGap = main => [...main.querySelectorAll(":scope > .gap")].at(-1);

// Only the page's own: text and outputs may bear any id.
export const sectionOf = (main, id) => [...main.querySelectorAll(":scope > .cell")].find(section => section.id === `cell-${id}`);

/** The id of the cell above, code or text; null where there is none. Some of the removed ones may count too. */
export const idAbove = (place, counts = () => false) => {
  do place = place.previousElementSibling;
  while (place && !place.matches(".cell") && !counts(place));
  return place && (place.dataset.id ?? place.id.slice("cell-".length));
};

/** A new cell of this id in the gap. */
export const insert = (gap, id) => {
  const section = made(".cell");
  for (const element of [section, ...section.querySelectorAll("*")])
    for (const { name, value } of [...element.attributes])
      if (value.includes("added-0")) element.setAttribute(name, value.replace("added-0", id));
  gap.after(section, made(".gap"));
  return section;
};

/** Puts a line in the cell's place, and gives it. */
export const takeOut = (section, id) => {
  const line = made(".removed");
  line.dataset.id = line.querySelector("code").textContent = id;
  section.replaceWith(line);
  return line;
};

export const putBack = (line, section) => line.replaceWith(section);
