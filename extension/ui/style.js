/** The look of everything in the closed root, as text: a constructed sheet needs no file that a
 * page could ask for. */
export const style = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  display: block !important;
  color-scheme: light dark !important;

  --paper: light-dark(#ffffff, #1d1f23);
  --raised: light-dark(#f5f6f8, #282b31);
  --ink: light-dark(#16191f, #eef0f3);
  --soft: light-dark(#545b67, #a9b0bb);
  --line: light-dark(#dfe2e7, #3b3f47);
  --focus: light-dark(#1d4ed8, #93b4ff);
  --stop: light-dark(#b4232a, #ff8a8a);
  --caution: light-dark(#8a5300, #f5b955);
  --note: light-dark(#1d55b8, #8fb6ff);
  --praise: light-dark(#17683f, #6fd39d);
  --shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 8px 28px rgb(0 0 0 / 0.20);
}

*, *::before, *::after { box-sizing: border-box; }

[hidden] { display: none !important; }

#badge, #card, #guard, #notice {
  font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--ink);
  text-align: start;
}

p, h2, h3, blockquote { margin: 0; }
q { quotes: "\\201C" "\\201D"; }

.icon {
  width: 1.05em;
  height: 1.05em;
  flex: none;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.6;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.icon-checking { stroke-width: 2.6; }

button {
  font: inherit;
  color: inherit;
  cursor: pointer;
}
button:focus-visible, a:focus-visible, #card:focus-visible, .scroll:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 2px;
}
a { color: inherit; }

/* Marks over a textarea */
.mirror {
  position: fixed;
  overflow: hidden;
  pointer-events: none;
  transform-origin: 0 0;
}
.mirror-text {
  box-sizing: border-box;
  margin: 0;
  border: 0;
  color: transparent;
}
[data-mark] { text-decoration-skip-ink: none; }
[data-mark="stop"] {
  text-decoration: underline wavy 1.5px #e0383e;
  background: rgb(224 56 62 / 0.13);
}
[data-mark="caution"] { text-decoration: underline dashed 2px #c27803; }
[data-mark="note"] { text-decoration: underline dotted 2px #3b82f6; }
[data-mark="praise"] { text-decoration: underline solid 1px rgb(34 150 90 / 0.75); }

/* Badge */
#badge {
  position: fixed;
  display: inline-flex;
  align-items: center;
  gap: 4px;
  min-width: 26px;
  height: 26px;
  padding: 0 6px;
  justify-content: center;
  border: 1px solid var(--line);
  border-radius: 13px;
  background: var(--paper);
  color: var(--soft);
  box-shadow: 0 1px 3px rgb(0 0 0 / 0.16);
  font-size: 13px;
  line-height: 1;
}
#badge b { font-weight: 650; font-variant-numeric: tabular-nums; }
#badge[data-state="clear"] { color: var(--praise); }
#badge:is([data-state="note"], [data-state="partly"]) { color: var(--note); }
#badge[data-state="caution"] { color: var(--caution); border-color: currentColor; }
#badge[data-state="stop"] { color: var(--stop); border-color: currentColor; }
#badge:hover { background: var(--raised); }

/* Card */
#card {
  position: fixed;
  width: min(360px, calc(100vw - 16px));
  max-height: 70vh;
  overflow-y: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  box-shadow: var(--shadow);
}
#card > header {
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: 6px 6px 0 16px;
}
.name { color: var(--soft); font-size: 12px; letter-spacing: 0.02em; }
.close {
  display: grid;
  place-items: center;
  width: 28px;
  height: 28px;
  border: 0;
  border-radius: 8px;
  background: none;
  color: var(--soft);
}
.close:hover { background: var(--raised); color: var(--ink); }
.empty, .partly { padding: 4px 16px 16px; color: var(--soft); }

.item { padding: 8px 16px 14px; display: grid; gap: 6px; }
.item + .item { border-top: 1px solid var(--line); padding-top: 14px; }
.severity {
  display: flex;
  align-items: center;
  gap: 6px;
  font-size: 12.5px;
  font-weight: 650;
}
.stop > .severity { color: var(--stop); }
.caution > .severity { color: var(--caution); }
.note > .severity { color: var(--note); }
.praise > .severity { color: var(--praise); }
.remark > .severity { color: var(--soft); }
.message { font-size: 15.5px; font-weight: 650; line-height: 1.3; text-wrap: balance; }
.remark > .message, .praise > .message { font-size: 14px; }
.where, .explanation, .because { color: var(--soft); }
.because { font-size: 12.5px; }
.quote { overflow-wrap: anywhere; }
.quote q {
  background: color-mix(in srgb, var(--tint, var(--soft)) 12%, transparent);
  border-radius: 4px;
  padding: 1px 3px;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.stop { --tint: var(--stop); }
.caution { --tint: var(--caution); }
.note { --tint: var(--note); }
.praise { --tint: var(--praise); }
.clause {
  border-inline-start: 3px solid var(--line);
  padding-inline-start: 10px;
  font-size: 13px;
  color: var(--soft);
}
.clause cite { font-style: normal; font-weight: 600; color: var(--ink); }

.offers { display: grid; gap: 6px; margin-top: 4px; }
.suggestion {
  display: grid;
  gap: 1px;
  width: 100%;
  padding: 8px 12px;
  border: 1px solid var(--line);
  border-radius: 9px;
  background: var(--raised);
  text-align: start;
  overflow-wrap: anywhere;
}
.suggestion:hover { border-color: var(--focus); }
.suggestion .label { font-size: 12.5px; color: var(--soft); }
.suggestion .wording { font-weight: 600; }
.actions { display: flex; justify-content: flex-end; }
.failed { font-size: 13px; color: var(--soft); display: grid; gap: 6px; justify-items: start; }

.quiet, .plain, .primary {
  min-height: 32px;
  padding: 4px 12px;
  border-radius: 8px;
  border: 1px solid transparent;
  background: none;
}
.quiet { color: var(--soft); }
.quiet:hover { background: var(--raised); color: var(--ink); }
.plain { border-color: var(--line); background: var(--paper); }
.plain:hover { background: var(--raised); }
.primary {
  background: var(--ink);
  border-color: var(--ink);
  color: var(--paper);
  font-weight: 600;
}

/* Guard */
#guard {
  position: fixed;
  width: min(480px, calc(100vw - 24px));
  max-height: min(640px, calc(100dvh - 24px));
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 16px;
  background: var(--paper);
  box-shadow: var(--shadow);
  overflow: hidden;
}
#guard[open] { display: flex; flex-direction: column; }
#guard::backdrop { background: rgb(10 12 16 / 0.5); }
#guard h2 {
  display: flex;
  align-items: center;
  gap: 10px;
  padding: 20px 24px 0;
  font-size: 19px;
  font-weight: 650;
  line-height: 1.25;
}
#guard h2 .icon { color: var(--stop); }
.intro { padding: 6px 24px 12px; color: var(--soft); }
.scroll { overflow-y: auto; border-block: 1px solid var(--line); flex: 0 1 auto; }
.scroll .item { padding-inline: 24px; padding-block: 16px; }
.more { padding: 0 24px 14px; color: var(--soft); }
.choices {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 10px;
  padding: 14px 24px 18px;
}
.choices button { min-height: 40px; padding-inline: 18px; }

/* Notice */
#notice {
  position: fixed;
  inset-inline: 12px;
  bottom: 16px;
  width: fit-content;
  max-width: min(460px, calc(100vw - 24px));
  margin-inline: auto;
  padding: 10px 16px;
  border-radius: 10px;
  background: light-dark(#1d2026, #f1f2f5);
  color: light-dark(#ffffff, #16191f);
  box-shadow: var(--shadow);
  pointer-events: none;
}
#notice:empty { display: none; }
#spoken {
  position: fixed;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (max-width: 480px) {
  #card {
    inset: auto 0 0 0 !important;
    width: 100%;
    max-height: 60dvh !important;
    border-radius: 16px 16px 0 0;
    border-width: 1px 0 0;
    padding-bottom: env(safe-area-inset-bottom);
  }
  .quiet, .plain, .primary, .close { min-height: 44px; min-width: 44px; }
  .suggestion { min-height: 44px; }
  #guard h2, .intro, .scroll .item, .more, .choices { padding-inline: 18px; }
  .choices { flex-direction: column-reverse; }
  .choices button { width: 100%; }
}

@media (forced-colors: active) {
  #badge, #card, #guard, #notice, .suggestion, .plain, .primary { border: 1px solid CanvasText; }
  .icon { stroke: CanvasText; }
  [data-mark] { forced-color-adjust: none; background: none; }
}
`;
