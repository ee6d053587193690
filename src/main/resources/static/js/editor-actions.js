/* The actions of a step: one card each, with the fields of its kind. */
import { delay } from './editor-delay.js';
import { wrong } from './editor-form.js';
import { h, icon, input, labelled, select, t, tick, word } from './editor-words.js';

/* Each kind: its icon, the key that a text alone stands for, its fields, what a new one says. */
export const KINDS = {
  task: { icon: 'task', plain: 'title', fields: ['title', 'description', 'due'], results: true },
  check: { icon: 'check', plain: 'title', fields: ['title', 'description', 'due'], results: true },
  validation: { icon: 'check', plain: 'title', fields: ['title', 'description', 'due'] },
  'request-document': { icon: 'clip', plain: 'document', fields: ['document', 'due'] },
  'send-message': { icon: 'send', fields: ['to', 'message', 'validate', 'letter'] },
  notify: { icon: 'bell', fields: ['to', 'text'] },
  appointment: { icon: 'cal', fields: ['title', 'at', 'minutes'] },
  'create-document': { icon: 'folder', fields: ['message'] },
  'set-field': { icon: 'pen', fields: ['field', 'value'] },
  'set-status': { icon: 'tag', fields: ['status'] },
  'launch-sequence': { icon: 'play', plain: 'sequence', fields: ['sequence', 'wait'] },
  await: { icon: 'clock', fields: ['event'] },
  'http-request': { icon: 'swap', fields: [] }
};

export const kindOf = action => Object.keys(KINDS).find(kind => action[kind] !== undefined) || 'task';

const map = (action, kind) => {
  const value = action[kind];
  return value && typeof value === 'object' ? value : { [KINDS[kind].plain || 'value']: value ?? '' };
};

/* What an action is called. */
export function titleOf(action, tree) {
  const kind = kindOf(action);
  const value = map(action, kind);
  const title = value.title || value.document || tree.messages?.[value.template]?.subject || value.text || value.value;
  return typeof title === 'string' && title ? title.replace(/\$\{\s*([\w.]+)[^}]*}/g, '[$1]') : action.id;
}

function put(object, key, value) {
  if (value === '' || value === false || value === undefined || value === null) delete object[key];
  else object[key] = value;
}

/* Adds a new action of a kind to a step. */
export function made(step, tree, kind, office) {
  const taken = tree.steps.flatMap(one => (one.actions || []).map(action => action.id));
  const role = Object.keys(tree.roles || {}).find(id => tree.roles[id] === 'internal') || office.roles.find(one => !one.archived)?.id || '';
  const action = { id: word(t('kind.' + kind), taken), role };
  const dated = office.reperes.find(repere => repere.kind === 'DATE');
  action[kind] = {
    'request-document': t('new.action'), notify: { to: role, text: t('new.action') }, appointment: { title: t('new.action'), at: '1 day after start' },
    'set-field': { field: 'repere.' + (dated?.id || ''), value: 'aujourdhui' }, 'set-status': t('new.action'), 'launch-sequence': { sequence: office.sequences[0]?.id || '' },
    await: 'payment_received', 'http-request': { url: 'https://api.example.org/' }
  }[kind] ?? t('new.action');
  if (kind === 'send-message' || kind === 'create-document') {
    const id = word(action.id, Object.keys(tree.messages || {}));
    (tree.messages ??= {})[id] = { subject: t('new.subject'), body: t('new.body') };
    const contact = Object.keys(tree.roles || {}).find(one => tree.roles[one] === 'contact') || role;
    action[kind] = kind === 'send-message' ? { template: id, to: contact, validate: 'true' } : { template: id };
  }
  (step.actions ??= []).push(action);
  (tree.roles ??= {})[role] ??= 'internal';
}

export function card(context, action, i) {
  const { tree, office, path, edit } = context;
  const kind = kindOf(action);
  const own = path + `.actions[${i}]`;
  const change = mutate => edit((step, copy) => mutate(step.actions[i], copy));
  const others = (context.place.actions || []).filter(other => other !== action).map(other => [other.id, titleOf(other, tree)]);
  return h('div', { class: 'act' },
    h('div', { class: 'act-h' }, icon(KINDS[kind].icon), h('h3', { tabindex: '-1', 'data-path': own }, titleOf(action, tree)), h('span', { class: 'j-tag' }, t('kind.' + kind)),
      h('button', { type: 'button', class: 'icon-btn', 'aria-label': t('action.remove', titleOf(action, tree)), title: t('action.remove', ''), onclick: () => edit(step => { step.actions.splice(i, 1); }) }, icon('x'))),
    ...wrong(context, own),
    labelled(t('role'), role(context, action.role, own + '.role', 'internal', value => change(one => { one.role = value; }))),
    ...KINDS[kind].fields.map(field => fields[field](context, { kind, value: map(action, kind), path: own + '.' + kind, change, plain: action[kind] })),
    delay(context, t('after'), action.after, value => change(one => put(one, 'after', value)), { own: 'start', path: own + '.after', actions: others }),
    KINDS[kind].results ? results(action, own, change) : '',
    extras(action, kind, office, own, change));
}

function role({ office, tree }, value, path, holder, set) {
  const options = office.roles.filter(one => !one.archived || tree.roles?.[one.id]).map(one => [one.id, one.label + (tree.roles?.[one.id] ? ' (' + t('holder.' + tree.roles[one.id]).toLowerCase() + ')' : '')]);
  return select(options, value, id => set(id, holder), { 'data-path': path });
}

