/* A delay as three choices: how many, of what, from where. */
import { h, input, labelled, select, t } from './editor-words.js';

const UNITS = ['minutes', 'hours', 'days', 'working days', 'business days', 'weeks', 'months', 'years'];
const WORDS = /^(\d+) ((?:working |business )?[a-z]+?)s?(?: (before|after) (\S+))?$/;

/* { amount, unit, from: "after:start" } of a delay's words; null when they are others. */
function parts(words, own) {
  if (words === '') return { amount: '', unit: 'days', from: 'after:' + own };
  const found = words.replace(/\s+/g, ' ').match(WORDS);
  if (found) return { amount: found[1], unit: found[2] + 's', from: (found[3] || 'after') + ':' + (found[4] || own) };
  return /^[a-z][a-z0-9_]*$/.test(words) ? { amount: '0', unit: 'days', from: 'after:' + words } : null;
}

function written({ amount, unit, from }, own) {
  if (amount === '') return '';
  const [side, anchor] = from.split(':');
  if (amount === '0' && side === 'after' && !['start', 'created', 'due'].includes(anchor)) return anchor;
  const counted = amount + ' ' + (amount === '1' ? unit.slice(0, -1) : unit);
  return anchor === 'created' ? counted : `${counted} ${side} ${anchor}`;
}

/* The field of a delay. own is what it is counted from when nothing is said: start, created or due. */
export function delay(context, label, value, set, { own, path, actions = [] }) {
  const map = value && typeof value === 'object' ? value : null;
  const words = String((map ? map.delay : value) ?? '');
  const now = parts(words, own);
  const put = text => set(map && text !== '' ? { ...map, delay: text } : text);
  if (!now) return labelled(label, input(words, put, { 'data-path': path, class: 'form-control mono' }), t('raw'));
  const renew = part => { Object.assign(now, part); put(written(now, own)); };
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, label), h('div', { class: 'row3' },
    input(now.amount, amount => renew({ amount }), { 'aria-label': t('amount'), type: 'number', min: '0', max: '9999', 'data-path': path }),
    select(UNITS.map(unit => [unit, t('unit.' + unit.replace(' ', '_'))]), now.unit, unit => renew({ unit }), { 'aria-label': t('unit'), 'data-path': path + '.unit' }),
    select(anchors(context, own, actions), now.from, from => renew({ from, amount: now.amount === '' ? '0' : now.amount }), { 'aria-label': t('from'), 'data-path': path + '.from' })),
    map ? h('p', { class: 'hint mono' }, Object.entries(map).filter(([key]) => key !== 'delay').map(([key, text]) => key + ': ' + text).join(', ')) : '');
}

function anchors({ office }, own, actions) {
  if (own === 'due') return [['before:due', t('before', t('due'))]];
  const dates = office.reperes.filter(repere => repere.kind === 'DATE' || repere.kind === 'DATE_TIME');
  return [['after:' + own, t('from.' + own)], ...actions.map(([id, title]) => ['after:' + id, t('from.action', title)]),
    ...dates.map(repere => ['after:' + repere.id, t('from.action', repere.label)]), ...dates.map(repere => ['before:' + repere.id, t('before', repere.label)])];
}
