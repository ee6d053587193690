/* The editor's texts and the making of its elements. */
const texts = Object.fromEntries([...document.querySelectorAll('#mots dd')].map(one => [one.dataset.k, one.textContent]));

/* A text of the page, with its values at {0}, {1}. */
export const t = (code, ...values) => values.reduce((text, value, n) => text.replaceAll('{' + n + '}', value), texts[code] ?? code);

/* An element with attributes, listeners (on…) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') element[name] = value;
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== '' && child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '#i-' + name);
  svg.append(use);
  return svg;
}

/* A list of the draft; what is written there otherwise has nothing that a form could show. */
export const list = value => (Array.isArray(value) ? value : []);

let number = 0;

/* A field with its label above. */
export function labelled(label, control, hint) {
  control.id ||= 'champ-' + ++number;
  return h('div', {}, h('label', { class: 'form-label', for: control.id }, label), control, hint ? h('p', { class: 'hint' }, hint) : '');
}

export function select(options, value, onchange, attributes = {}) {
  const known = options.some(([key]) => key === (value ?? ''));
  const all = known ? options : [...options, [value ?? '', value || '–']];
  const element = h('select', { class: 'form-select', ...attributes }, ...all.map(([key, label]) => h('option', { value: key, selected: key === (value ?? '') }, label)));
  element.addEventListener('change', () => onchange(element.value));
  return element;
}

/* A text that stands in a block of YAML ends with its line; what is typed behind it belongs to the same line. */
export function input(value, onchange, attributes = {}) {
  const element = h(attributes.rows ? 'textarea' : 'input', { class: 'form-control', ...attributes });
  element.value = String(value ?? '').trimEnd();
  element.addEventListener('change', () => onchange(element.value.trim()));
  return element;
}

export function tick(label, on, onchange, attributes = {}) {
  const box = h('input', { type: 'checkbox', class: 'form-check-input', checked: on, ...attributes });
  box.addEventListener('change', () => onchange(box.checked));
  return h('label', { class: 'tick' }, box, label);
}

/* A button that is only a cross. */
export const cross = (label, onclick, attributes = {}) => h('button', { type: 'button', class: 'icon-btn', 'aria-label': label, title: label, onclick, ...attributes }, icon('x'));

/* A part that is folded until somebody wants it; key tells it from the others when the form is drawn anew. */
export const folded = (key, label, open, ...children) =>
  h('details', { 'data-fold': key, open: Boolean(open) }, h('summary', { class: 'note' }, label), h('div', { class: 'stack' }, ...children));

/* What was chosen to be added last, by the place of the choice: the form is drawn anew at each change. */
const chosen = new Map();

/* Chooses what to add, and adds it. */
export function adder(label, options, add, path) {
  const last = options.some(([key]) => key === chosen.get(path)) ? chosen.get(path) : options[0]?.[0];
  const choice = select(options, last, key => chosen.set(path, key), { 'aria-label': label, 'data-path': path });
  return h('div', { class: 'adder' }, choice,
    h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path + '#add', disabled: !options.length, onclick: () => add(choice.value) }, icon('plus'), label));
}

/* A field that proposes words and takes others too. */
export function proposing(words, value, onchange, attributes) {
  const list = h('datalist', { id: 'mots-' + ++number }, ...words.map(one => h('option', { value: one })));
  const field = input(value, onchange, { ...attributes, list: list.id });
  return { field, list };
}

/* Writes one key, or takes it away when it says nothing. */
export function put(object, key, value) {
  if (value === '' || value === false || value === undefined || value === null) delete object[key];
  else object[key] = value;
}

/* Words that have a meaning of their own in conditions and delays. */
const OWN = ('run secret start created due expired passage dossier client repere intervenant aujourdhui otherwise all first true false null'
  + ' and or not if then else in between some every for return satisfies').split(' ');

/* A word of the language made of a name. */
export const word = (text, taken = []) => {
  const base = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/\$\{[^}]*}/g, '')
    .replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '').slice(0, 40) || 'a';
  let made = OWN.includes(base) ? base + '_1' : base;
  for (let n = 2; taken.includes(made); n++) made = base + '_' + n;
  return made;
};
