/* What holds in every step: an event that leads elsewhere, a date at which a function is alerted. */
import { condition } from './editor-conditions.js';
import { delay } from './editor-delay.js';
import { event } from './editor-fields.js';
import { wrong } from './editor-form.js';
import { cross, h, icon, labelled, put, select, t } from './editor-words.js';

export function always(context) {
  const { tree, edit } = context;
  const rules = Array.isArray(tree.always) ? tree.always : [];
  const add = rule => edit((one, copy) => { (copy.always ??= []).push(rule); }, `always[${rules.length}]`);
  const more = (label, rule) => h('button', { type: 'button', class: 'btn btn-quiet', onclick: () => add(rule()) }, icon('plus'), t(label));
  return h('section', { class: 'pane', 'aria-labelledby': 'etape-titre' },
    h('div', { class: 'pane-h' }, h('h2', { id: 'etape-titre', tabindex: '-1', 'data-path': 'always' }, t('always'))),
    h('div', { class: 'pane-b stack' }, h('p', { class: 'hint' }, t('always.text')),
      ...rules.map((rule, n) => one(context, rule, n)),
      h('div', { class: 'acts' },
        more('always.event.add', () => ({ event: context.office.events[0], to: tree.steps.at(-1).id })),
        more('always.date.add', () => ({ at: '1 month after start', alert: alerted(context)[0]?.[0] || '' })))));
}

const alerted = ({ office, tree }) => office.roles.filter(role => (!role.archived || tree.roles?.[role.id]) && tree.roles?.[role.id] !== 'contact').map(role => [role.id, role.label]);

function one(context, rule, n) {
  const { tree, edit } = context;
  const path = `always[${n}]`;
  const change = mutate => edit((step, copy) => mutate(copy.always[n]));
  const remove = () => edit((step, copy) => { copy.always.splice(n, 1); if (!copy.always.length) delete copy.always; });
  const dated = rule.at !== undefined;
  const parts = dated
    ? [delay(context, t('at'), rule.at, value => change(one => { one.at = value; }), { own: 'start', path: path + '.at', ofRun: true }),
      labelled(t('always.alert'), select(alerted(context), rule.alert, id => change(one => { one.alert = id; }), { 'data-path': path + '.alert' }))]
    : [event(context, t('always.event'), rule.event, path + '.event', value => change(one => { one.event = value; })),
      condition(context, t('always.when'), rule.when, value => change(one => put(one, 'when', value)), { path: path + '.when' }),
      labelled(t('routes.to'), select(tree.steps.map(one => [one.id, one.name || one.end || one.id]), rule.to, id => change(one => { one.to = id; }), { 'data-path': path + '.to' }))];
  return h('div', { class: 'act' },
    h('div', { class: 'act-h' }, icon(dated ? 'clock' : 'bell'), h('h3', { tabindex: '-1', 'data-path': path }, t(dated ? 'always.date' : 'always.event', n + 1)), cross(t('always.remove', n + 1), remove)),
    ...wrong(context, path), ...parts);
}
