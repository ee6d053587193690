/* Which result leads where: a line for each result, a column for each place, a hole in red. */
import { kindOf, titleOf } from './editor-actions.js';
import { wrong } from './editor-form.js';
import { h, icon, input, select, t } from './editor-words.js';

/* The answers that an action can have, each with its condition. */
function answers(action) {
  const by = (part, key) => `${action.id}.${part} = "${key}"`;
  if (action.results) return Object.entries(action.results).map(([key, label]) => [by('result', key), label]);
  switch (kindOf(action)) {
    case 'validation': return [[by('status', 'validated'), t('approved')], [by('status', 'refused'), t('refused')]];
    case 'check': return [[by('result', 'oui'), t('yes')], [by('result', 'non'), t('no')]];
    case 'request-document': return [[by('result', 'recu'), t('received')], [by('result', 'non_recu'), t('not-received')]];
    default: return [];
  }
}

const plain = condition => condition.replace(/\s+/g, ' ').trim();

export function routes(context) {
  const { place, tree } = context;
  const all = Array.isArray(place.routes) ? place.routes : [];
  const taken = new Set();
  const find = condition => {
    const at = all.findIndex(route => route.when !== undefined && plain(route.when) === condition);
    if (at >= 0) taken.add(at);
    return at;
  };
  const lines = (place.actions || []).flatMap(action => answers(action).map(([condition, label]) => ({ condition, label, note: titleOf(action, tree), at: find(condition) })));
  if (place.deadline !== undefined) lines.push({ condition: 'expired', label: t('routes.expired'), at: find('expired') });
  const others = all.map((route, at) => ({ condition: route.when, label: context.conditions?.[route.when] || route.when, feel: route.when, at }))
    .filter(line => line.condition !== undefined && !taken.has(line.at));
  const otherwise = all.findIndex(route => route.otherwise !== undefined);
  const rows = [...others, ...lines].map(line => row(context, line, otherwise));
  const last = row(context, { label: t('routes.otherwise'), at: otherwise, last: true }, otherwise);
  const holes = [...rows, last].filter(one => one.classList.contains('hole')).length;
  return h('div', { class: 'pane', id: 'matrice' },
    h('div', { class: 'pane-h' }, h('h2', { tabindex: '-1', 'data-path': context.path + '.routes' }, t('routes')), holes ? h('span', { class: 'j-tag late' }, icon('alert'), t('routes.holes', holes)) : ''),
    ...wrong(context, context.path + '.routes').map(one => h('div', { class: 'pane-s' }, one)),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('routes') },
      h('table', { class: 'table matrix' }, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('routes.if')), ...tree.steps.map(one => h('th', { scope: 'col' }, one.name || one.end || one.id)), h('td', {}))),
        h('tbody', {}, ...rows, last))),
    builder(context));
}

/* Without a route of its own a result goes where the others go; without that it is a hole. */
function row(context, line, otherwise) {
  const { tree, place, edit, path } = context;
  const route = line.at >= 0 ? place.routes[line.at] : null;
  const to = route ? route.otherwise ?? route.to : null;
  const hole = !to && otherwise < 0;
  const lead = id => edit(step => {
    const list = (step.routes ??= []);
    if (line.last) {
      if (line.at >= 0) list[line.at].otherwise = id;
      else list.push({ otherwise: id });
    } else if (line.at >= 0) list[line.at].to = id;
    else list.splice(otherwise >= 0 ? otherwise : list.length, 0, { when: line.condition, to: id });
  });
  const name = path + (line.condition || 'otherwise');
  return h('tr', hole ? { class: 'hole' } : {},
    h('th', { scope: 'row' }, line.label, line.note ? h('span', { class: 'd-block note' }, line.note) : '', line.feel && line.feel !== line.label ? h('span', { class: 'd-block note mono' }, line.feel) : '',
      hole ? h('span', { class: 't-late d-block' }, icon('alert'), ' ' + t('routes.hole')) : !to ? h('span', { class: 'd-block note' }, t('routes.as-otherwise')) : ''),
    ...tree.steps.map(one => h('td', {}, h('input', { class: 'form-check-input', type: 'radio', name, checked: to === one.id, 'aria-label': line.label + ' → ' + (one.name || one.end || one.id), 'data-path': name + '→' + one.id, onchange: () => lead(one.id) }))),
    h('td', {}, route && !line.last ? h('button', { type: 'button', class: 'icon-btn', 'aria-label': t('routes.remove', line.label), title: t('routes.remove', line.label), onclick: () => edit(step => { step.routes.splice(line.at, 1); }) }, icon('x')) : ''));
}

const OPERATORS = [['=', '='], ['!=', '≠'], ['<', '<'], ['<=', '≤'], ['>', '>'], ['>=', '≥']];

/* A condition by field, operator and value; FEEL for those who want it. */
function builder({ office, tree, place, edit }) {
  const passage = ['passage', t('routes.passage')];
  const field = select([passage, ...['solde', 'montant'].map(key => ['dossier.' + key, t('fact.' + key)]), ...office.reperes.map(one => ['repere.' + one.id, one.label]), ['', 'FEEL']], 'passage', value => feel(value === ''), { 'aria-label': t('field') });
  const operator = select(OPERATORS, '<', () => {}, { 'aria-label': t('routes.op') });
  const value = input('', () => {}, { 'aria-label': t('value') });
  const to = select(tree.steps.map(one => [one.id, one.name || one.end || one.id]), tree.steps[0].id, () => {}, { 'aria-label': t('routes') });
  const feel = on => { operator.hidden = on; value.classList.toggle('mono', on); };
  const written = () => {
    const text = value.value.trim();
    if (field.value === '') return text;
    return `${field.value} ${operator.value} ` + (/^(-?\d+([.,]\d+)?|true|false|null)$/.test(text) ? text.replace(',', '.') : JSON.stringify(text));
  };
  const add = () => value.value.trim() && edit(step => {
    const at = (step.routes ??= []).findIndex(route => route.otherwise !== undefined);
    step.routes.splice(at < 0 ? step.routes.length : 0, 0, { when: written(), to: to.value });
  });
  return h('details', {}, h('summary', { class: 'pane-b note' }, t('routes.build')), h('div', { class: 'pane-b stack' },
    h('div', { class: 'row3 cond' }, field, operator, value), h('div', { class: 'row2' }, to, h('button', { type: 'button', class: 'btn', onclick: add }, icon('plus'), t('routes.add')))));
}
