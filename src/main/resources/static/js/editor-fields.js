/* The fields of what an action does, by their name. */
import { delay } from './editor-delay.js';
import { call } from './editor-http.js';
import { filled, KINDS, map, message } from './editor-kinds.js';
import { adder, cross, folded, h, icon, input, labelled, proposing, put, select, t, tick, word } from './editor-words.js';

const MOST_ATTACHED = 5;

/* Writes one key of a kind; a text alone becomes a map. */
const write = (ctx, key, value) => ctx.change(one => {
  const inner = { ...map(one, ctx.kind) };
  put(inner, key, value);
  if (value === '' && key === KINDS[ctx.kind].plain) inner[key] = '';
  one[ctx.kind] = inner;
});
const line = (key, label, more = {}) => (context, ctx) => labelled(t(label), input(ctx.value[key], value => write(ctx, key, value), { 'data-path': ctx.path + '.' + key, ...more }));
const tagged = (key, label, more = {}) => (context, ctx) => withTags(context, ctx.path + '.' + key, line(key, label, more)(context, ctx));
const whole = label => (context, ctx) => labelled(t(label), input(typeof ctx.plain === 'string' ? ctx.plain : '', value => ctx.change(one => { one[ctx.kind] = value; }), { 'data-path': ctx.path }));
const flag = key => (context, ctx) => tick(t(key), ctx.value[key] === 'true', on => write(ctx, key, on ? 'true' : ''), { 'data-path': ctx.path + '.' + key });

/* The functions of the office, and who may hold those that the sequence has. */
export function role({ office, tree }, value, path, holder, set) {
  const options = office.roles.filter(one => !one.archived || tree.roles?.[one.id]).map(one => [one.id, one.label + (tree.roles?.[one.id] ? ' (' + t('holder.' + tree.roles[one.id]).toLowerCase() + ')' : '')]);
  return select(options, value, id => set(id, holder), { 'data-path': path });
}

/* Where one was last among the texts of a place: the form is drawn anew while one chooses what to insert. */
const carets = new Map();

