/*
 * The form of one step or end. It changes a copy of the draft's parts, which the server writes as
 * YAML; what the form does not show stays as it is.
 */
import { card, KINDS, made } from './editor-actions.js';
import { delay } from './editor-delay.js';
import { routes } from './editor-routes.js';
import { tidy } from './editor-tidy.js';
import { h, icon, input, labelled, select, t } from './editor-words.js';

/* All sections for the chosen place; change(tree) is told of every edit. */
export function form({ tree, n, office, problems, conditions, change, broken }) {
  if (broken || !Array.isArray(tree?.steps)) return [h('section', { class: 'pane' }, h('p', { class: 'pane-b note' }, t('broken')))];
  const place = tree.steps[n];
  const context = {
    tree, n, place, office, problems, conditions,
    path: `steps[${n}]`,
    edit(mutate) {
      const copy = structuredClone(context.current());
      mutate(copy.steps[n], copy);
      change(tidy(context.current(), copy));
    },
    current: () => change.tree()
  };
  const sections = !place ? [] : place.end === undefined ? [step(context), routes(context)] : [end(context)];
  return [...sections, settings(context)];
}

/* What is wrong in one part, beside it. */
export function wrong(context, path, but = []) {
  const found = context.problems.filter(one => one.path.startsWith(path) && !but.some(other => one.path.startsWith(path + other)));
  return found.map(one => h('p', { class: one.error ? 't-late' : 't-soon' }, icon(one.error ? 'alert' : 'help'), ' ' + one.message));
}

function set(object, key, value) {
  if (value === '' || value === null || value === undefined || value === false) delete object[key];
  else object[key] = value;
}

function step(context) {
  const { place, path, edit, n } = context;
  const actions = Array.isArray(place.actions) ? place.actions : [];
  const results = actions.flatMap(action => Object.entries(action.results || {}));
  return h('section', { class: 'pane', 'aria-labelledby': 'etape-titre' },
    h('div', { class: 'pane-h' }, h('h2', { id: 'etape-titre', tabindex: '-1', 'data-path': path }, t('step', n + 1, place.name || place.id)), moves(context)),
    h('div', { class: 'pane-b stack' },
      ...wrong(context, path, ['.actions[', '.routes']),
      labelled(t('name'), input(place.name ?? place.id, value => edit(one => set(one, 'name', value)), { maxlength: '200', 'data-path': path + '.name' })),
      h('div', { class: 'row2' },
        labelled(t('until'), select([['', t('until.all')], ['first', t('until.first')], ...results.map(([key, label]) => [key, t('until.result', label)])],
          place.until === 'all' ? '' : place.until ?? '', value => edit(one => set(one, 'until', value)), { 'data-path': path + '.until' })),
        place.start === undefined ? '' : delay(context, t('start'), place.start, value => edit(one => set(one, 'start', value)), { own: 'start', path: path + '.start' })),
      delay(context, t('deadline'), place.deadline, value => edit(one => set(one, 'deadline', value)), { own: 'start', path: path + '.deadline' }),
      ...actions.map((action, i) => card(context, action, i)),
      adding(context)));
}

function moves({ n, tree, edit }) {
  const swap = other => edit((one, copy) => { [copy.steps[n], copy.steps[other]] = [copy.steps[other], copy.steps[n]]; });
  const button = (name, label, onclick, disabled = false) => h('button', { type: 'button', class: 'icon-btn', 'aria-label': t(label), title: t(label), onclick, disabled }, icon(name));
  return h('span', { class: 'acts' },
    button('left', 'moves-up', () => swap(n - 1), n === 0),
    button('right', 'moves-down', () => swap(n + 1), n === tree.steps.length - 1),
    button('x', 'step.remove', () => edit((one, copy) => copy.steps.splice(n, 1))));
}

function adding({ edit, tree, office }) {
  const kind = select(Object.keys(KINDS).map(key => [key, t('kind.' + key)]), 'task', () => {}, { 'aria-label': t('action.add') });
  return h('div', { class: 'acts' }, kind,
    h('button', { type: 'button', class: 'btn btn-quiet', onclick: () => edit((one, copy) => made(one, copy, kind.value, office)) }, icon('plus'), t('action.add')));
}

function end(context) {
  const { place, path, edit, office } = context;
  return h('section', { class: 'pane', 'aria-labelledby': 'etape-titre' },
    h('div', { class: 'pane-h' }, h('h2', { id: 'etape-titre', tabindex: '-1', 'data-path': path }, t('end')), moves(context)),
    h('div', { class: 'pane-b stack' }, ...wrong(context, path),
      labelled(t('end.label'), input(place.end, value => edit(one => { one.end = value; }), { maxlength: '200', 'data-path': path + '.end' })),
      labelled(t('end.switch'), select([['', t('end.switch.none')], ...office.sequences.map(one => [one.id, one.label])], place.switch ?? '', value => edit(one => set(one, 'switch', value))))));
}

/* The sequence as a whole: its name, its situation, who can hold its functions. */
function settings({ tree, edit, office, problems }) {
  const label = id => office.roles.find(role => role.id === id)?.label || id;
  const kinds = ['internal', 'partner', 'contact'].map(kind => [kind, t('holder.' + kind)]);
  const own = problems.filter(one => !one.path.startsWith('steps') && one.path !== '');
  return h('details', { class: 'pane', open: own.some(one => one.error) }, h('summary', { class: 'pane-h' }, h('b', {}, t('settings'))),
    h('div', { class: 'pane-b stack' },
      ...own.map(one => h('p', { class: one.error ? 't-late' : 't-soon' }, icon('alert'), ' ' + one.message)),
      h('div', { class: 'row2' },
        labelled(t('name'), input(tree.name, value => edit((one, copy) => { copy.name = value; }), { 'data-path': 'name' })),
        labelled(t('situation'), input(tree.situation, value => edit((one, copy) => set(copy, 'situation', value)), { 'data-path': 'situation' }))),
      ...Object.entries(tree.roles || {}).map(([id, kind]) => labelled(t('holder', label(id)), select(kinds, kind, value => edit((one, copy) => { copy.roles[id] = value; }))))));
}
