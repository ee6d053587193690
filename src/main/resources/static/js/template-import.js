/*
 * A template from another office: what its file names is shown beside what this office has, each
 * unknown name gets its place, and the REST interface says at each choice what would come of it.
 */
import { later, request, show } from './commands.js';
import { read } from './draft-store.js';
import { redrawing } from './editor-redraw.js';
import { folded, h, icon, input, labelled, select, t } from './editor-words.js';

const KINDS = ['role', 'repere', 'sequence', 'period', 'secret'];
const TYPES = ['DATE', 'DATE_TIME', 'RESULT', 'NUMBER', 'MONEY', 'TEXT', 'BOOLEAN'];
const MOST = 256 * 1024;
const at = id => document.getElementById(id);
const form = at('import');
const { dataset: data } = form;
const mayCreate = data.mayCreate === 'true';
let state = null;
let asked = 0;
let key = null;

/* What is chosen for a word: one of the office's, a new one, or nothing. */
function chosen({ kind, name }, choice) {
  if (choice.to === '+') return { kind, name, create: { label: choice.label, ...(choice.type ? { type: choice.type, results: choice.type === 'RESULT' ? choice.results : [] } : {}) } };
  return { kind, name, to: choice.to };
}

function asks() {
  const mapping = state.words.filter(word => state.choices.get(word).to).map(word => chosen(word, state.choices.get(word)));
  const { source, file, name, id } = state;
  return { source, file, mapping, ...(name === null ? {} : { name }), ...(id === null ? {} : { sequence: id }) };
}

/* ---- the file ---- */
at('fichier').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (!file) return;
  at('suite').hidden = true;
  if (file.size > MOST) return refused([{ message: t('too-large'), mendOnPage: '' }]);
  let source;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused([{ message: t('not-utf8'), mendOnPage: '' }]);
  }
  state = { source, file: file.name, words: [], choices: new Map(), name: null, id: null, tag: null };
  await check(true);
});

function refused(problems) {
  at('refus').hidden = false;
  at('pourquoi').replaceChildren(...problems.map(problem));
}

const problem = one => h('div', { class: 'alert-line ' + (one.severity === 'WARNING' ? 't-soon' : 't-late') }, icon(one.severity === 'WARNING' ? 'help' : 'alert'),
  h('div', {}, h('p', { class: 'strong' }, (one.line ? t('line', one.line) + ' ' : '') + one.message), h('p', { class: 'note' }, one.mendOnPage)));

/* ---- what would come of it ---- */
async function check(first = false) {
  const number = ++asked;
  at('importer').disabled = true;
  form.querySelector('.form-error').replaceChildren();
  const answer = await request('POST', data.check, asks()).catch(() => null);
  if (number !== asked) return;
  const said = await answer?.json().catch(() => null);
  if (!answer?.ok) return untold(said, first);
  if (first) {
    at('refus').hidden = !said.refused;
    if (said.refused) return refused(said.problems);
    begin(said);
    if (state.words.some(word => state.choices.get(word).to)) return check();
  }
  shown(said);
}

function untold(said, first) {
  const message = said?.errors?.[0]?.message || said?.detail || document.body.dataset.unreachable;
  if (first) refused([{ message, mendOnPage: '' }]);
  else show(form, { text: message, lines: [] });
}

/* The words of the file, with what most resembles the unknown ones chosen already. */
function begin(said) {
  state.words = said.words.filter(word => word.label === null);
  for (const word of state.words) state.choices.set(word, { to: word.nearest ?? '', label: word.create?.label ?? '', type: word.create?.type ?? '', results: word.create?.results ?? [] });
  const known = said.words.filter(word => word.label !== null);
  at('inconnus').textContent = state.words.length ? t('unknown', state.words.length) : t('none');
  at('noms').replaceChildren(h('div', { class: 'pane-b stack' }, ...KINDS.flatMap(kind => kindOf(kind, said)),
    known.length ? folded('known', t('known', known.length), false, h('ul', { class: 'uses' }, ...known.map(word => h('li', {}, t(word.kind) + ' : ' + word.label + ' ', h('span', { class: 'mono note' }, word.name))))) : ''));
  at('nom').value = said.name;
  at('identifiant').value = said.id;
  at('suite').hidden = false;
  at('noms-titre').focus();
}

function kindOf(kind, said) {
  return state.words.filter(word => word.kind === kind).map(word => row(word, said.known[kind]));
}

