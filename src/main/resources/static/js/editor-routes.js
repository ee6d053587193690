/* Which result leads where: a line for each result, a column for each place, a hole in red; below, every route in its order. */
import { beginning, condition } from './editor-conditions.js';
import { wrong } from './editor-form.js';
import { answersOf, titleOf } from './editor-kinds.js';
import { cross, folded, h, icon, input, labelled, list, put, select, t } from './editor-words.js';

const plain = condition => condition.replace(/\s+/g, ' ').trim();
const nameOf = place => place.name || place.end || place.id;

/* Nothing depended on an answer until now; where the first ones lead is to be said, and that of the others with them. */
export function reopen(step) {
  const all = list(step.routes);
  if (all.length === 1 && all[0].otherwise !== undefined) step.routes = [];
}

/* The lines of the table: the conditions that are no single result, each result, the deadline. */
function linesOf({ place, tree, office, conditions }, all) {
  const taken = new Set();
  const find = condition => {
    const at = all.findIndex(route => route.when !== undefined && plain(route.when) === condition);
    if (at >= 0) taken.add(at);
    return at;
  };
  const results = list(place.actions).flatMap(action => answersOf(action, office).map(([part, key, label]) => {
    const condition = `${action.id}.${part} = "${key}"`;
    return { condition, label, note: titleOf(action, tree), at: find(condition) };
  }));
  if (place.deadline !== undefined) results.push({ condition: 'expired', label: t('routes.expired'), at: find('expired') });
  const others = all.map((route, at) => ({ condition: route.when, label: conditions?.[route.when] || route.when, note: route.name, at }))
    .filter(line => line.condition !== undefined && !taken.has(line.at));
  return [...others, ...results];
}

export function routes(context) {
  const { place, path } = context;
  const all = Array.isArray(place.routes) ? place.routes : [];
  const otherwise = all.findIndex(route => route.otherwise !== undefined);
  const lines = linesOf(context, all);
  const open = otherwise < 0 && lines.some(line => line.at < 0);
  const rows = [...lines, { label: t('routes.otherwise'), at: otherwise, last: true, open }].map(line => row(context, line, otherwise));
  const holes = rows.filter(one => one.classList.contains('hole')).length;
  const wide = h('span', { class: 'note', hidden: true }, t('routes.wide'));
  const table = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('routes') },
    h('table', { class: 'table matrix' }, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('routes.if')), ...context.tree.steps.map(one => h('th', { scope: 'col' }, nameOf(one))), h('td', {}))),
      h('tbody', {}, ...rows)));
  fits(table, wide);
  return h('div', { class: 'pane', id: 'matrice' },
    h('div', { class: 'pane-h' }, h('h2', { tabindex: '-1', 'data-path': path + '.routes' }, t('routes')), holes ? h('span', { class: 'j-tag late' }, icon('alert'), t('routes.holes', holes)) : '', wide),
    ...wrong(context, path + '.routes').map(one => h('div', { class: 'pane-s' }, one)),
    table,
    h('div', { class: 'pane-b' }, folded(path + '.ways', t('routes.order'), false, h('ol', { class: 'ways' }, ...all.map((route, at) => way(context, route, at))), more(context, all))));
}

/* A table that is wider than its place says so, and where it goes on. */
function fits(table, wide) {
  const look = () => {
    const left = table.scrollWidth - table.clientWidth;
    wide.hidden = left < 2;
    table.classList.toggle('more', table.scrollLeft < left - 1);
  };
  table.addEventListener('scroll', look);
  new ResizeObserver(look).observe(table);
}

/* Without a route of its own a result goes where « Sinon » goes; it is a hole as long as nobody has said where that is, and « Sinon » is one only when every result has a route. */
function row(context, line, otherwise) {
  const { place, tree, edit, path } = context;
  const route = line.at >= 0 ? place.routes[line.at] : null;
  const to = route ? route.otherwise ?? route.to : null;
  const hole = !to && otherwise < 0 && !line.open;
  const goal = to && tree.steps.find(one => one.id === to);
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
    h('th', { scope: 'row' }, line.label, line.note ? h('span', { class: 'd-block note' }, line.note) : '',
      goal ? h('span', { class: 'd-block to' }, '→ ' + nameOf(goal)) : '',
      hole ? h('span', { class: 't-late d-block' }, icon('alert'), ' ' + t(line.last ? 'routes.hole' : 'routes.undecided')) : !to && !line.last ? h('span', { class: 'd-block note' }, t('routes.as-otherwise')) : ''),
    ...tree.steps.map(one => h('td', {}, h('input', { class: 'form-check-input', type: 'radio', name, checked: to === one.id, 'aria-label': line.label + ' → ' + nameOf(one), 'data-path': name + '→' + one.id, onchange: () => lead(one.id) }))),
    h('td', {}, route && !line.last ? cross(t('routes.remove', line.label), () => edit(step => { step.routes.splice(line.at, 1); })) : ''));
}

/* One route: when it is taken, where it leads, what it is called, before which others it is looked at. */
function way(context, route, at) {
  const { tree, place, edit, path } = context;
  const own = `${path}.routes[${at}]`;
  const change = mutate => edit(step => mutate(step.routes[at]));
  const last = route.otherwise !== undefined;
  const title = last ? t('routes.otherwise') : t('routes.nth', at + 1);
  const swap = other => edit(step => { [step.routes[at], step.routes[other]] = [step.routes[other], step.routes[at]]; });
  const move = (name, label, other) => h('button', { type: 'button', class: 'icon-btn', 'aria-label': t(label, title), title: t(label, title), disabled: !place.routes[other] || place.routes[other].otherwise !== undefined, onclick: () => swap(other) }, icon(name));
  return h('li', { class: 'act' },
    h('div', { class: 'act-h' }, h('h3', { tabindex: '-1', 'data-path': own }, title), ...(last ? [] : [move('up', 'routes.up', at - 1), move('down', 'routes.down', at + 1), cross(t('routes.remove', title), () => edit(step => { step.routes.splice(at, 1); }))])),
    last ? '' : condition(context, t('routes.when'), route.when, value => edit(step => { if (value) step.routes[at].when = value; else step.routes.splice(at, 1); }), { path: own + '.when', ofRoute: true }),
    h('div', { class: 'row2' },
      labelled(t('routes.to'), select(tree.steps.map(one => [one.id, nameOf(one)]), last ? route.otherwise : route.to, id => change(one => { one[last ? 'otherwise' : 'to'] = id; }), { 'data-path': own + '.to' })),
      labelled(t('routes.name'), input(route.name, value => change(one => put(one, 'name', value)), { maxlength: '200', 'data-path': own + '.name' }))));
}

function more(context, all) {
  const { edit, tree, path } = context;
  const end = all.findIndex(route => route.otherwise !== undefined);
  const at = end < 0 ? all.length : end;
  const add = () => edit(step => { (step.routes ??= []).splice(at, 0, { when: beginning(context, true), to: tree.steps.at(-1).id }); }, `${path}.routes[${at}].when`);
  return h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path + '.routes#more', onclick: add }, icon('plus'), t('routes.add'));
}
