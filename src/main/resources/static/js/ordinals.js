/* The first of a month is written « 1er », its ending raised; what is read aloud or copied stays the same. */
const FIRST = /(?<![\p{L}\d])1er(?![\p{L}\d])/u;

function raise(text) {
  const found = FIRST.exec(text.data);
  if (!found) return;
  const ending = text.splitText(found.index + 1);
  const rest = ending.splitText(2);
  const raised = document.createElement('sup');
  ending.replaceWith(raised);
  raised.append(ending);
  raise(rest);
}

function raiseAll(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (FIRST.test(text.data) && !text.parentElement.closest('svg, textarea, option, script, style, .letter')) texts.push(text);
  }
  texts.forEach(raise);
}

if (document.documentElement.lang === 'fr') {
  raiseAll(document.body);
  document.addEventListener('htmx:afterSwap', event => raiseAll(event.target));
}
