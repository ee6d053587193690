import { show } from './commands.js';

/* The lists of Paramètres: dialogs filled from the line that opens them, and words made of names. */
const word = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '').slice(0, 60);

document.addEventListener('click', event => {
  const opener = event.target.closest?.('[data-open]');
  const form = opener && document.getElementById(opener.dataset.open)?.querySelector('form');
  if (!form) return;
  for (const [key, value] of Object.entries(opener.dataset)) {
    if (key === 'fillApi') form.dataset.api = value;
    else if (key === 'say') form.querySelector('[data-said]').textContent = value;
    else if (key.startsWith('fill')) form.elements[key.slice(4).toLowerCase()].value = value;
  }
  form.querySelectorAll('[data-with-results]').forEach(results);
}, true);

document.addEventListener('input', event => {
  const made = event.target.dataset?.word && document.getElementById(event.target.dataset.word);
  if (made && made.dataset.own === undefined) made.value = word(event.target.value);
  if (event.target.name === '_id') event.target.dataset.own = '';
  if (event.target.matches('[data-with-results]')) results(event.target);
});

/* Only a repère that is chosen from a list has one. */
function results(kind) {
  const list = document.getElementById(kind.dataset.withResults);
  list.disabled = kind.value !== 'RESULT';
  list.closest('div').hidden = list.disabled;
}
document.querySelectorAll('[data-with-results]').forEach(results);

const templates = new WeakMap();
document.addEventListener('submit', event => {
  const form = event.target;
  const id = form.elements._id;
  if (!id || !form.dataset.api) return;
  if ([...document.querySelectorAll('td.mono')].some(cell => cell.textContent === id.value)) {
    event.preventDefault();
    event.stopPropagation();
    show(form, { text: id.dataset.taken, lines: [] });
    return;
  }
  if (!templates.has(form)) templates.set(form, form.dataset.api);
  form.dataset.api = templates.get(form).replace('{id}', encodeURIComponent(id.value));
}, true);

/* The secret of a token is shown once. */
document.addEventListener('jalon:done', event => {
  const place = event.target.querySelector('[data-secret]');
  if (!place) return;
  event.preventDefault();
  place.hidden = false;
  place.querySelector('p').textContent = event.detail.secret;
  place.querySelector('p').focus();
  event.target.querySelectorAll('.keys').forEach(keys => { keys.hidden = true; });
});
