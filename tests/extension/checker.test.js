import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { Checker } from "../../extension/content/checker.js";

const PAUSE = 400;

/** Lets promises that are due run. */
const turn = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

/** @param {number} milliseconds */
const pass = async (milliseconds) => {
  mock.timers.tick(milliseconds);
  await turn();
};

/** @param {string} text */
const draftOf = (text) => ({
  text,
  account: { kind: /** @type {const} */ ("personal") },
  replying_to: null,
  sharing: null,
  media: { images: 0, videos: 0 },
});

/** An answer that flags `words` where they stand first.
 * @param {string} text @param {string} words */
const flag = (text, words = "closed") => {
  const offset = text.indexOf(words);
  const finding = {
    ...{ code: "official-voice", severity: "stop", where: "draft", message: "", explanation: "", because: "" },
    ...{ offset, length: words.length, quote: words, clause: null, suggestions: [] },
  };
  return { findings: offset < 0 ? [] : [finding], acknowledgements: [], remarks: [], unread: [] };
};

class Desk {
  text = "";
  account = "personal";
  /** @typedef {(value: any) => void} Settle */
  /** @type {{draft: any, signal: AbortSignal, resolve: Settle, reject: Settle}[]} */
  asked = [];
  changes = 0;
  checker = new Checker({
    ask: (draft, { signal }) =>
      new Promise((resolve, reject) => this.asked.push({ draft, signal, resolve, reject })),
    read: () => this.draft(),
    changed: () => {
      this.changes += 1;
    },
  });

  draft() {
    return { ...draftOf(this.text), account: { kind: /** @type {any} */ (this.account) } };
  }

  /** @param {string} text */
  write(text) {
    this.text = text;
    this.checker.write(this.draft());
  }

  /** @param {number} index */
  async answer(index, words = "closed") {
    const { draft, resolve } = this.asked[index];
    resolve(flag(draft.text, words));
    await turn();
  }

  get marked() {
    return this.checker.advice.findings.map(({ offset, length }) =>
      this.text.slice(offset, offset + length),
    );
  }
}

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("asks once, after a pause, for the whole draft", async () => {
  const desk = new Desk();
  desk.write("We");
  await pass(PAUSE - 1);
  desk.write("We're closed");
  await pass(PAUSE - 1);
  assert.equal(desk.asked.length, 0);
  await pass(1);
  assert.deepEqual(desk.asked.map(({ draft }) => draft.text), ["We're closed"]);
  await desk.answer(0);
  assert.equal(desk.checker.status, "checked");
  assert.deepEqual(desk.marked, ["closed"]);
  await pass(60_000);
  assert.equal(desk.asked.length, 1);
});

test("asks nothing for an empty draft, and forgets the one before", async () => {
  const desk = new Desk();
  desk.write("We're closed");
  await pass(PAUSE);
  await desk.answer(0);
  desk.write("  \n");
  await pass(PAUSE);
  assert.equal(desk.asked.length, 1);
  assert.equal(desk.checker.status, "idle");
  assert.deepEqual(desk.marked, []);
});

test("has one request in flight: a newer draft aborts the older", async () => {
  const desk = new Desk();
  desk.write("We're closed");
  await pass(PAUSE);
  desk.write("We're closed today");
  await pass(PAUSE);
  assert.equal(desk.asked.length, 2);
  assert.equal(desk.asked[0].signal.aborted, true);
  await desk.answer(0, "We're");
  assert.deepEqual(desk.marked, []);
  await desk.answer(1);
  assert.deepEqual(desk.marked, ["closed"]);
});

test("an answer for an older text stays on its words, or is dropped", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  await pass(PAUSE);
  desk.write("Hi! We're closed.");
  await desk.answer(0);
  assert.equal(desk.checker.status, "checking");
  assert.deepEqual(desk.marked, ["closed"]);
  desk.write("Hi! We're cloXsed.");
  assert.deepEqual(desk.marked, []);
});

