// Keys where a cell is selected as a whole, as in Jupyter, or the line that stands for a removed one. In the code keys are the editor's.
import { gapAfter, gapBefore } from "./places.js";

/** In milliseconds, between the two of D, D. */
const patience = 1000;

/** What a key does at this place, if anything. */
export const cellKeys = notebook => {
  let last = {};

  const isSecond = ({ target, timeStamp, repeat }, key) => {
    const isSecond = last.key === key && last.target === target && timeStamp - last.at < patience;
    last = repeat || isSecond ? {} : { key, target, at: timeStamp };
    return isSecond && !repeat;
  };

  const go = (place, way) => {
    do place = place[way];
    while (place && !notebook.cellOf(place));
    notebook.cellOf(place)?.select();
  };

  return (event, name) => {
    const place = event.target, cell = notebook.cellOf(place), key = name.length === 1 ? name.toLowerCase() : name;
    const isTwice = isSecond(event, key);
    const up = () => go(place, "previousElementSibling"), down = () => go(place, "nextElementSibling");
    const actions = {
      "ArrowUp": up, "k": up, "ArrowDown": down, "j": down,
      "a": () => notebook.add(gapBefore(place)).select(),
      "b": () => notebook.add(gapAfter(place)).select(),
      "z": () => notebook.bringBack(),
      ...cell ? { "Enter": () => cell.edit(), "d": () => isTwice && notebook.remove(cell), ...notebook.keysOf(cell) } : {},
    };
    return key === "Escape" ? undefined : actions[key];
  };
};
