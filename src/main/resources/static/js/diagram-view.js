import { worded } from './diagram-words.js';

/*
 * Draws BPMN with bpmn-js. The compiler leaves room for names of these sizes: larger ones would be
 * broken elsewhere than it has reckoned, and lie on lines. Colours are given as var(), so that a change of theme
 * needs no new drawing.
 */
const SIZE = '12px';

/* What is left free around the whole, in pixels of the screen. */
const EDGE = 16;

/* Below the one, names of 12 px are not read any more; the other is where one begins instead. */
const READABLE = .62;
const BEGIN = .72;

/* In the whole window names are of 11 px at least. */
const WINDOW = 11 / 12;
const STEP = 1.25;
const LARGEST = 2;

/*
 * The drawing is as large as its scale asks for, in a frame that scrolls: by wheel, finger, keys or by
 * pulling it. The mark of bpmn.io stands below, where it covers nothing.
 */
function framed(container) {
  const drawn = container.querySelector('.djs-container');
  const frame = Object.assign(document.createElement('div'), { className: 'dia-frame', tabIndex: 0 });
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', container.getAttribute('aria-label'));
  drawn.replaceWith(frame);
  frame.append(drawn);
  frame.addEventListener('pointermove', event => {
    if (event.pointerType === 'mouse' && event.buttons === 1) frame.scrollBy(-event.movementX, -event.movementY);
  });
  return { frame, drawn };
}

export function view(container) {
  const viewer = new BpmnJS({
    container,
    bpmnRenderer: { defaultFillColor: 'var(--j-surface)', defaultStrokeColor: 'var(--j-dia-line)', defaultLabelColor: 'var(--j-ink-2)' },
    textRenderer: {
      defaultStyle: { fontFamily: 'Inter, Arial, sans-serif', fontSize: SIZE, lineHeight: 1.25, fontWeight: 500 },
      externalStyle: { fontSize: SIZE, fontWeight: 400 }
    }
  });
  const { frame, drawn } = framed(container);
  const canvas = () => viewer.get('canvas');
  const known = id => viewer.get('elementRegistry').get(id);
  const inner = () => canvas().viewbox().inner;
  const wholeScale = () => Math.min(1, (frame.offsetWidth - 2 * EDGE) / inner().width, (frame.offsetHeight - 2 * EDGE) / inner().height);

  function lay(scale) {
    const all = inner();
    drawn.style.width = Math.floor(all.width * scale + 2 * EDGE) + 'px';
    drawn.style.height = Math.floor(all.height * scale + 2 * EDGE) + 'px';
    canvas().resized();
    const width = drawn.clientWidth / scale;
    const height = drawn.clientHeight / scale;
    canvas().viewbox({ x: all.x + (all.width - width) / 2, y: all.y + (all.height - height) / 2, width, height });
  }
  /* Brings an element to where it is so far from the left, in parts of the frame. */
  function look(element, at = .5) {
    const box = canvas().viewbox();
    frame.scrollTo((element.x + element.width / 2 - box.x) * box.scale - frame.clientWidth * at, (element.y + element.height / 2 - box.y) * box.scale - frame.clientHeight / 2);
  }
  /* The first that is known of some; the beginning where none is. */
  function lookAt(ids) {
    const one = ids.map(known).filter(Boolean)[0];
    const start = viewer.get('elementRegistry').filter(element => element.type === 'bpmn:StartEvent')[0];
    if (one) look(one);
    else if (start) look(start, .12);
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
    /* All of it where it can be read, else what is under way. */
    fit(ids = []) {
      const scale = wholeScale();
      lay(scale < READABLE ? BEGIN : scale);
      if (scale < READABLE) lookAt(ids);
    },
    read(ids) {
      lay(Math.max(wholeScale(), WINDOW));
      lookAt(ids);
      frame.focus();
    },
    all: () => lay(wholeScale()),
    /* Larger or smaller, with the same place in the middle. */
    grow(way) {
      const [x, y] = [(frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth, (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight];
      lay(Math.min(LARGEST, Math.max(wholeScale(), canvas().viewbox().scale * STEP ** way)));
      frame.scrollTo(x * frame.scrollWidth - frame.clientWidth / 2, y * frame.scrollHeight - frame.clientHeight / 2);
    },
    centre(id) {
      const element = known(id);
      if (!element) return false;
      lay(Math.min(.8, frame.clientWidth / (element.width + 160), frame.clientHeight / (element.height + 90)));
      look(element);
      return true;
    }
  };
}
