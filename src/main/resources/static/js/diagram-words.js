/*
 * A published process names tags and events as its file does: [client.nom], reclamation retiree. What
 * people call them stands hidden in the page.
 */
const plain = text => text.replace(/[&<>"]/g, sign => '&#' + sign.charCodeAt(0) + ';');

export function worded(xml) {
  const words = document.querySelectorAll('#dia-mots [data-word]');
  return xml.replace(/ name="[^"]*"/g, name =>
    [...words].reduce((told, word) => told.replaceAll(word.dataset.word, plain(word.textContent)), name));
}
