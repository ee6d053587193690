/*
 * The form of one step, of one end, or of what always holds. It changes a copy of the draft's parts,
 * which the server writes as YAML; what the form does not show stays as it is.
 */
import { card } from './editor-actions.js';
import { always } from './editor-always.js';
import { delay } from './editor-delay.js';
import { KINDS, kindOf, made } from './editor-kinds.js';
import { routes } from './editor-routes.js';
import { settings } from './editor-settings.js';
import { tidy } from './editor-tidy.js';
import { adder, cross, h, icon, input, labelled, put, select, t } from './editor-words.js';

/* The place of what holds in every step. */
export const ALWAYS = -1;

const isMap = value => Boolean(value) && typeof value === 'object' && !Array.isArray(value);
const maps = value => value === undefined || (Array.isArray(value) && value.every(isMap));

/* Whether the parts stand where the form looks for them; what is written otherwise is mended in the text. */
const shaped = tree => isMap(tree) && Array.isArray(tree.steps) && maps(tree.steps) && maps(tree.always)
  && tree.steps.every(one => maps(one.actions) && maps(one.routes))
  && [tree.roles, tree.messages].every(one => one === undefined || isMap(one));

/* All sections for the chosen place; change(tree, focus) is told of every edit. */
export function form({ tree, n, office, problems, conditions, change, broken }) {
  if (broken || !shaped(tree)) return [h('section', { class: 'pane' }, h('p', { class: 'pane-b note' }, t('broken')))];
  const place = tree.steps[n];
  const context = {
    tree, n, place, office, problems, conditions,
    path: `steps[${n}]`,
    edit(mutate, focus) {
      const copy = structuredClone(context.current());
      mutate(copy.steps[n], copy);
      change(tidy(context.current(), copy), focus);
    },
    current: () => change.tree()
  };
  const sections = n === ALWAYS ? [always(context)] : !place ? [] : place.end === undefined ? [step(context), routes(context)] : [end(context)];
  return [...sections, settings(context)];
}

/* What is wrong in one part, beside it. */
export function wrong(context, path, but = []) {
  const found = context.problems.filter(one => one.path.startsWith(path) && !but.some(other => one.path.startsWith(path + other)));
  return found.map(one => h('p', { class: one.error ? 't-late' : 't-soon' }, icon(one.error ? 'alert' : 'help'), ' ' + one.message));
}

function step(context) {
  const { place, path, edit, n, office } = context;
  const actions = Array.isArray(place.actions) ? place.actions : [];
  const results = actions.flatMap(action => Object.entries(action.results || (kindOf(action) === 'check' ? { oui: t('yes'), non: t('no') } : kindOf(action) === 'request-document' ? { recu: t('received'), non_recu: t('not-received') } : {})));
  const add = kind => edit((one, copy) => made(one, copy, kind, office), `${path}.actions[${actions.length}].${kind}.${KINDS[kind].fields[0]}`);
  return h('section', { class: 'pane', 'aria-labelledby': 'etape-titre' },
    h('div', { class: 'pane-h' }, h('h2', { id: 'etape-titre', tabindex: '-1', 'data-path': path }, t('step', n + 1, place.name || place.id)), moves(context)),
    h('div', { class: 'pane-b stack' },
      ...wrong(context, path, ['.actions[', '.routes']),
      labelled(t('name'), input(place.name ?? place.id, value => edit(one => put(one, 'name', value)), { maxlength: '200', 'data-path': path + '.name' })),
      labelled(t('until'), select([['', t('until.all')], ['first', t('until.first')], ...new Map(results.map(([key, label]) => [key, t('until.result', label)]))],
        place.until === 'all' ? '' : place.until ?? '', value => edit(one => put(one, 'until', value)), { 'data-path': path + '.until' })),
      delay(context, t('start'), place.start, value => edit(one => put(one, 'start', value)), { own: 'start', path: path + '.start' }),
      delay(context, t('deadline'), place.deadline, value => edit(one => put(one, 'deadline', value)), { own: 'start', path: path + '.deadline' }),
      ...actions.map((action, i) => card(context, action, i)),
      adder(t('action.add'), Object.keys(KINDS).map(key => [key, t('kind.' + key)]), add, path + '.actions')));
}

function moves({ n, place, tree, edit }) {
  const swap = other => edit((one, copy) => { [copy.steps[n], copy.steps[other]] = [copy.steps[other], copy.steps[n]]; }, `steps[${other}]`);
  const button = (name, label, onclick, disabled = false) => h('button', { type: 'button', class: 'icon-btn', 'aria-label': t(label), title: t(label), onclick, disabled }, icon(name));
  return h('span', { class: 'acts' },
    button('up', 'moves-up', () => swap(n - 1), n === 0),
    button('down', 'moves-down', () => swap(n + 1), n === tree.steps.length - 1),
    cross(t(place.end === undefined ? 'step.remove' : 'end.remove'), () => edit((one, copy) => copy.steps.splice(n, 1))));
}

function end(context) {
  const { place, path, edit, office, tree } = context;
  const others = office.sequences.filter(one => one.id !== tree.sequence).map(one => [one.id, one.label]);
  return h('section', { class: 'pane', 'aria-labelledby': 'etape-titre' },
    h('div', { class: 'pane-h' }, h('h2', { id: 'etape-titre', tabindex: '-1', 'data-path': path }, t('end')), moves(context)),
    h('div', { class: 'pane-b stack' }, ...wrong(context, path),
      labelled(t('end.label'), input(place.end, value => edit(one => { one.end = value; }), { maxlength: '200', 'data-path': path + '.end' })),
      labelled(t('end.switch'), select([['', t('end.switch.none')], ...others], place.switch ?? '', value => edit(one => put(one, 'switch', value)), { 'data-path': path + '.switch' }))));
}
