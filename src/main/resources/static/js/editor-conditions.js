/*
 * Conditions by field, operator and value, and as FEEL for those who want it. What is written in
 * FEEL and is no list of such comparisons stays as it is written.
 */
import { answersOf, titleOf } from './editor-kinds.js';
import { cross, h, icon, input, labelled, list, select, t } from './editor-words.js';

const SIMPLE = /^([a-z]\w*(?:\.[a-z]\w*)*) ?(<=|>=|!=|=|<|>) ?("[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null|aujourdhui|date\("\d{4}-\d\d-\d\d"\))$/;
const STATUSES = ['done', 'validated', 'refused', 'cancelled', 'ignored', 'failed'];
const OPERATORS = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };
const asFeel = new Set();

/* Splits at a word that stands neither in quotes nor in brackets. */
function split(text, word) {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (!quoted && '([{'.includes(text[i])) depth++;
    if (!quoted && ')]}'.includes(text[i])) depth--;
    if (!quoted && depth === 0 && text.startsWith(word, i)) {
      parts.push('');
      i += word.length - 1;
    } else parts[parts.length - 1] += text[i];
  }
  return parts.map(part => part.trim());
}

function comparison(text) {
  if (text === 'expired') return { field: 'expired', op: '=', value: 'true' };
  const found = text.match(SIMPLE);
  if (!found) return null;
  const [, field, op, value] = found;
  if (value === 'null') return op === '=' ? { field, op: 'empty' } : op === '!=' ? { field, op: 'given' } : null;
  return { field, op, value: value.replace(/^"|"$/g, ''), quoted: value.startsWith('"') };
}

/* "x != null and x != 1" is one comparison: what is empty differs from everything. */
function joined(rows) {
  return rows.filter((row, n) => !(row.op === 'given' && rows[n + 1]?.op === '!=' && rows[n + 1].field === row.field));
}

/* { all, rows } of a condition; null when it says more than comparisons. */
function parsed(feel) {
  const text = feel.replace(/\s+/g, ' ').trim();
  const either = split(text, ' or ');
  const rows = either.length > 1
    ? either.map(part => { const both = joined(split(part.replace(/^\((.*)\)$/, '$1'), ' and ').map(comparison)); return both.length === 1 ? both[0] : null; })
    : split(text, ' and ').map(comparison);
  return rows.includes(null) ? null : { all: either.length === 1, rows: either.length === 1 ? joined(rows) : rows };
}

/* What can be compared at a place: of a step, its own actions too. */
function known({ office, tree, place }, ofRoute) {
  const own = !ofRoute ? [] : [
    ...list(place.actions).flatMap(action => [
      { path: action.id + '.result', kind: 'TEXT', label: t('cond.result', titleOf(action, tree)), choices: answersOf(action, office).filter(([part]) => part === 'result').map(([, key, label]) => [key, label]) },
      { path: action.id + '.status', kind: 'TEXT', filled: true, label: t('cond.status', titleOf(action, tree)), choices: STATUSES.map(key => [key, t('cond.' + key)]) }
    ]).filter(one => !one.choices || one.choices.length),
    { path: 'passage', kind: 'NUMBER', filled: true, label: t('routes.passage') },
    { path: 'expired', kind: 'BOOLEAN', filled: true, label: t('routes.expired') }
  ];
  const roles = Object.keys(tree.roles || {});
  const facts = office.facts.filter(fact => !fact.path.startsWith('intervenant.') || roles.includes(fact.path.split('.')[1]));
  return [...own, ...calls(tree), ...facts.map(fact => ({ ...fact, choices: fact.choices?.map(one => [one, one]) }))];
}

function calls(tree) {
  return tree.steps.flatMap(step => list(step.actions)).filter(action => action['http-request']).flatMap(action => [
    { path: action.id + '.code', kind: 'NUMBER', label: t('cond.code', action.id) },
    ...Object.entries(action['http-request'].fields || {}).map(([name, type]) => ({ path: `${action.id}.reponse.${name}`, label: t('cond.answer', action.id, name), kind: String(type).split(' ')[0].replace('-', '_').toUpperCase() }))
  ]);
}

function operators(fact) {
  const empty = fact.filled ? [] : ['given', 'empty'];
  if (fact.kind === 'DATE_TIME') return empty;
  if (fact.kind === 'BOOLEAN') return ['=', ...empty];
  return fact.kind === 'TEXT' ? ['=', '!=', ...empty] : ['=', '!=', '<', '<=', '>', '>=', ...empty];
}

const first = fact => fact.choices?.[0]?.[0] ?? { NUMBER: '0', MONEY: '0', DATE: 'aujourdhui', BOOLEAN: 'true' }[fact.kind] ?? '';
const fresh = fact => ({ field: fact.path, op: operators(fact)[0], value: fact.path === 'passage' ? '1' : first(fact) });

function side(fact, value) {
  if (fact.kind === 'TEXT') return JSON.stringify(value ?? '');
  if (fact.kind === 'DATE') return value === 'aujourdhui' || !value ? 'aujourdhui' : `date("${value.replace(/^date\("|"\)$/g, '')}")`;
  return String(value || first(fact)).replace(',', '.');
}

