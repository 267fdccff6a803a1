// Waits, on every page it is allowed on, until somebody enters a box to write in; only then does
// it bring in the modules. A classic script, because a content script cannot be a module.
(() => {
  let woken = false;
  let wrote = false;
  /** @type {EventTarget | undefined} */
  let target;

  /** @param {Event} event */
  const wake = async (event) => {
    const [inner] = event.composedPath();
    const editable =
      inner instanceof HTMLTextAreaElement ||
      (inner instanceof HTMLElement && inner.isContentEditable);
    if (!event.isTrusted || !editable) return;
    target = inner;
    wrote ||= event.type === "beforeinput";
    if (woken) return;
    woken = true;
    try {
      const { main } = await import(chrome.runtime.getURL("extension/content/main.js"));
      removeEventListener("focusin", wake, true);
      removeEventListener("beforeinput", wake, true);
      main(target, wrote);
    } catch {
      woken = false; // the next event tries again
    }
  };

  addEventListener("focusin", wake, true);
  addEventListener("beforeinput", wake, true);
})();
