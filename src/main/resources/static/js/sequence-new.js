/*
 * Three questions make the first draft: empty steps in their order, and the decisions, each at the
 * step where it is taken; where its answers lead is to be decided in the editor.
 */
import { show } from './commands.js';
import { NONE, read, save } from './draft-store.js';
import { h, labelled, select, word } from './editor-words.js';

const form = document.getElementById('assistant');
const lines = text => text.split('\n').map(line => line.replace(/^[\s\-*•\d.)]+/, '').trim()).filter(Boolean);

/* "Demande : accordée / refusée" is a title and its answers. */
function decision(line, taken, role) {
  const [, title, answers] = line.match(/^([^:]+?)\s*:\s*(.+)$/) || [null, form.dataset.decide, line];
  const results = {};
  for (const label of answers.split(/\s*[/|]\s*/).filter(Boolean)) results[word(label, Object.keys(results))] = label;
  return { id: word(title, taken), role, task: title, results };
}

/* At which step each decision is taken; that of the same rank as long as nobody says otherwise. */
const said = new Map();
const at = (n, steps) => Math.min(said.get(n) ?? n, steps.length - 1);

function places() {
  const steps = lines(form.elements.etapes.value);
  const decisions = steps.length ? lines(form.elements.decisions.value) : [];
  const box = document.getElementById('places');
  box.hidden = !decisions.length;
  box.replaceChildren(h('legend', { class: 'form-label' }, box.dataset.legend), ...decisions.map((line, n) =>
    labelled(line, select(steps.map((step, i) => [String(i), step]), String(at(n, steps)), i => said.set(n, Number(i)), { name: 'place-' + n }))));
}
for (const name of ['etapes', 'decisions']) form.elements[name].addEventListener('input', places);
places();

/* Each step leads to the next, the last one to an end; where a step with a decision leads stays open. */
function draft(name, id, situation, steps, decisions) {
  const role = 'gestionnaire';
  const taken = [];
  const places = steps.map(title => {
    const place = { id: word(title, taken), name: title, actions: [], routes: [] };
    taken.push(place.id);
    return place;
  });
  const end = { id: word(form.dataset.end, taken), end: form.dataset.end };
  taken.push(end.id);
  decisions.forEach((line, n) => {
    const place = places[at(n, steps)];
    const action = decision(line, taken, role);
    taken.push(action.id);
    place.actions.push(action);
  });
  places.forEach((place, n) => { if (!place.actions.length) place.routes = [{ otherwise: (places[n + 1] || end).id }]; });
  const used = places.some(place => place.actions.length);
  return { sequence: id, name, situation, ...(used ? { roles: { [role]: 'internal' } } : {}), steps: [...places, end] };
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const go = form.querySelector('[type=submit]');
  if (go.getAttribute('aria-busy')) return;
  const value = name => form.elements[name].value.trim();
  const id = value('_id');
  if (form.dataset.taken.split(' ').includes(id)) return show(form, { text: form.elements._id.dataset.taken, lines: [] });
  go.setAttribute('aria-busy', 'true');
  try {
    const tree = draft(value('label'), id, value('situation'), lines(value('etapes')), lines(value('decisions')));
    const { source } = await read(form.dataset.base + '/parametres/sequences/lecture', { tree });
    const answer = await save(form.dataset.base + '/api/v1/templates/' + id + '/draft', source, NONE);
    if (answer.ok) return location.assign(form.dataset.base + '/parametres/sequences/' + id + '/editeur');
    show(form, { text: (answer.status === 412 ? form.elements._id.dataset.taken : answer.problem?.detail) || document.body.dataset.failed, lines: (answer.problem?.problems || []).map(one => one.message) });
  } catch {
    show(form, { text: document.body.dataset.unreachable, lines: [] });
  }
  go.removeAttribute('aria-busy');
});
