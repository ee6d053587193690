/*
 * What is wrong with a field is said beneath it, in the page's language, and not in the browser's
 * bubbles: for every form, whether the browser or the server found it.
 */
const texts = () => document.body.dataset;
const CHOSEN = 'select, [type=radio], [type=checkbox], [type=file]';

/* Choices of one question have one place for what is wrong. */
const group = field => field.matches('[type=radio]') ? field.closest('fieldset') : null;

function day(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
}

function problem(field) {
  const state = field.validity;
  if (state.customError) return field.validationMessage;
  if (state.badInput && field.type === 'date') return texts().fieldDate;
  if (state.badInput && field.dataset.wrong) return field.dataset.wrong;
  if (state.valueMissing) return field.matches(CHOSEN) ? texts().fieldChoose : texts().fieldMissing;
  if (state.rangeUnderflow) return texts().fieldLow.replace('#', day(field.min));
  if (state.rangeOverflow) return texts().fieldHigh.replace('#', day(field.max));
  if (state.typeMismatch && field.type === 'email') return texts().fieldMail;
  return field.dataset.wrong || field.title || texts().fieldWrong;
}

function icon() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', '#i-alert');
  svg.append(use);
  return svg;
}

const described = (field, id) => (field.getAttribute('aria-describedby') || '').split(' ').filter(one => one && one !== id);

/* Takes back what was said of a field. */
export function clear(field) {
  const id = field.dataset.error;
  if (!id) return;
  document.getElementById(id)?.remove();
  for (const one of group(field)?.elements || [field]) {
    delete one.dataset.error;
    const others = described(one, id);
    if (others.length) one.setAttribute('aria-describedby', others.join(' '));
    else one.removeAttribute('aria-describedby');
  }
  (group(field) || field).removeAttribute('aria-invalid');
}

/* Says what is wrong with a field, beneath it. */
export function mark(field, text) {
  clear(field);
  const of = group(field);
  const line = Object.assign(document.createElement('p'), { className: 'field-error', id: 'e-' + (crypto.randomUUID?.() || String(Math.random()).slice(2)) });
  line.append(icon(), document.createTextNode(text));
  if (of) of.append(line);
  else (field.type === 'checkbox' && field.closest('label') || field).insertAdjacentElement('afterend', line);
  if (of) of.setAttribute('role', 'radiogroup');
  (of || field).setAttribute('aria-invalid', 'true');
  for (const one of of ? of.querySelectorAll('[type=radio]') : [field]) {
    one.dataset.error = line.id;
    one.setAttribute('aria-describedby', [...described(one, line.id), line.id].join(' '));
  }
}

let first = null;

document.addEventListener('invalid', event => {
  event.preventDefault();
  const field = event.target;
  if (!group(field)?.matches('[aria-invalid]')) mark(field, problem(field));
  if (first) return;
  first = field;
  setTimeout(() => {
    first.focus();
    first = null;
  });
}, true);

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    if (event.target.dataset?.error) clear(event.target);
  });
}

/* Nothing follows from what is no value yet; what was said to follow from the one before is taken back. */
document.addEventListener('htmx:beforeRequest', event => {
  const field = event.detail.elt;
  if (!field.validity?.badInput && !field.validity?.valueMissing && !field.validity?.patternMismatch) return;
  event.preventDefault();
  event.detail.target.replaceChildren();
  const go = field.closest('dialog')?.querySelector('[data-go]');
  if (go) go.firstElementChild.textContent = go.dataset.go;
});

/* Puts what the server refused where it belongs; what belongs to no field that is shown is given back. */
export function markAll(form, errors) {
  const left = [];
  let begin = null;
  for (const error of errors) {
    const found = error.field && (form.elements[error.field] || form.elements[error.field + '[]']);
    const field = found instanceof RadioNodeList ? found[0] : found;
    if (!field || field.type === 'hidden' || !error.message) {
      left.push(error);
    } else {
      mark(field, error.message);
      begin ??= field;
    }
  }
  begin?.focus();
  return left;
}