/* Writes one key of a kind; a text alone becomes a map. */
const write = (ctx, key, value) => ctx.change(one => {
  const inner = map(one, ctx.kind);
  put(inner, key, value);
  if (value === '' && key === KINDS[ctx.kind].plain) inner[key] = '';
  one[ctx.kind] = inner;
});
const line = (key, label, more = {}) => (context, ctx) => labelled(t(label), input(ctx.value[key], value => write(ctx, key, value), { 'data-path': ctx.path + '.' + key, ...more }));
const whole = label => (context, ctx) => labelled(t(label), input(typeof ctx.plain === 'string' ? ctx.plain : '', value => ctx.change(one => { one[ctx.kind] = value; }), { 'data-path': ctx.path }));
const flag = key => (context, ctx) => tick(t(key), ctx.value[key] === 'true', on => write(ctx, key, on ? 'true' : ''));

const fields = {
  title: line('title', 'title-field', { maxlength: '200' }),
  description: line('description', 'description', { rows: '2' }),
  document: line('document', 'document'),
  text: line('text', 'text', { rows: '2' }),
  value: line('value', 'value', { class: 'form-control mono' }),
  minutes: line('minutes', 'minutes', { type: 'number', min: '1' }),
  status: whole('status'),
  event: whole('event'),
  validate: flag('validate'),
  letter: flag('letter'),
  wait: flag('wait'),
  due: (context, ctx) => delay(context, t('due'), ctx.value.due, value => write(ctx, 'due', value), { own: 'created', path: ctx.path + '.due' }),
  at: (context, ctx) => delay(context, t('at'), ctx.value.at, value => write(ctx, 'at', value), { own: 'start', path: ctx.path + '.at' }),
  to: (context, ctx) => labelled(t('to'), role(context, ctx.value.to, ctx.path + '.to', 'contact', value => write(ctx, 'to', value))),
  sequence: (context, ctx) => labelled(t('sequence'), select(context.office.sequences.map(one => [one.id, one.label]), ctx.value.sequence, value => write(ctx, 'sequence', value))),
  field: (context, ctx) => labelled(t('field'), select([...context.office.reperes.map(one => ['repere.' + one.id, one.label]),
    ...['montant', 'solde', 'echeance', 'statut'].map(key => ['dossier.' + key, t('fact.' + key)])], ctx.value.field, value => write(ctx, 'field', value))),
  message(context, ctx) {
    const id = ctx.value.template;
    const content = context.tree.messages?.[id] || {};
    const text = (key, value) => ctx.change((one, copy) => { ((copy.messages ??= {})[id] ??= {})[key] = value; });
    return h('div', { class: 'stack' },
      labelled(t('message'), select(Object.entries(context.tree.messages || {}).map(([key, one]) => [key, one?.subject || key]), id, value => write(ctx, 'template', value))),
      labelled(t('subject'), input(content.subject, value => text('subject', value), { 'data-path': `messages.${id}.subject` })),
      labelled(t('body'), input(content.body, value => text('body', value), { rows: '5', 'data-path': `messages.${id}.body` })));
  }
};

function results(action, path, change) {
  const entries = Object.entries(action.results || {});
  const named = (key, value) => change(one => { one.results = { ...one.results, [key]: value }; });
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, t('results')), h('div', { class: 'pills', 'data-path': path + '.results', tabindex: '-1' },
    ...entries.map(([key, label]) => h('span', { class: 'pill-edit' }, input(label, value => named(key, value), { 'aria-label': t('results'), size: String(Math.max(label.length, 6)), 'data-path': path + '.results.' + key }),
      h('button', { type: 'button', class: 'icon-btn', 'aria-label': t('result.remove', label), onclick: () => change(one => { delete one.results[key]; if (!Object.keys(one.results).length) delete one.results; }) }, icon('x')))),
    h('button', { type: 'button', class: 'btn btn-sm btn-quiet', onclick: () => { const label = t('new.result', entries.length + 1); named(word(label, entries.map(([key]) => key)), label); } }, icon('plus'), t('result.add'))));
}

/* What is said more rarely, folded until it says something. */
function extras(action, kind, office, path, change) {
  const late = action.late || {};
  const has = action.late || action.while || action.asks;
  const alert = value => change(one => { const now = { ...one.late }; put(now, 'alert', value); put(one, 'late', Object.keys(now).length ? now : null); });
  return h('details', { open: Boolean(has) }, h('summary', { class: 'note' }, t('yaml-only')), h('div', { class: 'stack' },
    labelled(t('alert'), select([['', t('alert.none')], ...office.roles.filter(role => !role.archived || role.id === late.alert).map(role => [role.id, role.label])], late.alert ?? '', alert, { 'data-path': path + '.late' })),
    ['send-message', 'notify', 'http-request', 'create-document'].includes(kind) ? labelled(t('while'), input(action.while, value => change(one => put(one, 'while', value)), { class: 'form-control mono', 'data-path': path + '.while' })) : '',
    action.asks ? h('p', { class: 'note' }, t('asks') + ' ' + action.asks.map(ask => typeof ask === 'string' ? ask : ask.document || ask.ask).join(', ')) : '',
    late.remind ? h('p', { class: 'note' }, t('remind') + ' ' + (typeof late.remind === 'string' ? late.remind : late.remind.delay)) : ''));
}
