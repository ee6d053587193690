/* A delay as three choices: how many, of what, from where; and the days on which its date must not fall. */
import { folded, h, input, labelled, put, select, t, tick } from './editor-words.js';

const UNITS = ['minutes', 'hours', 'days', 'working days', 'business days', 'weeks', 'months', 'years'];
const WORDS = /^(\d+) ((?:working |business )?[a-z]+?)s?(?: (before|after) (\S+))?$/;

/* { amount, unit, from: "after:start" } of a delay's words; null when they are others. */
function parts(words, own) {
  if (words === '') return { amount: '', unit: 'days', from: own === 'due' ? 'before:due' : 'after:' + own };
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

/* The field of a delay. own is what it is counted from when nothing is said: start, created or due; ofRun says that the start is the run's. */
export function delay(context, label, value, set, { own, path, actions = [], ofRun = false }) {
  const map = value && typeof value === 'object' ? value : {};
  const words = String((value === map ? map.delay : value) ?? '');
  const now = parts(words, own);
  const put = text => set(text !== '' && (map.roll || map.outside) ? { ...map, delay: text } : text);
  if (!now) return labelled(label, input(words, put, { 'data-path': path, class: 'form-control mono' }), t('raw'));
  const renew = part => { Object.assign(now, part); put(written(now, own)); };
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, label), h('div', { class: 'row3' },
    input(now.amount, amount => renew({ amount }), { 'aria-label': label + ', ' + t('amount'), type: 'number', min: '0', max: '9999', 'data-path': path }),
    select(UNITS.map(unit => [unit, t('unit.' + unit.replace(' ', '_'))]), now.unit, unit => renew({ unit }), { 'aria-label': label + ', ' + t('unit'), 'data-path': path + '.unit' }),
    select(anchors(context, own, actions, ofRun), now.from, from => renew({ from, amount: now.amount === '' ? '0' : now.amount }), { 'aria-label': label + ', ' + t('from'), 'data-path': path + '.from' })),
    words === '' ? '' : days(context, map, words, set, path));
}

/* A date that falls on such a day moves to the first one that is open. */
function days({ office }, map, words, set, path) {
  const move = (key, value) => {
    const now = { ...map, delay: words };
    put(now, key, value);
    set(now.roll || now.outside ? now : words);
  };
  return folded(path + '.days', t('days'), map.roll || map.outside,
    tick(t('roll'), Boolean(map.roll), on => move('roll', on ? 'next working day' : ''), { 'data-path': path + '.roll' }),
    labelled(t('outside'), select([['', t('outside.none')], ...office.closings.map(one => [one.id, one.label])], map.outside ?? '', id => move('outside', id), { 'data-path': path + '.outside' })));
}

function anchors({ office }, own, actions, ofRun) {
  if (own === 'due') return [['before:due', t('before', t('due.day'))]];
  const dates = office.reperes.filter(repere => repere.kind === 'DATE' || repere.kind === 'DATE_TIME');
  return [['after:' + own, t('from.' + (ofRun ? 'launch' : own))], ...actions.map(([id, title]) => ['after:' + id, t('from.action', title)]),
    ...dates.map(repere => ['after:' + repere.id, t('from.action', repere.label)]), ...dates.map(repere => ['before:' + repere.id, t('before', repere.label)])];
}
