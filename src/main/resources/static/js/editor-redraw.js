/*
 * Draws a form or a list anew while somebody works in it. What is being typed, pressed or chosen from is left
 * alone until it is done; then the form is drawn, and what was done is done to the new control: it
 * knows the parts as they are now. The focus stays where it was, what was unfolded stays so. Whoever
 * stops typing for a moment has what is there taken over, and goes on in the same text.
 */
const MOMENT = 600;
const CONTROL = 'button, input, select, textarea, summary, label, a';

/* Finds a control again after the form was drawn anew: by its path, else by what it is called. */
function finder(box, control) {
  const { path, key } = control.dataset;
  if (key) return () => box.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (path) return () => box.querySelector(`[data-path="${CSS.escape(path)}"]`);
  const called = one => one.getAttribute('aria-label') || one.textContent;
  const alike = () => [...box.querySelectorAll(control.tagName)].filter(one => called(one) === called(control));
  const n = alike().indexOf(control);
  return () => alike()[n];
}

/* redraw() draws the form again; redraw(true) draws another one, of which nothing was unfolded. */
export function redrawing(box, draw) {
  let held = null;
  let due = false;
  let waiting = null;
  let presses = 0;
  let tabbed = false;
  let moment = null;
  let redrawn = false;

  const text = active => active?.matches('input:not([type=radio]):not([type=checkbox]), textarea');
  /* Where one is in a number or a date cannot be told: it is left alone as long as it has the focus. */
  const typing = active => text(active) && (active.selectionStart === null || (active.dataset.typed && active.value !== active.defaultValue));
  const active = () => (box.contains(document.activeElement) ? document.activeElement : null);

  function now(other) {
    due = false;
    const old = active();
    const back = old && finder(box, old);
    const marked = marks(old);
    const kept = old?.dataset.paused ? old.value : null;
    const folds = other ? [] : [...box.querySelectorAll('details[data-fold]')].map(one => [one.dataset.fold, one.open]);
    redrawn = true;
    draw();
    redrawn = false;
    for (const [fold, open] of folds) {
      const found = box.querySelector(`details[data-fold="${CSS.escape(fold)}"]`);
      if (found) found.open = open;
    }
    const found = back?.();
    if (found && kept !== null) resume(found, kept);
    found?.focus();
    put(found, marked);
  }

  const marks = one => (text(one) && one.selectionStart !== null ? [one.selectionStart, one.selectionEnd] : null);
  const put = (one, marked) => { if (marked) one?.setSelectionRange?.(...marked); };

  /* The text of a field in which one still is stays as it is typed, whatever becomes of it elsewhere. */
  function resume(field, value) {
    field.value = value;
    field.dataset.paused = 'yes';
  }

  function redraw(other = false) {
    if (!other && (held || typing(active()))) due = true;
    else now(other);
  }

  /* Draws, and then does what has waited for it. */
  function caught() {
    const change = waiting;
    waiting = null;
    now();
    change?.();
  }

  const settle = () => setTimeout(() => { if ((due || waiting) && !held && !typing(active())) caught(); });
  function release() {
    held = null;
    settle();
  }

  /* Does to the control of the new form what was done to the old one. */
  function replay(event, act) {
    const control = event.target.closest(CONTROL);
    if (!(due || waiting) || !control) return;
    event.stopImmediatePropagation();
    const back = finder(box, control);
    held = null;
    caught();
    const found = back();
    if (found) act(found);
  }

  function pause(field) {
    if (field !== active() || !field.dataset.typed || held) return;
    field.dataset.paused = 'yes';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  box.addEventListener('input', event => {
    const field = event.target;
    field.dataset.typed = 'yes';
    clearTimeout(moment);
    if (text(field) && !event.isComposing) moment = setTimeout(pause, MOMENT, field);
  });
  /* A finger that taps presses twice: the pointer, and then, when it is let go, the mouse that takes the focus. */
  for (const begin of ['pointerdown', 'mousedown']) box.addEventListener(begin, event => {
    presses++;
    held = event.target.closest('select') || event.target;
  }, true);
  /* What is let go late, on a busy machine, is not the next press. */
  const letGo = press => { if (press === presses && held && held.tagName !== 'SELECT') release(); };
  for (const end of ['pointerup', 'pointercancel', 'mouseup']) document.addEventListener(end, () => setTimeout(letGo, 0, presses), true);
  box.addEventListener('keydown', event => {
    held = null;
    tabbed = event.key === 'Tab';
    if (tabbed) setTimeout(() => { tabbed = false; });
  }, true);
  box.addEventListener('focusout', event => {
    if (redrawn) return;
    /* It shows again what it stands for. */
    if (event.target.dataset.paused && event.target.isConnected) due = true;
    delete event.target.dataset.paused;
    if (held === event.target) release();
    else settle();
  }, true);
  box.addEventListener('click', event => {
    if (held?.tagName !== 'SELECT') held = null;
    replay(event, control => { event.preventDefault(); control.click(); });
    settle();
  }, true);
  box.addEventListener('change', event => {
    delete event.target.dataset.typed;
    if (held === event.target) held = null;
    const { value } = event.target;
    const marked = event.target === active() ? marks(event.target) : null;
    const again = control => {
      control.value = value;
      put(control, marked);
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    if (!tabbed && !(due && held)) return replay(event, again);
    /* What is being pressed, or where Tab leads to, would be taken away, and the press or the focus be lost. */
    event.stopImmediatePropagation();
    const back = finder(box, event.target);
    waiting = () => { const found = back(); if (found) again(found); };
    settle();
  }, true);
  return redraw;
}
