/* What is used is declared, and what is no longer used no longer is. */
const walk = (value, see, key = '', parent = '') => {
  if (Array.isArray(value)) value.forEach(one => walk(one, see, key, parent));
  else if (value && typeof value === 'object') Object.entries(value).forEach(([name, one]) => walk(one, see, name, key));
  else see(String(value), key, parent);
};

function roles(tree) {
  const used = new Map();
  const see = (value, key, parent) => {
    if (key === 'role' || key === 'alert' || key === 'by') used.set(value, used.get(value) || 'internal');
    if (key === 'to' && (parent === 'send-message' || parent === 'notify')) used.set(value, used.get(value) || 'contact');
  };
  walk(tree.steps, see);
  walk(tree.always, see);
  return used;
}

function reperes(tree) {
  const used = new Set();
  const see = (value, key) => {
    for (const [, id] of value.matchAll(/\brepere\.([a-z][a-z0-9_]*)/g)) used.add(id);
    for (const [, id] of value.matchAll(/^\d+ [a-z ]+ (?:before|after) ([a-z][a-z0-9_]*)$/g)) used.add(id);
    if (['after', 'start', 'deadline', 'due', 'at', 'delay', 'asks', 'ask', 'receipt'].includes(key)) used.add(value);
  };
  walk([tree.steps, tree.always, tree.messages], see);
  return used;
}

function messages(tree) {
  const used = new Set();
  walk(tree.steps, (value, key) => key === 'template' && used.add(value));
  return used;
}

const office = () => JSON.parse(document.getElementById('editeur').dataset.office);

/* The tree after a change, with its declarations; before tells what was used until now. */
export function tidy(before, after) {
  const was = { roles: roles(before), reperes: reperes(before), messages: messages(before) };
  const now = { roles: roles(after), reperes: reperes(after), messages: messages(after) };
  after.roles ??= {};
  for (const [id, kind] of now.roles) if (id) after.roles[id] ??= kind;
  for (const id of was.roles.keys()) if (!now.roles.has(id)) delete after.roles[id];
  const known = new Set(office().reperes.map(one => one.id));
  const declared = Array.isArray(after.reperes) ? after.reperes : [];
  after.reperes = [...declared.filter(id => !was.reperes.has(id) || now.reperes.has(id)), ...[...now.reperes].filter(id => known.has(id) && !declared.includes(id))];
  for (const id of was.messages) if (!now.messages.has(id) && after.messages) delete after.messages[id];
  for (const key of ['roles', 'reperes', 'messages']) if (after[key] && !Object.keys(after[key]).length) delete after[key];
  return after;
}
