// The page's connection to its session in the host. It comes back by itself; what was said meanwhile is not lost.

const longestWait = 5000;

export class Connection {
  #socket;
  #seen = 0;
  #acknowledged = 0;
  #wait = 250;
  #isOpen = false;
  #hasBeenOpen = false;
  #waiting = [];
  #questions = new Map();
  #numbers = 0;
  #page = crypto.randomUUID();
  #before;
  #refusal;

  /** hello() tells how the page differs from its file; receive(message) hears; lost(isForGood, reason) and found(isNew) say how the connection is. */
  constructor({ hello, receive, lost, found }) {
    Object.assign(this, { hello, receive, lost, found });
    this.#takePlace();
    this.#connect();
    setInterval(() => this.#acknowledge(), 1000);
  }

  get isOpen() { return this.#isOpen; }

  send(message) {
    if (this.#isOpen) this.#socket.send(JSON.stringify(message));
    else this.#waiting.push(message);
  }

  /** Sends a question and waits for its answer. */
  ask(type, parts = {}) {
    const number = ++this.#numbers;
    return new Promise((resolve, reject) => {
      if (this.#refusal) return reject(new Error(this.#refusal));
      const question = { type, number, ...parts };
      this.#questions.set(number, { resolve, reject, question });
      if (this.#isOpen) this.send(question);
    });
  }

  // The next page of this notebook in this window goes on with the session. A copy of the window, made meanwhile, does not.
  #takePlace() {
    const key = `left ${location.pathname}`;
    try {
      this.#before = sessionStorage.getItem(key) ?? undefined;
      sessionStorage.removeItem(key);
      addEventListener("pagehide", () => sessionStorage.setItem(key, this.#page));
    } catch {
      // Without storage the host chooses a session that no page uses.
    }
    // What the browser has kept of a page is older than its session.
    addEventListener("pageshow", event => event.persisted && location.reload());
  }

  #connect() {
    const socket = this.#socket = new WebSocket(new URL(`/pages/${this.#page}`, location.href.replace(/^http/, "ws")));
    socket.onopen = () => {
      // Hello tells of the text as it is now; what changes before the welcome waits.
      this.#waiting = this.#waiting.filter(({ type }) => !["edit", "add", "remove"].includes(type));
      socket.send(JSON.stringify({ type: "hello", ...this.hello(), seen: this.#seen, before: this.#before }));
    };
    socket.onmessage = event => this.#hear(JSON.parse(event.data));
    socket.onclose = event => {
      this.#isOpen = false;
      const isForGood = event.code === 1008;
      this.lost(isForGood, event.reason);
      if (isForGood) return this.#refuse(event.reason);
      setTimeout(() => this.#connect(), this.#wait);
      this.#wait = Math.min(longestWait, this.#wait * 2);
    };
  }

  #hear({ number, message }) {
    if (message.type === "welcome") return this.#begin(message.isNew);
    if (number <= this.#seen) return;
    this.#seen = number;
    if (message.type !== "answer") return this.receive(message);
    const question = this.#questions.get(message.number);
    this.#questions.delete(message.number);
    if (message.problem) question?.reject(new Error(message.problem));
    else question?.resolve(message.value);
  }

  #begin(isNew) {
    this.#isOpen = true;
    this.#wait = 250;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (isNew && this.#hasBeenOpen) this.#seen = this.#acknowledged = 0;
    this.found(isNew && this.#hasBeenOpen);
    for (const message of waiting) this.send(message);
    // A question or its answer may have been lost on the way; to ask twice does no harm.
    for (const { question } of this.#questions.values()) this.send(question);
    this.#hasBeenOpen = true;
  }

  #refuse(reason) {
    this.#refusal = reason;
    for (const { reject } of this.#questions.values()) reject(new Error(reason));
    this.#questions.clear();
  }

  #acknowledge() {
    if (!this.#isOpen || this.#acknowledged === this.#seen) return;
    this.#acknowledged = this.#seen;
    this.send({ type: "seen", number: this.#seen });
  }
}
