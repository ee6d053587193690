import { worded } from './diagram-words.js';

/* Draws BPMN with bpmn-js. Colours are given as var(), so that a change of theme needs no new drawing. */
export function view(container, { inside, outside } = { inside: '14px', outside: '13px' }) {
  const viewer = new BpmnJS({
    container,
    bpmnRenderer: { defaultFillColor: 'var(--j-surface)', defaultStrokeColor: 'var(--j-dia-line)', defaultLabelColor: 'var(--j-ink-2)' },
    textRenderer: {
      defaultStyle: { fontFamily: 'Inter, Arial, sans-serif', fontSize: inside, lineHeight: 1.25, fontWeight: 500 },
      externalStyle: { fontSize: outside, fontWeight: 400 }
    }
  });
  const canvas = () => viewer.get('canvas');
  const known = id => viewer.get('elementRegistry').get(id);
  return {
    viewer,
    async draw(xml) {
      await Promise.all(['500 14px Inter', '400 13px Inter'].map(font => document.fonts.load(font)));
      await viewer.importXML(worded(xml));
      container.dataset.ready = 'yes';
    },
    mark(ids, marker) {
      ids.filter(known).forEach(id => canvas().addMarker(id, marker));
    },
    unmark(id, ...markers) {
      if (known(id)) markers.forEach(marker => canvas().removeMarker(id, marker));
    },
    badge(id, text, cls) {
      if (!known(id)) return;
      const html = Object.assign(document.createElement('div'), { className: 'dia-badge ' + cls, textContent: text });
      viewer.get('overlays').add(id, { position: { top: -11, right: 12 }, html });
    },
    fit() {
      canvas().zoom('fit-viewport', 'auto');
      const box = canvas().viewbox();
      // What is too small to read starts at the beginning instead.
      if (box.scale < .3) canvas().viewbox({ x: box.inner.x - 20, y: box.inner.y - 20, width: container.clientWidth / .45, height: container.clientHeight / .45 });
    },
    all() {
      canvas().zoom('fit-viewport', 'auto');
    },
    centre(id) {
      const element = known(id);
      if (!element) return false;
      const scale = Math.min(.8, container.clientWidth / (element.width + 160), container.clientHeight / (element.height + 90));
      const width = container.clientWidth / scale;
      const height = container.clientHeight / scale;
      canvas().viewbox({ x: element.x + element.width / 2 - width / 2, y: element.y + element.height / 2 - height / 2, width, height });
      return true;
    }
  };
}