function one(fact, row, all) {
  if (row.op === 'empty') return `${row.field} = null`;
  if (row.op === 'given') return `${row.field} != null`;
  if (row.field === 'expired') return row.value === 'false' ? 'expired = false' : 'expired';
  const plain = `${row.field} ${row.op} ${side(fact, row.value)}`;
  if (row.op !== '!=' || fact.filled) return plain;
  return all ? `${row.field} != null and ${plain}` : `(${row.field} != null and ${plain})`;
}

/* What a condition begins with: the first answer of the step, or what is owed. */
const initial = (facts, ofRoute) => (ofRoute && facts.find(fact => fact.choices?.length && fact.path.endsWith('.result')))
  || facts.find(fact => fact.path === (ofRoute ? 'passage' : 'dossier.solde')) || facts[0];

function begun(fact) {
  const row = fresh(fact);
  return fact.choices ? row : { ...row, op: '>' };
}

export function beginning(context, ofRoute) {
  const fact = initial(known(context, ofRoute), ofRoute);
  return one(fact, begun(fact), true);
}

/* The fields of a condition; set is told its FEEL, '' when nothing is left of it. */
export function condition(context, label, feel, set, { path, ofRoute = false }) {
  const facts = known(context, ofRoute);
  const now = parsed(feel ?? '');
  const shown = h('fieldset', { class: 'fieldset cond-box' }, h('legend', { class: 'form-label' }, label));
  const feelToo = now && now.rows.every(row => facts.some(fact => fact.path === row.field));
  if (!feel) {
    shown.append(h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path, onclick: () => set(beginning(context, ofRoute)) }, icon('plus'), t('cond.add')));
  } else if (feelToo && !asFeel.has(path)) {
    shown.append(...comparisons(facts, now, set, path, initial(facts, ofRoute)));
  } else {
    shown.append(input(feel, set, { class: 'form-control mono', rows: '2', 'aria-label': label + ' (FEEL)', 'data-path': path }), feelToo ? '' : h('p', { class: 'hint' }, t('cond.feel.only')));
  }
  if (feel && feelToo) (shown.querySelector('.acts') || shown).append(h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'aria-pressed': String(asFeel.has(path)), 'data-path': path + '.feel', onclick: () => { asFeel[asFeel.has(path) ? 'delete' : 'add'](path); set(feel); } }, 'FEEL'));
  return shown;
}

function comparisons(facts, now, set, path, more) {
  const fact = row => facts.find(fact => fact.path === row.field);
  const write = (rows, all = now.all) => set(rows.map(row => one(fact(row), row, all)).join(all ? ' and ' : ' or '));
  const change = (n, part) => write(now.rows.map((row, at) => (at === n ? { ...row, ...part } : row)));
  const options = facts.map(fact => [fact.path, fact.label]);
  return [
    ...now.rows.map((row, n) => h('div', { class: 'cond' },
      select(options, row.field, field => change(n, fresh(facts.find(fact => fact.path === field))), { 'aria-label': t('field'), 'data-path': n ? path + '#' + n : path }),
      select(operators(fact(row)).map(op => [op, t('op.' + (OPERATORS[op] || op))]), row.op, op => change(n, { op, value: row.value ?? first(fact(row)) }), { 'aria-label': t('routes.op'), 'data-path': path + '#op' + n }),
      row.op === 'empty' || row.op === 'given' ? h('span', {}) : value(fact(row), row, text => change(n, { value: text }), path + '#v' + n),
      cross(t('cond.remove'), () => write(now.rows.filter((other, at) => at !== n))))),
    h('div', { class: 'acts' },
      now.rows.length > 1 ? labelled(t('cond.join'), select([['all', t('cond.all')], ['any', t('cond.any')]], now.all ? 'all' : 'any', join => write(now.rows, join === 'all'), { 'data-path': path + '#join' })) : '',
      h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path + '#more', onclick: () => write([...now.rows, begun(more)]) }, icon('plus'), t('cond.add')))
  ];
}

function value(fact, row, set, path) {
  const own = { 'aria-label': t('value'), 'data-path': path };
  if (fact.choices) return select(fact.choices, row.value, set, own);
  if (fact.kind === 'BOOLEAN') return select([['true', t('yes')], ['false', t('no')]], row.value, set, own);
  if (fact.kind === 'DATE') return day(row, set, own);
  return input(row.value, set, fact.kind === 'TEXT' ? own : { ...own, inputmode: 'decimal' });
}

function day(row, set, own) {
  const date = (row.value || '').match(/\d{4}-\d\d-\d\d/)?.[0];
  return h('span', { class: 'stack' },
    select([['aujourdhui', t('cond.today')], ['date', t('cond.day')]], date ? 'date' : 'aujourdhui', kind => set(kind === 'date' ? new Date().toISOString().slice(0, 10) : 'aujourdhui'), own),
    date ? input(date, text => text && set(text), { type: 'date', 'aria-label': t('cond.day'), 'data-path': own['data-path'] + '.day' }) : '');
}
