/* The sequence as a whole: its name, its situation, who can hold its functions, its repères; each can be put in another's place. */
import { filled } from './editor-kinds.js';
import { swap, unsent, where } from './editor-tidy.js';
import { cross, folded, h, icon, input, labelled, put, select, t } from './editor-words.js';

export function settings(context) {
  const { tree, edit, office, problems } = context;
  const own = problems.filter(one => !/^(steps|always)\b/.test(one.path) && one.path !== '');
  return h('details', { class: 'pane', 'data-fold': 'settings', open: own.some(one => one.error) }, h('summary', { class: 'pane-h' }, h('b', {}, t('settings'))),
    h('div', { class: 'pane-b stack' },
      ...own.map(one => h('p', { class: one.error ? 't-late' : 't-soon' }, icon('alert'), ' ' + one.message)),
      h('div', { class: 'row2' },
        labelled(t('name'), input(tree.name, value => edit((one, copy) => { copy.name = value; }), { 'data-path': 'name' })),
        labelled(t('situation'), input(tree.situation, value => edit((one, copy) => put(copy, 'situation', value)), { 'data-path': 'situation' }))),
      ...Object.keys(tree.roles || {}).map(id => role(context, id)),
      ...(Array.isArray(tree.reperes) ? tree.reperes : []).map(id => declared(context, 'repere', id, office.reperes)),
      ...unsent(tree).map(id => idle(context, id))));
}

/* A message that nothing sends any more: its text stays until it is taken away. */
function idle({ tree, edit }, id) {
  const subject = filled(tree.messages[id]?.subject || id);
  return h('div', { class: 'acts' }, h('span', {}, t('message.unsent', subject)), cross(t('message.remove', subject), () => edit((one, copy) => { delete copy.messages[id]; })));
}

function role(context, id) {
  const { tree, edit, office } = context;
  const kinds = ['internal', 'partner', 'contact'].map(kind => [kind, t('holder.' + kind)]);
  const label = office.roles.find(one => one.id === id)?.label || id;
  return h('div', { class: 'act' }, labelled(t('holder', label), select(kinds, tree.roles[id], value => edit((one, copy) => { copy.roles[id] = value; }), { 'data-path': 'roles.' + id })),
    declared(context, 'role', id, office.roles));
}

/* A function or a repère, where it is used, and what may take its place there. */
function declared({ tree, edit }, what, id, known) {
  const label = known.find(one => one.id === id)?.label || id;
  const others = known.filter(one => one.id !== id && !one.archived).map(one => [one.id, one.label]);
  const replace = to => to && edit((one, copy) => swap(copy, what, id, to));
  return folded('use.' + id, t('uses.' + what, label), false,
    h('ul', { class: 'uses' }, ...where(tree, what, id).map(place => h('li', {}, place ? filled(place) : t('always')))),
    labelled(t('replace', label), select([['', t('replace.none')], ...others], '', replace, { 'data-path': 'replace.' + id })));
}
