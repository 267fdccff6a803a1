/**
 * The guard's dialog: what, why, and two ways on. It is modal, so the browser itself keeps the
 * focus in it; Escape is "Go back and edit".
 *
 * @typedef {import("../types.js").Finding} Finding
 */
import { build, icon } from "./build.js";
import { findingView, plainButton } from "./finding.js";
import { words } from "./words.js";

const SHOWN = 2;

export class GuardDialog {
  element = build("dialog", { id: "guard", "aria-labelledby": "guard-title" });
  /** @type {(choice: "edit" | "post") => void} */
  #answer = () => {};
  #host;

  /** @param {import("./host.js").Host} host */
  constructor(host) {
    this.#host = host;
    this.element.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (event.isTrusted) this.close("edit");
    });
  }

  get open() {
    return this.element.open;
  }

  /** @param {Finding[]} findings @returns {Promise<"edit" | "post">} */
  ask(findings) {
    const edit = plainButton("edit", words.guard.edit, "primary");
    const post = plainButton("post", words.guard.post, "plain");
    this.#host.onPress(edit, () => this.close("edit"));
    this.#host.onPress(post, () => this.close("post"));
    const rest = findings.length - SHOWN;
    this.element.replaceChildren(
      build("h2", { id: "guard-title" }, icon("stop"), words.guard.title),
      build("p", { class: "intro" }, words.guard.intro),
      build(
        "div",
        { class: "scroll", tabindex: "-1" },
        ...findings.slice(0, SHOWN).map((finding) => findingView(finding)),
        rest > 0 ? build("p", { class: "more" }, words.guard.more(rest)) : null,
      ),
      build("div", { class: "choices" }, post, edit),
    );
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.reopen();
      edit.focus();
    });
  }

  /** Shows it, again if the page took it away meanwhile. */
  reopen() {
    this.element.removeAttribute("open");
    this.element.showModal();
  }

  /** @param {"edit" | "post"} choice */
  close(choice) {
    if (!this.element.open) return;
    this.element.close();
    this.#answer(choice);
  }
}
