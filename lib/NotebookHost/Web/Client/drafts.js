// Text that is not saved is kept in the browser, where it outlives the page, a crash of the tab and the host. It belongs to one
// state of the file, and is not put over another unasked.

const quiet = 200;

// The window's own storage first, so that two windows on one notebook keep what each has; the browser's for when it is closed.
// Where both are full or forbidden the page goes on without: it asks before it is left.
const inStores = act => {
  for (const name of ["sessionStorage", "localStorage"]) {
    try {
      act(window[name]);
    } catch {
      // The other may do.
    }
  }
};

export class Drafts {
  #prefix;
  #timer;
  #write;

  constructor(notebook) {
    this.#prefix = `draft ${notebook} `;
    addEventListener("pagehide", () => this.#write?.());
  }

  /** Keeps, in a moment, what changes() then are; without any, nothing is kept. */
  keep(hash, changes) {
    this.#write = () => {
      const text = changes();
      this.drop(hash);
      if (text.length) inStores(store => store.setItem(this.#prefix + hash, JSON.stringify(text)));
    };
    this.#timer ??= setTimeout(() => this.#write(), quiet);
  }

  /** Puts more changes behind those that there are. */
  add(hash, more) {
    const all = [...this.of(hash), ...more];
    this.keep(hash, () => all);
    this.#write();
  }

  /** The changes to the file in this state. */
  of(hash) {
    let found;
    inStores(store => found ??= JSON.parse(store.getItem(this.#prefix + hash)));
    return found ?? [];
  }

  /** A state of the file, other than this one, that there are changes to. */
  earlierThan(hash) {
    let found;
    // No space behind the prefix: the name of a file may begin with that of another.
    inStores(store => found ??= Object.keys(store).find(key => key.startsWith(this.#prefix) && !key.includes(" ", this.#prefix.length) && key !== this.#prefix + hash));
    return found?.slice(this.#prefix.length);
  }

  drop(hash) {
    clearTimeout(this.#timer);
    this.#timer = this.#write = undefined;
    inStores(store => store.removeItem(this.#prefix + hash));
  }
}
