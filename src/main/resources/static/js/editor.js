/*
 * The editor of a sequence. The draft is YAML and the server alone reads and writes it: what is
 * typed as YAML or changed in the form is sent to be read, and what comes back, its parts, problems,
 * sentences and diagram, is shown. Each change can be undone; each is saved by itself.
 */
import { view } from './diagram-view.js';
import { inWindow } from './diagram-window.js';
import { load, over, read } from './draft-store.js';
import { ALWAYS, form } from './editor-form.js';
import { keeping } from './editor-keeping.js';
import { sends, titleOf } from './editor-kinds.js';
import { redrawing } from './editor-redraw.js';
import { h, icon, list, t } from './editor-words.js';

const root = document.getElementById('editeur');
const at = id => document.getElementById(id);
const data = root.dataset;
const office = JSON.parse(data.office);
const diagram = view(at('diagramme'));
const state = { source: '', tag: null, saved: null, base: null, read: null, chosen: 0, past: [], undone: [], stopped: false, pending: null, reading: false };
let asked = 0;
let typing = null;
let again = null;
let sending = Promise.resolve();
let drawing = null;
/* What was to be undone or redone while the server read. */
let wished = [];

/* The steps and ends of the draft. */
const places = () => list(state.tree?.steps).map(one => one ?? {});
const { later, said, settled, beat } = keeping({ state, data, understand, adopt, publishable, places });

/* ---- reading ---- */
/* One at a time: what was changed while the server reads is read next, as it is then. */
async function understand(written, { keep = true } = {}) {
  const number = ++asked;
  state.reading = true;
  clearTimeout(again);
  await sending;
  if (number !== asked) return;
  sending = read(data.read, written).catch(error => ({ failed: error.message }));
  const answer = await sending;
  if (number !== asked) return;
  state.reading = false;
  if (answer.failed !== undefined) return unread(written, { keep }, answer.failed);
  await adopt(answer, { keep });
  while (wished.length && !state.reading) wished.shift()();
}

/* Shows a draft as it was read; keep says whether it can be undone. */
async function adopt(answer, { keep = true } = {}) {
  state.pending = null;
  if (keep && answer.source !== state.source) {
    state.past.push(state.source);
    state.undone = [];
  }
  state.source = answer.source;
  if (answer.tree) state.tree = answer.tree;
  state.read = answer;
  await render();
  if (answer.source !== state.saved) later();
  else settled();
}

/* Without an answer what was changed stays here, and is sent again. */
function unread(written, how, status) {
  state.pending = () => understand(written, how);
  said(status === '401' ? 'signed-out' : 'not-kept');
  again = setTimeout(state.pending, 4000);
}
window.addEventListener('online', () => state.pending?.());

/* The form always changes and shows the parts as they are now, even while the last change is being read. */
function change(tree, focus) {
  state.tree = tree;
  wished = [];
  said('unsaved');
  at('annuler').disabled = false;
  const n = placeOf(focus);
  if (!Number.isNaN(n)) state.chosen = n;
  drawn(steps);
  fields();
  if (focus) aim(focus);
  return understand({ tree, source: state.source });
}
change.tree = () => state.tree;

/* ---- showing ---- */
const errors = () => state.read.problems.filter(one => one.error);

function publishable() {
  const why = !state.read ? '' : errors().length ? t('errors', errors().length)
    : state.stopped || state.pending || state.source !== state.saved ? t('unsaved') : t(state.drafted ? 'ready' : 'nothing');
  at('pourquoi').textContent = why;
  at('pourquoi').classList.toggle('t-late', Boolean(state.read && errors().length));
  at('publier').disabled = !state.read || errors().length > 0 || state.stopped || Boolean(state.pending) || !state.drafted || state.source !== state.saved;
  at('comparer')?.toggleAttribute('hidden', !state.drafted);
  at('annuler').disabled = state.past.length === 0;
  at('retablir').disabled = state.undone.length === 0;
}

/* The place that a problem is about: a step or an end, what always holds; none for the rest. */
const placeOf = (path = '') => (/^always\b/.test(path) ? ALWAYS : Number((path.match(/^steps\[(\d+)]/) || [])[1] ?? NaN));

async function render() {
  if (document.activeElement !== at('source')) at('source').value = state.source;
  state.chosen = Math.max(Math.min(state.chosen, places().length - 1), places().length ? ALWAYS : 0);
  if (typeof state.tree?.name === 'string') at('nom').textContent = state.tree.name;
  problems();
  publishable();
  drawn(steps);
  fields();
  drawn(reading);
  clearTimeout(drawing);
  if (!root.dataset.ready) await drawn(draw);
  else drawing = setTimeout(() => drawn(draw), 250);
}

/* What cannot be drawn, whatever the text says there, stops neither the saving nor the problems. */
async function drawn(part) {
  try {
    await part();
  } catch (failed) {
    console.error(failed);
  }
}

