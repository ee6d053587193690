/*
 * Keeps the draft by itself, and tells who else has it open. Each save says from which draft it was
 * made: what somebody else has saved meanwhile is never overwritten, the two can be compared and
 * brought together.
 */
import { request, send } from './commands.js';
import { load, over, read, save } from './draft-store.js';
import { merged } from './editor-merge.js';
import { h, t } from './editor-words.js';

const BEAT = 10000;
const RETRY = 4000;
/* Who does nothing for so long is not told as present any more, so that the session can end. */
const IDLE = 300000;
const at = id => document.getElementById(id);
const tab = crypto.randomUUID?.() || String(Math.random()).slice(2);

/* state is the editor's; understand(written) reads a draft, adopt(read) shows one, publishable() shows whether it can be published. */
export function keeping({ state, data, understand, adopt, publishable, places }) {
  let saving = null;
  let busy = false;
  let lost = [];
  let savedAt = '';
  let beating = false;
  let active = Date.now();
  let company = { others: [], by: '' };

  function said(code, ...values) {
    at('etat').textContent = t(code, ...values);
    publishable();
  }

  /* Nothing is unsaved: what was changed last came to what is kept. */
  function settled() {
    if (at('etat').textContent === t('unsaved') || at('etat').textContent === t('saving')) at('etat').textContent = savedAt && t('saved', savedAt);
    publishable();
  }

  function later(wait = 900) {
    said('unsaved');
    clearTimeout(saving);
    saving = setTimeout(keep, wait);
  }

  async function keep() {
    if (busy || state.stopped || state.pending || state.source === state.saved) return;
    busy = true;
    said('saving');
    const { source, read: { tree } } = state;
    const answer = await save(data.draft, source, state.tag).catch(() => ({ ok: false }));
    busy = false;
    if (answer.ok) kept(source, tree, answer.tag);
    else if (answer.status === 412) await (arrived([...lost, { source, tree }]).then(done => done || conflict()));
    else {
      if (!answer.status || answer.status >= 500) lost = [...lost, { source, tree }].slice(-9);
      said(answer.status === 401 ? 'signed-out' : 'not-kept');
      if (!answer.status || answer.status >= 500) saving = setTimeout(keep, RETRY);
    }
  }

  /* Whether the draft is what was sent from here, by a save whose answer was lost. */
  async function arrived(sent) {
    const now = await load(data.draft).catch(() => null);
    const own = now && sent.find(one => one.source === now.source);
    if (own) kept(own.source, own.tree, now.tag);
    return Boolean(own);
  }

  function kept(source, tree, tag) {
    lost = [];
    Object.assign(state, { saved: source, base: tree, drafted: true, tag });
    savedAt = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    if (state.source !== source) later();
    else if (!state.reading) settled();
  }

  /* ---- what somebody else has saved ---- */
  async function theirs() {
    const draft = await load(data.draft);
    if (draft.source !== null) return { ...draft, drafted: true };
    const service = company.number ? await (await fetch(`${data.versions}/${company.number}/source`, { headers: { Accept: 'text/yaml' }, cache: 'no-store' })).text() : '';
    return { source: service, tag: over(company.number), drafted: false };
  }

  async function conflict() {
    state.stopped = true;
    await beat();
    at('conflit-qui').textContent = company.by ? t('conflict.who', company.by) : t('conflict.somebody');
    at('conflit').hidden = false;
    said('unsaved');
  }

  function settle({ tag, source, drafted }, base) {
    Object.assign(state, { tag, saved: source, drafted, stopped: false });
    if (base) state.base = base;
    at('conflit').hidden = true;
    at('comparaison').hidden = true;
    at('etat').textContent = '';
  }

  async function take() {
    const other = await theirs();
    settle(other);
    await understand({ source: other.source });
    state.base = state.read.tree;
  }

  async function mine() {
    settle(await theirs(), state.base);
    await keep();
  }

  async function compare() {
    const other = await theirs();
    const answer = await request('POST', data.compare, { before: other.source, after: state.source });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    at('differences').replaceChildren(...page.body.childNodes);
    at('texte-leur').value = other.source;
    at('texte-mien').value = state.source;
    at('comparaison').hidden = false;
    at('comparaison').querySelector('h2').focus();
  }

  async function bring() {
    const other = await theirs();
    const tree = (await read(data.read, { source: other.source })).tree;
    if (!tree || !state.read.tree) return void (at('conflit-dit').textContent = t('compare.unreadable'));
    const { tree: both, both: twice } = merged(state.base || {}, state.tree, tree);
    settle(other, tree);
    await understand({ tree: both, source: state.source });
    at('reunis').hidden = false;
    at('reunis-quoi').replaceChildren(...(twice.length ? [t('merged.both'), h('ul', {}, ...twice.map(path => h('li', { class: 'mono' }, path)))] : [t('merged.all')]));
  }

  const guarded = (id, act) => at(id).addEventListener('click', async event => {
    const button = event.currentTarget;
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    await act().catch(() => { at('conflit-dit').textContent = document.body.dataset.unreachable; });
    button.removeAttribute('aria-busy');
  });
  guarded('lire-le-leur', take);
  guarded('garder-le-mien', mine);
  guarded('comparer-les-deux', compare);
  guarded('reunir', bring);
  at('reunis-vu').addEventListener('click', () => { at('reunis').hidden = true; at('formulaire').querySelector('h2')?.focus(); });

  /* ---- who else is there ---- */
  async function beat() {
    if (beating) return;
    beating = true;
    const place = places()[state.chosen]?.id ?? '';
    const answer = await request('POST', data.presence, { tab, place: /^[a-z0-9_]{0,60}$/.test(place) ? place : '' }).catch(() => null);
    beating = false;
    if (!answer?.ok) return;
    company = await answer.json();
    at('presents').textContent = company.others.map(present).join(' ');
    if (company.tag !== state.tag && untouched()) await follow().catch(() => null);
  }

  const untouched = () => !busy && !state.reading && !state.stopped && !state.pending && state.source === state.saved && !at('editeur').querySelector('[data-typed]:focus') && document.activeElement !== at('source');

  function present({ name, place }) {
    const step = places().find(one => one.id === place);
    const where = step ? t('present.place', step.name || step.end || step.id) : '';
    return (name ? t('present', name) : t('present.self')) + where + '.';
  }

  /* With nothing unsaved here, what somebody else has saved is shown at once. */
  async function follow() {
    const other = await theirs();
    const answer = await read(data.read, { source: other.source });
    if (!untouched() || other.tag === state.tag) return;
    const changed = other.source !== state.source;
    settle(other, answer.tree);
    if (!changed) return;
    await adopt(answer);
    said('followed', company.by || t('somebody'));
  }

  function awake() {
    const idle = Date.now() - active > IDLE;
    active = Date.now();
    if (idle) beat();
  }
  for (const sign of ['pointerdown', 'keydown', 'input']) document.addEventListener(sign, awake, true);
  setInterval(() => Date.now() - active > IDLE || beat(), BEAT);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    active = Date.now();
    beat();
  });
  window.addEventListener('pagehide', () => { send('DELETE', `${data.presence}/${tab}`, undefined, {}, true); });
  window.addEventListener('beforeunload', event => {
    if (state.pending || state.source !== state.saved) event.preventDefault();
  });
  window.addEventListener('online', () => { if (!state.pending) keep(); });
  return { later, said, settled, beat };
}