/* One unknown word and what becomes of it. */
function row(word, known) {
  const choice = state.choices.get(word);
  const more = h('div', { class: 'row2' });
  const create = mayCreate && word.create;
  const options = [['', t('keep')], ...(create ? [['+', t('create', choice.label)]] : []),
    ...known.map(one => [one.name, t('become', one.label) + (one.name === word.nearest ? ' (' + t('nearest') + ')' : '')])];
  const draw = () => {
    more.hidden = choice.to !== '+';
    more.replaceChildren(...(more.hidden ? [] : created(word, choice, draw)));
  };
  const turn = value => { choice.to = value; draw(); check(); };
  draw();
  return h('div', { class: 'act' }, labelled(t(word.kind) + ' « ' + word.name + ' »', select(options, choice.to, turn, { 'data-word': word.kind + '.' + word.name }), t('places', word.places)), more);
}

/* What the office gets under this name. */
function created(word, choice, draw) {
  const own = 'data-word';
  const name = word.kind + '.' + word.name;
  const label = labelled(t('label'), input(choice.label, value => { choice.label = value; check(); }, { required: true, maxlength: '200', [own]: name + '.label' }));
  if (word.kind !== 'repere') return [label];
  const type = labelled(t('type'), select(TYPES.map(one => [one, t('type.' + one)]), choice.type, value => { choice.type = value; draw(); check(); }, { [own]: name + '.type' }));
  const lines = value => { choice.results = value.split('\n').map(one => one.trim()).filter(Boolean); check(); };
  return [label, type, ...(choice.type === 'RESULT' ? [labelled(t('results'), input(choice.results.join('\n'), lines, { rows: '3', [own]: name + '.results' }), t('results.hint'))] : [])];
}

const troubles = redrawing(at('problemes'), () => {
  const said = state.told;
  at('problemes').replaceChildren(...(said.problems.length ? said.problems.map(one => problem(said.source === state.source || said.refused ? one : { ...one, line: null })) : [h('p', { class: 'pane-b note' }, t('problems.none'))]));
});

async function shown(said) {
  state.told = said;
  taken(said);
  at('combien').textContent = said.refused ? '' : t('renamed', said.renamed);
  troubles();
  ready();
  at('lecture').replaceChildren();
  if (said.refused) return;
  const number = asked;
  const { steps } = await read(data.read, { source: said.source }).catch(() => ({}));
  if (number === asked) at('lecture').replaceChildren(...reading(steps));
}

function reading(steps) {
  if (!steps) return [h('p', { class: 'note' }, t('broken'))];
  const bits = sentence => sentence.bits.map(bit => (bit.strong ? h('b', {}, bit.text) : bit.text));
  return steps.filter(step => step.sentences.length).flatMap(step => [h('h3', {}, step.name), h('ul', { class: 'dots' }, ...step.sentences.map(one => h('li', {}, ...bits(one))))]);
}

/* ---- its name here ---- */
function taken({ id, there }) {
  at('pris').hidden = !there;
  if (!there) return void (state.tag = null);
  const now = document.querySelector(`#prises [data-id="${CSS.escape(id)}"]`)?.dataset ?? { name: id };
  at('pris-dit').textContent = t('taken', now.name || id) + (there.draft && now.by ? ' ' + t('taken.draft', now.draft, now.by) : '');
  at('pris-autre').textContent = t('taken.other', there.free);
  at('pris-remplacer-dit').textContent = there.draft ? t('taken.replace.draft', now.by || '–') : t('taken.replace');
  at('pris-autre').value = there.free;
  if (state.tag !== there.tag) at('pris-remplacer').checked = false;
}

/* Nothing is put in the place of another draft unless somebody says so. */
function ready() {
  const { told } = state;
  at('importer').disabled = told.refused || (told.there && !at('pris-remplacer').checked);
}

at('pris-autre').addEventListener('click', () => {
  at('identifiant').value = at('pris-autre').value;
  named();
});
at('pris-remplacer').addEventListener('change', () => {
  state.tag = state.told.there.tag;
  ready();
});

function named() {
  if (!at('nom').reportValidity() || !at('identifiant').reportValidity()) return;
  state.name = at('nom').value.trim();
  state.id = at('identifiant').value.trim();
  check();
}
at('nom').addEventListener('change', named);
at('identifiant').addEventListener('change', named);

/* ---- doing it ---- */
form.addEventListener('submit', async event => {
  event.preventDefault();
  const go = at('importer');
  if (!state?.told || go.disabled || go.getAttribute('aria-busy')) return;
  go.setAttribute('aria-busy', 'true');
  key ??= crypto.randomUUID?.() || String(Math.random()).slice(2);
  const headers = { 'Idempotency-Key': key, ...(state.told.there && at('pris-remplacer').checked ? { 'If-Match': state.tag } : {}) };
  const answer = await request('POST', data.import, asks(), headers).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer) key = null;
  if (answer?.ok) {
    later(t('done'));
    return location.assign(data.list + '/' + said.id + '/editeur');
  }
  go.removeAttribute('aria-busy');
  show(form, { text: said?.detail || document.body.dataset.unreachable, lines: (said?.problems || said?.errors || []).map(one => one.message) });
});
