/* What is used is declared, and what is no longer used no longer is; what is used somewhere can be put in another's place. */
const DATED = ['after', 'start', 'deadline', 'due', 'at', 'delay', 'asks', 'ask', 'receipt'];

const walk = (value, see, key = '', parent = '') => {
  if (Array.isArray(value)) value.forEach(one => walk(one, see, key, parent));
  else if (value && typeof value === 'object') Object.entries(value).forEach(([name, one]) => walk(one, see, name, key));
  else see(String(value), key, parent);
};

/* Who is meant by a function at a place: somebody who acts, or who receives; null for what is no function. */
function holder(key, parent) {
  if (key === 'role' || key === 'alert' || key === 'by') return 'internal';
  return key !== 'to' ? null : { 'send-message': 'contact', notify: 'internal' }[parent] ?? null;
}

function roles(tree) {
  const used = new Map();
  const see = (value, key, parent) => {
    const kind = holder(key, parent);
    if (kind) used.set(value, used.get(value) || kind);
    for (const [, id] of value.matchAll(/\bintervenant\.([a-z][a-z0-9_]*)/g)) used.set(id, used.get(id) || 'internal');
  };
  walk([tree.steps, tree.always, tree.messages], see);
  return used;
}

function reperes(tree) {
  const used = new Set();
  const see = (value, key) => {
    for (const [, id] of value.matchAll(/\brepere\.([a-z][a-z0-9_]*)/g)) used.add(id);
    for (const [, id] of value.matchAll(/^\d+ [a-z ]+ (?:before|after) ([a-z][a-z0-9_]*)$/g)) used.add(id);
    if (DATED.includes(key)) used.add(value);
  };
  walk([tree.steps, tree.always, tree.messages], see);
  return used;
}

/* The messages that nothing sends any more; they go on request only. */
export function unsent(tree) {
  const used = new Set();
  walk(tree.steps, (value, key) => key === 'template' && used.add(value));
  return Object.keys(tree.messages || {}).filter(id => !used.has(id));
}

const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/* A text in which a function or a repère has given its place to another. */
function other(text, key, parent, what, from, to) {
  if (what === 'role') return holder(key, parent) && text === from ? to : text.replace(new RegExp(`\\bintervenant\\.${escaped(from)}\\b`, 'g'), () => 'intervenant.' + to);
  const named = text.replace(new RegExp(`\\brepere\\.${escaped(from)}\\b`, 'g'), () => 'repere.' + to);
  return DATED.includes(key) ? named.replace(new RegExp(`(^|(?:before|after) )${escaped(from)}$`), (all, before) => before + to) : named;
}

/* Puts one function or repère in the place of another, wherever it is used. */
export function swap(tree, what, from, to) {
  const turn = (value, key, parent) => {
    if (Array.isArray(value)) return value.map(one => turn(one, key, parent));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turn(one, name, key)]));
    return other(String(value), key, parent, what, from, to);
  };
  for (const part of ['steps', 'always', 'messages']) if (tree[part]) tree[part] = turn(tree[part], '', '');
  if (what === 'role' && tree.roles?.[from]) tree.roles[to] ??= tree.roles[from];
}

/* The names of the steps and messages that use it; '' for what always holds. */
export function where(tree, what, id) {
  const uses = part => {
    let found = false;
    walk(part, (value, key, parent) => { found ||= other(value, key, parent, what, id, '\u0000') !== value; });
    return found;
  };
  return [...(tree.steps || []).filter(uses).map(one => one.name || one.end || one.id), ...(uses(tree.always || []) ? [''] : []),
    ...Object.values(tree.messages || {}).filter(uses).map(one => one.subject)];
}

const office = () => JSON.parse(document.getElementById('editeur').dataset.office);

/* Who holds a function, as it was declared last: a function that comes back is held as before. */
const said = new Map();

/* The tree after a change, with its declarations; before tells what was used until now. */
export function tidy(before, after) {
  const was = { roles: roles(before), reperes: reperes(before) };
  const now = { roles: roles(after), reperes: reperes(after) };
  for (const [id, kind] of Object.entries(before.roles || {})) said.set(id, kind);
  after.roles ??= {};
  for (const [id, kind] of now.roles) if (id) after.roles[id] ??= said.get(id) ?? kind;
  for (const id of was.roles.keys()) if (!now.roles.has(id)) delete after.roles[id];
  const known = new Set(office().reperes.map(one => one.id));
  const declared = Array.isArray(after.reperes) ? after.reperes : [];
  after.reperes = [...declared.filter(id => !was.reperes.has(id) || now.reperes.has(id)), ...[...now.reperes].filter(id => known.has(id) && !declared.includes(id))];
  for (const key of ['roles', 'reperes', 'messages']) if (after[key] && !Object.keys(after[key]).length) delete after[key];
  return after;
}
