/*
 * Draws the process of the page. The container names the address of the BPMN in data-diagram; the
 * server says where the run stands: data-done ("id" or "id*passes"), data-now, data-coming,
 * data-moved, data-interrupted and data-ways ("from>to"), each a list of ids;
 * data-jumps are ways on which a person moved it; or data-heat ("id:level:words|…") says where many wait.
 */
import { view } from './diagram-view.js';
import { inWindow } from './diagram-window.js';

const host = document.querySelector('[data-diagram]');
const list = name => (host.dataset[name] || '').split(' ').filter(Boolean);

/* Where a word on the edge of a shape covers no event that sits there, nor its name; else within. */
function free(shape) {
  const events = (shape.attachers || []).map(event => event.y + event.height / 2);
  if (events.every(y => y > shape.y + 5)) return { top: -12, left: 22 };
  return events.every(y => y < shape.y + shape.height - 5) ? { bottom: 10, left: 22 } : { top: 4, left: 6 };
}

/* A person moves a run on no way of its process: an arc from the step left to the one begun, beneath what stands in its way and what is written there. */
function arc(registry, from, to) {
  const shape = (name, attributes) => {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => drawn.setAttribute(key, value));
    return drawn;
  };
  const middle = element => element.x + element.width / 2;
  const side = to.x < from.x ? 16 : -16;
  const [x1, y1, x2, y2] = [middle(from) - side, from.y, middle(to) + side, to.y];
  const top = Math.min(y1, y2) - 44;
  const group = shape('g', { class: 'dia-jumps' });
  registry.getGraphics(from).closest('.djs-group').parentNode.prepend(group);
  group.append(
    shape('path', { d: `M ${x1} ${y1} C ${x1} ${top} ${x2} ${top} ${x2} ${y2 - 8}`, class: 'dia-jump' }),
    shape('path', { d: `M ${x2 - 5} ${y2 - 10} L ${x2 + 5} ${y2 - 10} L ${x2} ${y2} Z`, class: 'dia-jump-head' })
  );
}

/* The flows from an element to another one that pass no other step: the shortest such way. */
function way(registry, from, to) {
  const start = registry.get(from);
  if (!start || !registry.get(to)) return [];
  const queue = [...start.outgoing, ...(start.attachers || []).flatMap(event => event.outgoing)].map(flow => [flow]);
  const seen = new Set();
  while (queue.length) {
    const path = queue.shift();
    const target = path[path.length - 1].target;
    if (target.id === to) return path;
    if (seen.has(target.id) || /SubProcess|Task/.test(target.type)) continue;
    seen.add(target.id);
    target.outgoing.forEach(flow => queue.push([...path, flow]));
  }
  return [];
}

function badge(overlays, id, cls, text, position) {
  const el = document.createElement('div');
  el.className = 'dia-badge ' + cls;
  el.textContent = text;
  overlays.add(id, { position, html: el });
}

async function draw() {
  const answer = await fetch(host.dataset.diagram, { headers: { Accept: 'application/bpmn+xml, application/xml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const drawing = view(host);
  await drawing.draw(await answer.text());
  const viewer = drawing.viewer;
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  const known = (name, work) => list(name).forEach(item => registry.get(item.split('*')[0]) && work(...item.split('*')));
  known('done', (id, times) => {
    canvas.addMarker(id, 'is-done');
    badge(overlays, id, 'dia-done', '✓' + (times ? ' ×' + times : ''), { top: -11, left: -6 });
  });
  const state = host.dataset.paused === undefined ? 'now' : 'paused';
  known('now', id => {
    canvas.addMarker(id, 'is-' + state);
    badge(overlays, id, 'dia-' + state, host.dataset.nowText, free(registry.get(id)));
  });
  for (const stopped of ['moved', 'interrupted']) {
    known(stopped, id => {
      canvas.addMarker(id, 'is-stopped');
      badge(overlays, id, 'dia-stopped', host.dataset[stopped + 'Text'], free(registry.get(id)));
    });
  }
  known('coming', id => canvas.addMarker(id, 'is-coming'));
  const begun = registry.filter(element => element.type === 'bpmn:StartEvent')
    .flatMap(start => [...list('done'), ...list('now')].map(item => [start.id, item.split('*')[0]]));
  [...begun, ...list('ways').map(pair => pair.split('>'))].flatMap(([from, to]) => way(registry, from, to)).forEach(flow => {
    canvas.addMarker(flow.id, 'is-path');
    if (/Gateway|Event/.test(flow.target.type)) canvas.addMarker(flow.target.id, 'is-path');
  });
  list('jumps').map(pair => pair.split('>').map(id => registry.get(id))).filter(([from, to]) => from && to && from !== to)
    .forEach(([from, to]) => arc(registry, from, to));
  (host.dataset.heat || '').split('|').map(item => item.split(':')).filter(([id]) => registry.get(id)).forEach(([id, level, text]) => {
    canvas.addMarker(id, 'is-heat-' + level);
    badge(overlays, id, 'dia-heat', text, { top: 3, left: 4 });
  });
  const now = list('now');
  drawing.fit(now);
  inWindow(document.querySelector('[data-whole]'), drawing, host, { shown: () => now, back: () => drawing.fit(now) });
}

if (host) {
  draw().catch(() => {
    host.append(Object.assign(document.createElement('p'), { className: 'pane-b note', textContent: host.dataset.broken }));
  });
}
