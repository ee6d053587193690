/* One sequence: the diagram of a version, with what it changes of another, and the way back to one. */
import { view } from './diagram-view.js';
import { inWindow } from './diagram-window.js';
import { read } from './draft-store.js';

const host = document.querySelector('[data-diagram]');
const whole = document.querySelector('[data-whole]');
const words = name => (host.dataset[name] || '').split(' ').filter(Boolean);

async function bpmn() {
  const answer = await fetch(host.dataset.diagram, { headers: { Accept: '*/*' } });
  if (!answer.ok) return null;
  const text = await answer.text();
  return host.dataset.compile ? (await read(host.dataset.compile, { source: text })).bpmn : text;
}

const diagram = view(host);
const xml = await bpmn().catch(() => null);
if (xml) {
  await diagram.draw(xml);
  diagram.mark(words('added'), 'is-added');
  diagram.mark(words('changed'), 'is-changed');
  for (const [id, text] of (host.dataset.running || '').split('|').map(item => item.split(':'))) diagram.badge(id, text, 'dia-heat', { top: 3, left: 4 });
  diagram.fit();
  inWindow(whole, diagram, host, { shown: () => [], back: () => diagram.fit() });
} else {
  host.hidden = true;
  whole.hidden = true;
  document.querySelector('[data-undrawn]').hidden = false;
}

/* A dossier that is found goes into the list of the pilot. */
document.addEventListener('click', event => {
  const link = event.target.closest?.('[data-picks] a');
  if (!link) return;
  event.preventDefault();
  const found = link.closest('[data-picks]');
  const list = document.getElementById(found.dataset.picks);
  const all = list.value.split('\n').map(line => line.trim()).filter(Boolean);
  const reference = new URL(link.href).searchParams.get('dossier');
  list.value = [...all.filter(one => one !== reference), reference].join('\n');
  found.replaceChildren();
  const search = document.querySelector(`[hx-target="#${found.id}"]`);
  search.value = '';
  search.focus();
});
