/* What is asked for with an answer: repères, data of the dossier, documents; always, with one result, or as one likes. */
import { answersOf } from './editor-kinds.js';
import { adder, cross, h, input, labelled, put, select, t } from './editor-words.js';

const MOST = 10;
const FACTS = ['montant', 'solde', 'echeance', 'statut'];

const asMap = ask => (typeof ask === 'object' ? ask : { ask });
const plain = ask => (ask.ask && Object.keys(ask).length === 1 ? ask.ask : ask);

export function asks({ office }, action, path, change) {
  const all = (Array.isArray(action.asks) ? action.asks : []).map(asMap);
  const set = list => change(one => put(one, 'asks', list.length ? list.map(plain) : ''));
  const at = (n, ask) => set(all.map((one, i) => (i === n ? ask : one)));
  const options = [...office.reperes.map(one => [one.id, one.label]), ...FACTS.map(key => ['dossier.' + key, t('fact.' + key)])];
  const left = [...options.filter(([key]) => !all.some(one => one.ask === key)), ['', t('asks.document')]];
  const add = key => set([...all, key ? { ask: key } : { document: t('new.document') }]);
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, t('asks')),
    ...all.map((ask, n) => line(ask, { action, office, options, path: `${path}.asks[${n}]`, set: one => at(n, one), remove: () => set(all.filter((one, i) => i !== n)) })),
    all.length < MOST ? adder(t('asks.add'), left, add, path + '.asks') : '');
}

function line(ask, { action, office, options, path, set, remove }) {
  const label = options.find(([key]) => key === ask.ask)?.[1] || ask.ask;
  const what = ask.document === undefined ? h('b', { 'data-path': path, tabindex: '-1' }, label)
    : input(ask.document, value => value && set({ ...ask, document: value }), { 'aria-label': t('asks.document'), 'data-path': path });
  const results = answersOf(action, office).filter(([part]) => part === 'result');
  const when = ask.optional === 'true' ? 'optional' : ask.for ? 'for:' + ask.for : '';
  const need = value => {
    const { optional, for: only, ...rest } = ask;
    set(value === 'optional' ? { ...rest, optional: 'true' } : value ? { ...rest, for: value.slice(4) } : rest);
  };
  return h('div', { class: 'ask' }, what,
    select([['', t('asks.always')], ['optional', t('asks.optional')], ...results.map(([, key, label]) => ['for:' + key, t('asks.for', label)])], when, need, { 'aria-label': t('asks.when', label ?? ask.document), 'data-path': path + '.for' }),
    cross(t('asks.remove', label ?? ask.document), remove));
}