const steps = redrawing(at('etapes'), () => {
  at('etapes').replaceChildren(...places().map((place, n) => item(n, place.end === undefined ? String(n + 1) : '◼', place.name || place.end || place.id || '?')),
    item(ALWAYS, '∗', t('always')));
  const steps = places().filter(place => place.end === undefined).length;
  at('sous-titre').textContent = t('subtitle', steps, places().length - steps);
});

function item(n, sign, name) {
  const wrong = state.read.problems.filter(one => one.error && placeOf(one.path) === n).length;
  const link = h('a', { href: '#formulaire', 'data-key': String(n), ...(n === state.chosen ? { 'aria-current': 'true' } : {}) },
    h('span', { class: 'no' }, sign), name, wrong ? h('span', { class: 'j-tag late' }, icon('alert'), String(wrong)) : '');
  link.addEventListener('click', event => { event.preventDefault(); choose(n); });
  return h('li', {}, link);
}

function choose(n, focus) {
  state.chosen = n;
  steps();
  fields(true);
  reading();
  centre();
  beat();
  if (focus) aim(focus);
}

/* Puts the focus on the field of a path, in the part that is folded around it. */
function aim(path) {
  const found = nearest(path) || at('formulaire').querySelector('h2');
  for (let one = found?.closest('details'); one; one = one.parentElement.closest('details')) one.open = true;
  found?.focus();
  found?.select?.();
}

/* The field of a path, or of what it is part of. */
function nearest(path) {
  for (let part = path; part; part = part.replace(/(\.[^.[]*|\[\d+])$/, '')) {
    const found = at('formulaire').querySelector(`[data-path="${CSS.escape(part)}"]`);
    if (found) return found;
    if (!/[.[]/.test(part)) return null;
  }
  return null;
}

const fields = redrawing(at('formulaire'), () => {
  const { problems, conditions, tree } = state.read;
  const all = { tree: state.tree, n: state.chosen, office, problems, conditions, change, broken: !tree };
  let parts;
  try {
    parts = form(all);
  } catch (failed) {
    console.error(failed);
    parts = form({ ...all, broken: true });
  }
  at('formulaire').replaceChildren(...parts);
});

const problems = redrawing(at('problemes'), () => {
  const all = [...state.read.problems].sort((one, other) => Number(other.error) - Number(one.error));
  at('combien').textContent = all.length ? [t('errors.count', errors().length), t('warnings', all.length - errors().length)].filter(Boolean).join(', ') : '';
  const advice = all.filter(one => !one.error);
  at('conseils').hidden = !advice.length;
  at('conseils').querySelector('ul').replaceChildren(...advice.map(one => h('li', {}, [whereOf(one.path), one.message].filter(Boolean).join(' : '))));
  at('vers-problemes').hidden = !all.length;
  at('vers-problemes').textContent = t('problems.see', all.length);
  at('problemes').replaceChildren(...(all.length ? all.map(problem) : [h('p', { class: 'pane-b note' }, t('problems.none'))]));
});

/* The step or end, and the action, that a problem is about, by what people call them. */
function whereOf(path = '') {
  const place = places()[placeOf(path)];
  const action = list(place?.actions)[Number(path.match(/^steps\[\d+]\.actions\[(\d+)]/)?.[1])];
  return [place && (place.name || place.end || place.id), action && titleOf(action, state.tree)].filter(Boolean).join(' › ');
}

function problem(one) {
  const go = h('button', { type: 'button', class: 'btn-link strong' }, one.message);
  go.addEventListener('click', () => {
    const n = placeOf(one.path);
    if (!Number.isNaN(n) && state.read.tree) choose(n, one.path);
    else if (state.read.tree && nearest(one.path)) aim(one.path);
    else line(one.line);
  });
  const where = whereOf(one.path);
  return h('div', { class: 'alert-line ' + (one.error ? 't-late' : 't-soon') }, icon(one.error ? 'alert' : 'help'),
    h('div', {}, where ? h('p', { class: 'note strong' }, where) : '', go, h('p', { class: 'note' }, one.mend)));
}

/* What stands in no step is shown where it is written. */
function line(number) {
  tab('yaml');
  const area = at('source');
  const lines = area.value.split('\n');
  const from = lines.slice(0, Math.max((number || 1) - 1, 0)).join('\n').length + (number > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[(number || 1) - 1] || '').length);
  area.scrollTop = Math.max(0, ((number || 1) - 6) * 18);
}

function reading() {
  const told = state.read.steps || state.told || [];
  state.told = told;
  const place = places()[state.chosen];
  const shown = told.filter(one => one.id === (place?.id ?? ''));
  at('lecture').replaceChildren(...shown.flatMap(one => [
    h('h3', {}, one.name),
    ...one.sentences.filter(s => s.kind === 'text').map(s => h('p', {}, ...bits(s))),
    h('ol', {}, ...one.sentences.filter(s => s.kind !== 'text').map(s => h('li', s.kind === 'hole' ? { class: 't-late' } : {}, ...bits(s))))
  ]).filter(node => node.tagName !== 'OL' || node.children.length));
  if (!shown.length || !state.read.steps) at('lecture').prepend(h('p', { class: 'note' }, t('broken')));
}
const bits = sentence => sentence.bits.map(bit => bit.strong ? h('b', {}, bit.text) : bit.text);

async function draw() {
  at('perime').hidden = Boolean(state.read.bpmn);
  if (state.read.bpmn && state.read.bpmn !== state.drawn) {
    state.drawn = state.read.bpmn;
    await diagram.draw(state.read.bpmn);
  }
  centre();
}

function centre() {
  if (!state.drawn) return;
  const id = places()[state.chosen]?.id;
  for (const [n, place] of places().entries()) {
    diagram.unmark(place.id, 'is-chosen', 'is-problem');
    if (state.read.problems.some(one => one.error && placeOf(one.path) === n)) diagram.mark([place.id], 'is-problem');
  }
  diagram.mark([id], 'is-chosen');
  if (!diagram.centre(id)) diagram.fit();
}

/* ---- commands ---- */
at('source').addEventListener('input', () => {
  clearTimeout(typing);
  wished = [];
  typing = setTimeout(() => understand({ source: at('source').value }), 500);
});
at('source').addEventListener('blur', () => {
  clearTimeout(typing);
  if (at('source').value !== state.source) understand({ source: at('source').value });
});
inWindow(at('entier'), diagram, at('diagramme'), { shown: () => [places()[state.chosen]?.id], back: centre });

function back(from, to) {
  if (!from().length) return;
  to().push(state.source);
  understand({ source: from().pop() }, { keep: false });
}
const past = () => state.past;
const undone = () => state.undone;
/* A change that is still being read can be undone once it is: it is part of the past only then. */
const wish = go => (state.reading || state.pending ? wished.push(go) : go());
const undo = () => wish(() => back(past, undone));
const redo = () => wish(() => back(undone, past));
at('annuler').addEventListener('click', undo);
at('retablir').addEventListener('click', redo);
/* What is being typed has an undoing of its own. */
const typed = field => field.matches('input:not([type=radio]):not([type=checkbox]), textarea');
document.addEventListener('keydown', event => {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === 'enter') at('essayer').click();
  if (!['z', 'y'].includes(key) || typed(event.target)) return;
  event.preventDefault();
  if (key === 'z' && !event.shiftKey) undo();
  else redo();
});

