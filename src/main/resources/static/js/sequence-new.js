/* Three questions make the first draft: empty steps in their order, a branch for each decision. */
import { show } from './commands.js';
import { NONE, read, save } from './draft-store.js';
import { word } from './editor-words.js';

const form = document.getElementById('assistant');
const lines = text => text.split('\n').map(line => line.replace(/^[\s\-*•\d.)]+/, '').trim()).filter(Boolean);

/* "Demande : accordée / refusée" is a title and its answers. */
function decision(line, taken, role) {
  const [, title, answers] = line.match(/^([^:]+?)\s*:\s*(.+)$/) || [null, form.dataset.decide, line];
  const results = {};
  for (const label of answers.split(/\s*[/|]\s*/).filter(Boolean)) results[word(label, Object.keys(results))] = label;
  return { id: word(title, taken), role, task: title, results };
}

/* Each step leads to the next, the last one to an end; each answer of a decision is a branch. */
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
  places.forEach((place, n) => { place.routes = [{ otherwise: (places[n + 1] || end).id }]; });
  decisions.forEach((line, n) => {
    const place = places[Math.min(n, places.length - 1)];
    const action = decision(line, taken, role);
    taken.push(action.id);
    place.actions.push(action);
    const next = place.routes.at(-1).otherwise;
    place.routes.unshift(...Object.keys(action.results).map(key => ({ when: `${action.id}.result = "${key}"`, to: next })));
  });
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
