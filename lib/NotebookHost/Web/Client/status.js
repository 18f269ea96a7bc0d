// The line that tells how the notebook is; a screen reader reads it out, so it changes only when something happens.

export class Status {
  #connection = null;
  #words;
  #done = 0;

  constructor(place, interrupt) {
    this.place = place;
    this.interrupt = interrupt;
    this.#words = place.textContent;
  }

  say(words, state) {
    this.#words = words;
    if (state) this.place.dataset.state = state;
    this.#show();
  }

  /** Why there is no connection, or null where there is one. */
  connection(words) {
    this.#connection = words;
    this.#show();
  }

  lost(reason) {
    const words = reason ? `The session has ended by itself: ${reason} Its variables are gone` : "The session has ended";
    this.say(`${words}: run the cells from the top.`, "ended");
  }

  /** The page has come to a session that was there. */
  resume(notebook) {
    this.interrupt.disabled = !notebook.isBusy;
    const running = notebook.cells.find(cell => cell.state === "running");
    if (running) this.say(`Running ${running.id}`, "busy");
    else this.say("What the cells have declared is still there", "ready");
  }

  update(notebook, message, cell) {
    this.interrupt.disabled = !notebook.isBusy;
    if (message.type === "session" && message.state === "starting") this.say("Starting C# …", "busy");
    if (message.type === "session" && message.state === "ready") this.say(notebook.isBusy ? "Running" : "Ready", notebook.isBusy ? "busy" : "ready");
    if (message.type !== "cell") return;
    if (message.state === "running") this.say(`Running ${cell.id}`, "busy");
    if (message.state === "failed") this.say(`The cell ${cell.id} failed: ${cell.outputs.querySelector(".error-message")?.textContent ?? "see below it"}`, "failed");
    if (message.state === "done") this.#done++;
    if (message.state === "done" && !notebook.isBusy) this.say(this.#done === 1 ? `Done: ${cell.id}` : `Done: ${this.#done} cells`, "ready");
    if (!notebook.isBusy) this.#done = 0;
  }

  #show() {
    const words = this.#connection ?? this.#words;
    if (this.place.textContent !== words) this.place.textContent = this.place.title = words;
    this.place.toggleAttribute("data-offline", this.#connection !== null);
  }
}
