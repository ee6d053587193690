/* Copies of sequences, and versions that become drafts again. */
import { show } from './commands.js';
import { NONE, load, read, save } from './draft-store.js';

let opener = null;
document.addEventListener('click', event => {
  opener = event.target.closest?.('[data-copy], [data-restore]') || opener;
}, true);

const text = async path => {
  const answer = await fetch(path, { headers: { Accept: 'text/yaml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};

function refused(form, answer) {
  const lines = (answer?.problem?.problems || []).map(one => one.message);
  show(form, { text: answer?.problem?.detail || document.body.dataset.failed, lines });
  form.querySelector('[type=submit]').removeAttribute('aria-busy');
}

async function copy(form) {
  const base = form.dataset.base + '/api/v1/templates/';
  const id = form.elements._id.value;
  const from = base + opener.dataset.copy;
  const source = opener.dataset.source ? await text(opener.dataset.source) : opener.dataset.version === '0' ? (await load(from + '/draft')).source : await text(from + '/versions/' + opener.dataset.version + '/source');
  const reading = form.dataset.base + '/parametres/sequences/lecture';
  const { tree } = await read(reading, { source });
  const copied = await read(reading, { tree: { ...tree, sequence: id, name: form.elements.label.value } });
  const answer = await save(base + id + '/draft', copied.source, NONE);
  if (answer.status === 412) answer.problem = { detail: form.elements._id.dataset.taken };
  if (!answer.ok) return refused(form, answer);
  location.assign(form.dataset.base + '/parametres/sequences/' + id + '/editeur');
}

async function restore(form) {
  const source = await text(opener.dataset.restore);
  const now = await load(form.dataset.restoring);
  const answer = await save(form.dataset.restoring, source, now.tag);
  if (!answer.ok) return refused(form, answer);
  location.assign(form.dataset.then);
}

document.addEventListener('submit', event => {
  const form = event.target;
  const what = form.matches('[data-copying]') ? copy : form.matches('[data-restoring]') ? restore : null;
  if (!what || event.defaultPrevented) return;
  event.preventDefault();
  const go = form.querySelector('[type=submit]');
  if (go.getAttribute('aria-busy')) return;
  go.setAttribute('aria-busy', 'true');
  what(form).catch(() => refused(form));
});
