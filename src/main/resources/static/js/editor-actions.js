/* The actions of a step: one card each, with the fields of its kind. */
import { asks } from './editor-asks.js';
import { condition } from './editor-conditions.js';
import { delay } from './editor-delay.js';
import { fields, role } from './editor-fields.js';
import { wrong } from './editor-form.js';
import { answered, KINDS, kindOf, map, titleOf } from './editor-kinds.js';
import { reopen } from './editor-routes.js';
import { cross, folded, h, icon, input, labelled, list, put, select, t, tick, word } from './editor-words.js';

export function card(context, action, i) {
  const { tree, path, edit } = context;
  const kind = kindOf(action);
  const own = path + `.actions[${i}]`;
  const change = mutate => edit((step, copy) => mutate(step.actions[i], copy));
  const others = list(context.place.actions).filter(other => other !== action).map(other => [other.id, titleOf(other, tree)]);
  const ctx = { kind, value: map(action, kind), path: own + '.' + kind, change, plain: action[kind] };
  return h('div', { class: 'act' },
    h('div', { class: 'act-h' }, icon(KINDS[kind].icon), h('h3', { tabindex: '-1', 'data-path': own }, titleOf(action, tree)), h('span', { class: 'j-tag' }, t('kind.' + kind)), ...moves(context, action, i)),
    ...wrong(context, own),
    labelled(t('role'), role(context, action.role, own + '.role', 'internal', value => change(one => { one.role = value; }))),
    ...KINDS[kind].fields.map(field => fields[field](context, ctx)),
    delay(context, t('after'), action.after, value => change(one => put(one, 'after', value)), { own: 'start', path: own + '.after', actions: others }),
    KINDS[kind].results ? results(context, action, own, i) : '',
    answered(action) ? asks(context, action, own, change) : '',
    late(context, action, kind, own, change),
    rest(context, action, kind, own, change));
}

function moves({ place, edit, tree }, action, i) {
  const title = titleOf(action, tree);
  const swap = other => edit(step => { [step.actions[i], step.actions[other]] = [step.actions[other], step.actions[i]]; });
  const move = (name, label, other) => h('button', { type: 'button', class: 'icon-btn', 'aria-label': t(label, title), title: t(label, title), disabled: !place.actions[other], onclick: () => swap(other) }, icon(name));
  return [move('up', 'action.up', i - 1), move('down', 'action.down', i + 1), cross(t('action.remove', title), () => edit(step => { step.actions.splice(i, 1); }))];
}

function results({ edit }, action, path, i) {
  const entries = Object.entries(action.results || {});
  const change = mutate => edit(step => mutate(step.actions[i], step));
  const named = (key, value) => change((one, step) => {
    if (!one.results) reopen(step);
    one.results = { ...one.results, [key]: value };
  });
  const own = action.task === undefined && !entries.length ? h('p', { class: 'hint' }, t(action.check === undefined ? 'results.document' : 'results.check')) : '';
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, t('results')), own, h('div', { class: 'pills', 'data-path': path + '.results', tabindex: '-1' },
    ...entries.map(([key, label]) => h('span', { class: 'pill-edit' }, input(label, value => named(key, value), { 'aria-label': t('results'), size: String(Math.max(label.length, 6)), 'data-path': path + '.results.' + key }),
      cross(t('result.remove', label), () => change(one => { delete one.results[key]; if (!Object.keys(one.results).length) delete one.results; })))),
    h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path + '.results#more', onclick: () => { const label = t('new.result', entries.length + 1); named(word(label, entries.map(([key]) => key)), label); } }, icon('plus'), t('result.add'))));
}

/* A reminder before it is due, and who is alerted when it is late. */
function late(context, action, kind, path, change) {
  if (!KINDS[kind].late || (!action.late && map(action, kind).due === undefined)) return '';
  const now = action.late || {};
  const set = (key, value) => change(one => {
    const said = { ...one.late };
    put(said, key, value);
    put(one, 'late', Object.keys(said).length ? said : '');
  });
  const alerted = context.office.roles.filter(one => (!one.archived || context.tree.roles?.[one.id]) && context.tree.roles?.[one.id] !== 'contact').map(one => [one.id, one.label]);
  return folded(path + '.late', t('late'), action.late,
    delay(context, t('remind'), now.remind, value => set('remind', value), { own: 'due', path: path + '.late.remind' }),
    labelled(t('alert'), select([['', t('alert.none')], ...alerted], now.alert ?? '', value => set('alert', value), { 'data-path': path + '.late.alert' })));
}

/* What is said more rarely, folded until it says something. */
function rest(context, action, kind, path, change) {
  const { sent } = KINDS[kind];
  return folded(path + '.rest', t('rest'), action.while || action.keep || action.outlives,
    sent || action.while ? condition(context, t('while'), action.while, value => change(one => put(one, 'while', value)), { path: path + '.while' }) : '',
    sent || action.keep ? tick(t('keep'), action.keep === 'true', on => change(one => put(one, 'keep', on ? 'true' : '')), { 'data-path': path + '.keep' }) : '',
    tick(t('outlives'), action.outlives === 'step', on => change(one => put(one, 'outlives', on ? 'step' : '')), { 'data-path': path + '.outlives' }),
    h('p', { class: 'hint' }, t('known-as', action.id)));
}