at('ajouter-etape').addEventListener('click', () => add(used => {
  const end = places().find(place => place.end !== undefined);
  return { id: fresh('etape', used), name: t('new.step'), actions: [], routes: end ? [{ otherwise: end.id }] : [] };
}));
at('ajouter-fin').addEventListener('click', () => add(used => ({ id: fresh('fin', used), end: t('new.end') })));

function fresh(word, used) {
  let n = 1;
  while (used.includes(word + '_' + n)) n++;
  return word + '_' + n;
}

function add(make) {
  if (!state.tree) return;
  const tree = structuredClone(state.tree);
  const place = make(places().map(one => one.id));
  const ends = (tree.steps ??= []).findIndex(one => one.end !== undefined);
  const n = place.end === undefined && ends >= 0 ? ends : tree.steps.length;
  tree.steps.splice(n, 0, place);
  state.chosen = n;
  change(tree, `steps[${n}]${place.end === undefined ? '.name' : '.end'}`);
}

function tab(name) {
  for (const one of ['lecture', 'yaml']) {
    at('onglet-' + one).setAttribute('aria-selected', String(one === name));
    at('onglet-' + one).tabIndex = one === name ? 0 : -1;
    at(one).hidden = one !== name;
  }
}
for (const one of ['lecture', 'yaml']) {
  at('onglet-' + one).addEventListener('click', () => tab(one));
  at('onglet-' + one).addEventListener('keydown', event => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = one === 'yaml' ? 'lecture' : 'yaml';
    tab(other);
    at('onglet-' + other).focus();
  });
}

/* ---- beginning ---- */
const draft = data.drafted === 'true' ? await load(data.draft) : { source: null };
state.drafted = draft.source !== null;
state.tag = state.drafted ? draft.tag : over(data.number);
state.saved = draft.source;
if (!state.drafted && data.service) state.saved = await (await fetch(data.service, { headers: { Accept: 'text/yaml' } })).text();
state.source = state.saved ?? '';
await understand({ source: state.source }, { keep: false });
state.base = state.read?.tree;
/* Who comes from a message sees the step that sends it. */
const message = location.hash.match(/^#message=([a-z0-9_]+)$/)?.[1];
const n = message ? places().findIndex(place => list(place.actions).some(action => sends(action) === message)) : -1;
if (n >= 0) choose(n, `messages.${message}.subject`);
await beat();
root.dataset.ready = 'yes';