/* A text that may hold what is known of the dossier, chosen from a list: it goes to where one was, and one goes on typing behind it. */
export function withTags({ office, tree }, path, ...texts) {
  const roles = Object.keys(tree.roles || {});
  const facts = office.facts.filter(fact => !fact.path.startsWith('intervenant.') || roles.includes(fact.path.split('.')[1]));
  const controls = () => texts.flatMap(text => [...text.querySelectorAll('input, textarea')]);
  const insert = chosen => {
    const fact = facts.find(one => one.path === chosen);
    const field = controls().find(one => one.dataset.path === carets.get(path)?.path) || controls().at(-1);
    const tag = '${' + chosen + (fact.filled ? '' : `!"${t('tag.missing')}"`) + '}';
    const [from, to] = caret(field, carets.get(path));
    field.focus();
    field.setRangeText(tag, from, to, 'end');
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const box = h('div', { class: 'stack' }, ...texts, folded(path + '.tags', t('tag'), false, adder(t('tag.add'), facts.map(fact => [fact.path, fact.label]), insert, path + '.tag')));
  box.addEventListener('focusout', ({ target }) => {
    if (controls().includes(target)) carets.set(path, { path: target.dataset.path, value: target.value, at: [target.selectionStart, target.selectionEnd] });
  });
  return box;
}

/* Where the tag goes: where one was while the text is still the one that was left, else at its end. Spaces typed last are there again. */
function caret(field, left) {
  const end = [field.value.length, field.value.length];
  if (left?.path !== field.dataset.path || left.value.trim() !== field.value.trim()) return end;
  field.value = left.value;
  return left.at;
}

export const fields = {
  title: tagged('title', 'title-field', { maxlength: '500' }),
  description: line('description', 'description', { rows: '2' }),
  document: line('document', 'document'),
  text: tagged('text', 'text', { rows: '2' }),
  value: line('value', 'value', { class: 'form-control mono' }),
  minutes: line('minutes', 'minutes', { type: 'number', min: '1' }),
  status: whole('status'),
  event: (context, ctx) => event(context, t('event'), ctx.plain, ctx.path, value => ctx.change(one => { one.await = value; })),
  validate: flag('validate'),
  letter: flag('letter'),
  wait: flag('wait'),
  due: (context, ctx) => delay(context, t('due'), ctx.value.due, value => write(ctx, 'due', value), { own: 'created', path: ctx.path + '.due' }),
  at: (context, ctx) => delay(context, t('at'), ctx.value.at, value => write(ctx, 'at', value), { own: 'start', path: ctx.path + '.at' }),
  to: (context, ctx) => labelled(t('to'), role(context, ctx.value.to, ctx.path + '.to', 'contact', value => write(ctx, 'to', value))),
  sequence: (context, ctx) => labelled(t('sequence'), select(context.office.sequences.filter(one => one.id !== context.tree.sequence).map(one => [one.id, one.label]), ctx.value.sequence, value => write(ctx, 'sequence', value), { 'data-path': ctx.path + '.sequence' })),
  field: (context, ctx) => labelled(t('field'), select([...context.office.reperes.map(one => ['repere.' + one.id, one.label]),
    ...['montant', 'solde', 'echeance', 'statut'].map(key => ['dossier.' + key, t('fact.' + key)])], ctx.value.field, value => write(ctx, 'field', value), { 'data-path': ctx.path + '.field' })),
  receipt: (context, ctx) => labelled(t('receipt'), select([['', t('receipt.none')], ...context.office.reperes.filter(one => one.kind === 'DATE').map(one => [one.id, one.label])], ctx.value.receipt ?? '', value => write(ctx, 'receipt', value), { 'data-path': ctx.path + '.receipt' })),
  by: voters,
  attach: attached,
  message: content,
  ...call(write, withTags)
};

/* An event of the business: those of the office are proposed, another may be named. */
export function event({ office }, label, value, path, set) {
  const { field, list } = proposing(office.events, value, text => set(text && word(text)), { 'data-path': path });
  const box = labelled(label, field, t('event.hint'));
  box.append(list);
  return box;
}

/* Several functions that vote, and how many approvals suffice. */
function voters(context, ctx) {
  const by = Array.isArray(ctx.value.by) ? ctx.value.by : [];
  const left = context.office.roles.filter(one => !one.archived && !by.includes(one.id) && context.tree.roles?.[one.id] !== 'contact').map(one => [one.id, one.label]);
  const label = id => context.office.roles.find(one => one.id === id)?.label || id;
  const set = all => ctx.change(one => {
    const inner = { ...map(one, 'validation') };
    put(inner, 'by', all.length ? all : '');
    if (Number(inner.needed) > all.length) delete inner.needed;
    one.validation = inner;
  });
  const needed = [['', t('needed.all')], ...by.slice(1).map((one, n) => [String(n + 1), t('needed.some', n + 1, by.length)])];
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, t('by')),
    by.length ? h('div', { class: 'pills' }, ...by.map(id => h('span', { class: 'j-tag' }, label(id), cross(t('by.remove', label(id)), () => set(by.filter(one => one !== id)))))) : h('p', { class: 'hint' }, t('by.none')),
    adder(t('by.add'), left, id => set([...by, id]), ctx.path + '.by'),
    by.length > 1 ? labelled(t('needed'), select(needed, ctx.value.needed ?? '', value => write(ctx, 'needed', value), { 'data-path': ctx.path + '.needed' })) : '');
}

/* The documents of the dossier that go along, by their names. */
function attached(context, ctx) {
  const all = Array.isArray(ctx.value.attach) ? ctx.value.attach : [];
  const set = names => write(ctx, 'attach', names.length ? names : '');
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, t('attach')),
    ...all.map((name, n) => h('div', { class: 'acts' }, input(name, value => set(all.map((one, at) => (at === n ? value : one)).filter(Boolean)), { 'aria-label': t('attach'), 'data-path': ctx.path + `.attach[${n}]` }),
      cross(t('attach.remove', name), () => set(all.filter((one, at) => at !== n))))),
    all.length < MOST_ATTACHED ? h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': ctx.path + '.attach', onclick: () => set([...all, t('new.document')]) }, icon('plus'), t('attach.add')) : '');
}

/* The content of a message: one of the sequence's, or a new one. */
function content(context, ctx) {
  const id = ctx.value.template;
  const said = context.tree.messages?.[id] || {};
  const text = (key, value) => ctx.change((one, copy) => { ((copy.messages ??= {})[id] ??= {})[key] = value; });
  const choose = value => ctx.change((one, copy) => { one[ctx.kind] = { ...map(one, ctx.kind), template: value || message(copy, one.id) }; });
  return h('div', { class: 'stack' },
    labelled(t('message'), select([...Object.entries(context.tree.messages || {}).map(([key, one]) => [key, filled(one?.subject || key)]), ['', t('message.new')]], id, choose, { 'data-path': ctx.path + '.template' })),
    withTags(context, `messages.${id}`,
      labelled(t('subject'), input(said.subject, value => text('subject', value), { 'data-path': `messages.${id}.subject` })),
      labelled(t('body'), input(said.body, value => text('body', value), { rows: '5', 'data-path': `messages.${id}.body` }))));
}
