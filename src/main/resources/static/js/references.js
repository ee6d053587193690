/* A reference is never cut across two lines: the browser would break it at its hyphens. */
const REFERENCE = /(?<![\p{L}\d-])(?=[\p{L}-]*\d)[\p{Lu}\d]{1,12}(?:-[\p{Lu}\d]{1,12}){1,3}(?![\p{L}\d-])/u;
const LEFT = 'svg, textarea, option, script, style, .letter, .nowrap, [contenteditable]';

function join(text) {
  const found = REFERENCE.exec(text.data);
  if (!found) return;
  const reference = text.splitText(found.index);
  const rest = reference.splitText(found[0].length);
  const joined = Object.assign(document.createElement('span'), { className: 'nowrap' });
  reference.replaceWith(joined);
  joined.append(reference);
  join(rest);
}

/* In a row of boxes the pieces of a text would become boxes of their own. */
const flows = element => !/flex|grid/.test(getComputedStyle(element).display);

function joinAll(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const within = text.parentElement;
    if (REFERENCE.test(text.data) && !within.closest(LEFT) && flows(within)) texts.push(text);
  }
  texts.forEach(join);
}

joinAll(document.body);
document.addEventListener('htmx:afterSwap', event => joinAll(event.target));