test("going back to the answered text brings its findings back without asking", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  await pass(PAUSE);
  await desk.answer(0);
  desk.write("We're clos.");
  assert.deepEqual(desk.marked, []);
  desk.write("We're closed.");
  assert.deepEqual(desk.marked, ["closed"]);
  assert.equal(desk.checker.status, "checked");
  await pass(PAUSE);
  assert.equal(desk.asked.length, 1);
});

test("the same words under another account are another draft", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  await pass(PAUSE);
  await desk.answer(0);
  assert.equal(desk.checker.isFresh(desk.draft()), true);
  desk.account = "official";
  assert.equal(desk.checker.isFresh(desk.draft()), false);
  desk.checker.write(desk.draft());
  await pass(PAUSE);
  assert.equal(desk.asked[1].draft.account.kind, "official");
});

test("settling asks at once, and joins the request that is on its way", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  const first = desk.checker.settle();
  const second = desk.checker.settle();
  assert.equal(desk.asked.length, 1);
  await desk.answer(0);
  assert.deepEqual(await Promise.all([first, second]), [true, true]);
  assert.equal(await desk.checker.settle(), true);
  assert.equal(desk.asked.length, 1);
});

test("no answer is said in the client's words, and asked for again by itself", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  const settled = desk.checker.settle();
  const error = Object.assign(new Error("The server is away."), { name: "Unavailable" });
  desk.asked[0].reject(error);
  assert.equal(await settled, false);
  assert.equal(desk.checker.status, "offline");
  assert.equal(desk.checker.message, "The server is away.");
  await pass(2_000);
  assert.equal(desk.asked.length, 2);
  await desk.answer(1);
  assert.equal(desk.checker.status, "checked");
  assert.equal(desk.checker.message, "");
  assert.deepEqual(desk.marked, ["closed"]);
});

test("asks less and less often while nobody answers, until more is written", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  await pass(PAUSE);
  for (const wait of [2_000, 4_000, 8_000]) {
    const before = desk.asked.length;
    desk.asked[before - 1].reject(new Error("down"));
    await turn();
    await pass(wait - 1);
    assert.equal(desk.asked.length, before);
    await pass(1);
    assert.equal(desk.asked.length, before + 1);
  }
  desk.write("We're closed. Sorry.");
  await pass(PAUSE);
  assert.equal(desk.asked.at(-1)?.draft.text, "We're closed. Sorry.");
});

test("a client that never settles counts as no answer", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  const settled = desk.checker.settle();
  await pass(10_000);
  assert.equal(await settled, false);
  assert.equal(desk.checker.status, "offline");
});

const rubbish = [null, "ok", [], {}, { findings: "many" }, { verdict: "stop" }];
for (const answer of rubbish) {
  test(`an answer that is none counts as no answer: ${JSON.stringify(answer)}`, async () => {
    const desk = new Desk();
    desk.write("We're closed.");
    const settled = desk.checker.settle();
    desk.asked[0].resolve(answer);
    assert.equal(await settled, false);
    assert.equal(desk.checker.status, "offline");
    assert.deepEqual(desk.marked, []);
  });
}

test("odd findings are left out and the good ones kept", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  desk.checker.settle();
  const good = flag("We're closed.").findings[0];
  const odd = [
    null,
    { ...good, offset: -1 },
    { ...good, offset: 900 },
    { ...good, offset: 1.5 },
    { ...good, quote: "other words" },
    { ...good, code: 7 },
  ];
  desk.asked[0].resolve({ findings: [...odd, good] });
  await turn();
  assert.deepEqual(desk.marked, ["closed"]);
});

test("while an input method composes, marks follow and nothing is asked", async () => {
  const desk = new Desk();
  desk.write("We're closed.");
  await pass(PAUSE);
  await desk.answer(0);
  desk.text = "か We're closed.";
  desk.checker.follow(desk.text);
  assert.deepEqual(desk.marked, ["closed"]);
  await pass(60_000);
  assert.equal(desk.asked.length, 1);
  desk.checker.write(desk.draft());
  await pass(PAUSE);
  assert.equal(desk.asked.length, 2);
});
