import { worded } from './diagram-words.js';

/*
 * Draws BPMN with bpmn-js. The compiler leaves room for names of these sizes: larger ones would be
 * broken elsewhere than it has reckoned, and lie on lines. Colours are given as var(), so that a change of theme
 * needs no new drawing.
 */
const SIZE = '12px';

/* What is left free around the whole, and under it for the mark of bpmn.io, in pixels of the screen. */
const EDGE = 16;
const MARK = 40;

export function view(container) {
  const viewer = new BpmnJS({
    container,
    bpmnRenderer: { defaultFillColor: 'var(--j-surface)', defaultStrokeColor: 'var(--j-dia-line)', defaultLabelColor: 'var(--j-ink-2)' },
    textRenderer: {
      defaultStyle: { fontFamily: 'Inter, Arial, sans-serif', fontSize: SIZE, lineHeight: 1.25, fontWeight: 500 },
      externalStyle: { fontSize: SIZE, fontWeight: 400 }
    }
  });
  const canvas = () => viewer.get('canvas');
  const known = id => viewer.get('elementRegistry').get(id);
  /* All of it, off the edges and off the mark of bpmn.io in the corner. */
  function whole() {
    const { inner } = canvas().viewbox();
    const scale = Math.min(1, (container.clientWidth - 2 * EDGE) / inner.width, (container.clientHeight - EDGE - MARK) / inner.height);
    const width = container.clientWidth / scale;
    const height = container.clientHeight / scale;
    canvas().viewbox({ x: inner.x + (inner.width - width) / 2, y: inner.y + (inner.height - height + (MARK - EDGE) / scale) / 2, width, height });
  }
  return {
    viewer,
    async draw(xml) {
      await Promise.all(['500 12px Inter', '400 12px Inter'].map(font => document.fonts.load(font)));
      await viewer.importXML(worded(xml));
      container.dataset.ready = 'yes';
    },
    mark(ids, marker) {
      ids.filter(known).forEach(id => canvas().addMarker(id, marker));
    },
    unmark(id, ...markers) {
      if (known(id)) markers.forEach(marker => canvas().removeMarker(id, marker));
    },
    badge(id, text, cls, position = { top: -11, right: 12 }) {
      if (!known(id)) return;
      const html = Object.assign(document.createElement('div'), { className: 'dia-badge ' + cls, textContent: text });
      viewer.get('overlays').add(id, { position, html });
    },
    fit() {
      whole();
      const box = canvas().viewbox();
      // What is too small to read starts at the beginning instead.
      if (box.scale < .3) canvas().viewbox({ x: box.inner.x - 20, y: box.inner.y - 20, width: container.clientWidth / .45, height: container.clientHeight / .45 });
    },
    all: whole,
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
