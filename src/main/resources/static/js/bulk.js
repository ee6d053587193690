/* Chosen dossiers or tasks: the bar that counts them, and commands made one after the other. */
import { later, read, request } from './commands.js';

const bar = document.querySelector('[data-bulk]');
const boxes = () => [...document.querySelectorAll('[data-choose]')];
const chosen = () => boxes().filter(box => box.checked);

function show() {
  const count = chosen().length;
  bar.hidden = count === 0;
  const words = bar.querySelector('[data-bulk-count]');
  words.textContent = count === 1 ? words.dataset.one : words.dataset.many.replace('#', count);
  boxes().forEach(box => box.closest('tr').classList.toggle('on', box.checked));
}

const path = reference => '/api/v1/dossiers/' + encodeURIComponent(reference);

/* The dossier as it is, changed in one value, unless somebody changed it meanwhile. */
async function owner(reference, form) {
  const read = await request('GET', path(reference));
  if (!read.ok) return read;
  const { type, status, team, amount, balance, deadline } = await read.json();
  const changed = { type, status, team, amount, balance, deadline, owner: form.owner.value };
  return request('PUT', path(reference), changed, { 'If-Match': read.headers.get('ETag') || '*' });
}

/* One key for each line and what is entered, until it has an answer: a lost answer does nothing twice. */
const keys = new Map();
const lineOf = (reference, form) => JSON.stringify([form.dataset.bulkForm, reference, ...new FormData(form)]);

function once(method, place, values, line) {
  if (!keys.has(line)) keys.set(line, crypto.randomUUID?.() || String(Math.random()).slice(2));
  return request(method, place, values, { 'Idempotency-Key': keys.get(line) });
}

const task = id => '/api/v1/tasks/' + encodeURIComponent(id);
/* A label is put by its name, and made if need be; it is taken by its id. */
function label(reference, form, line) {
  if (form.how.value === 'put') return once('POST', path(reference) + '/labels', { label: form.label.value }, line);
  const known = [...form.querySelectorAll('option')].find(one => one.value === form.label.value.trim());
  if (!known) return Response.json({ detail: form.label.dataset.unknown }, { status: 404 });
  return once('DELETE', path(reference) + '/labels/' + known.dataset.id, undefined, line);
}

const wanted = form => {
  const [template, content] = form.text.value.split('.');
  return { template, content, role: form.role.value };
};
const message = (reference, form, line) => once('POST', path(reference) + '/messages', wanted(form), line);

/* What one dossier would send, or why it cannot. */
async function letterOf(reference, asked) {
  const answer = await request('POST', path(reference) + '/messages/preview', asked).catch(() => null);
  const json = await answer?.json().catch(() => null);
  return { reference, letters: answer?.ok ? json : null, why: json?.detail || document.body.dataset.unreachable };
}

/* What the first chosen dossier that can send it would send, and which of them cannot. */
async function preview(form) {
  const place = form.querySelector('[data-preview]');
  const all = chosen().map(box => box.dataset.choose);
  place.hidden = true;
  if (!form.text.value || !form.role.value || !all.length) return;
  const asked = wanted(form);
  const stale = () => JSON.stringify(asked) !== JSON.stringify(wanted(form));
  const found = [];
  for (const reference of all) {
    found.push(await letterOf(reference, asked));
    if (stale()) return;
    told(place, found, all.length);
  }
}

function told(place, found, all) {
  const first = found.find(one => one.letters) || found[0];
  const without = found.filter(one => !one.letters);
  const [title, to, cannot] = place.querySelectorAll('p');
  title.textContent = place.dataset.preview.replace('#', first.reference);
  to.textContent = first.letters ? place.dataset.to + ' ' + first.letters.map(one => one.recipientName + ' <' + one.recipientAddress + '>').join(', ') : first.why;
  const letter = place.querySelector('.letter');
  letter.hidden = !first.letters;
  letter.textContent = first.letters ? first.letters[0].subject + '\n\n' + first.letters[0].body : '';
  cannot.hidden = !without.length || all < 2;
  cannot.textContent = place.dataset.cannot.replace('#', without.length).replace('#', all) + ' ' + without.map(one => one.reference).join(', ');
  place.hidden = false;
}

/* What would follow on all of them, while one types; the button says how much. */
let typing;
function whatIf(form) {
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const place = form.querySelector('[data-whatif-here]');
    const go = form.querySelector('[data-whatif-go]');
    go.dataset.plain ??= go.textContent;
    const { repere, value } = form;
    const asked = new URLSearchParams([['value', value.value], ...chosen().map(box => ['dossier', box.dataset.choose])]);
    const address = form.dataset.whatif + encodeURIComponent(repere.value) + '/apercu?' + asked;
    form.dataset.asked = address;
    const answer = repere.value && value.value ? await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null) : null;
    const said = answer?.ok ? await answer.text() : '';
    if (form.dataset.asked !== address) return;
    place.innerHTML = said;
    go.textContent = place.querySelector('[data-go]')?.dataset.go || go.dataset.plain;
  }, 300);
}

const commands = {
  assign: (id, form, line) => once('POST', task(id) + '/assignment', { account: form.account.value }, line),
  postpone: (id, form, line) => once('POST', task(id) + '/postponement', { until: form.until.value, reason: form.reason.value }, line),
  repere: (reference, form, line) => once('PUT', path(reference) + '/reperes/' + form.repere.value, { value: read(form.value) }, line),
  owner,
  label,
  message
};

/* What is wrong with one line, in words; null when it is done, which it is only once. */
async function problemOf(box, form) {
  const line = lineOf(box.dataset.choose, form);
  try {
    const answer = await commands[form.dataset.bulkForm](box.dataset.choose, form, line);
    const problem = answer.ok ? null : await answer.json().catch(() => ({}));
    keys.delete(line);
    return problem && (problem.detail || problem.title || String(answer.status));
  } catch (unreachable) {
    return document.body.dataset.unreachable;
  }
}

const STILL = 'jalon-still-chosen';

/* Some are done: nothing can be left as it was, and the list behind is old. */
function refreshWhenClosed(form) {
  const dialog = form.closest('dialog');
  form.querySelector('.keys [data-close]').textContent = form.querySelector('.pane-h [data-close]').getAttribute('aria-label');
  dialog.addEventListener('close', () => {
    sessionStorage.setItem(STILL, JSON.stringify(chosen().map(box => box.dataset.choose)));
    location.reload();
  }, { once: true });
}

/* Makes the command for each chosen line; what is done is chosen no more, so that a second press does the rest. */
async function run(form) {
  const list = form.querySelector('[data-results]');
  const button = form.querySelector('[type=submit]');
  if (button.getAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  list.replaceChildren();
  const all = chosen();
  for (const box of all) {
    const problem = await problemOf(box, form);
    box.checked = problem !== null;
    list.append(Object.assign(document.createElement('li'), { textContent: (box.dataset.name || box.dataset.choose) + (problem === null ? ' ✓' : ' : ' + problem) }));
  }
  button.removeAttribute('aria-busy');
  if (chosen().length) {
    list.scrollIntoView({ block: 'nearest' });
    document.querySelectorAll('[data-choose-all]').forEach(box => { box.checked = false; });
    if (chosen().length < all.length) refreshWhenClosed(form);
    return show();
  }
  if (form.dataset.done) later(form.dataset.done.replace('#', all.length));
  location.reload();
}

if (bar) {
  document.addEventListener('change', event => {
    if (event.target.matches('[data-choose-all]')) boxes().forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('[data-choose], [data-choose-all]')) show();
    if (event.target.form?.dataset.bulkForm === 'message') preview(event.target.form);
    if (event.target.matches('[name=repere]')) {
      const { value } = event.target.form;
      const { kind } = event.target.selectedOptions[0].dataset;
      value.type = { DATE: 'date', DATE_TIME: 'datetime-local' }[kind] || 'text';
      value.dataset.type = { DATE_TIME: 'moment', NUMBER: 'decimal', MONEY: 'decimal' }[kind] || '';
    }
  });
  document.addEventListener('input', event => {
    const form = event.target.closest('[data-whatif]');
    if (form) whatIf(form);
  });
  bar.querySelector('[data-bulk-none]').addEventListener('click', () => {
    document.querySelectorAll('[data-choose], [data-choose-all]').forEach(box => { box.checked = false; });
    show();
  });
  document.addEventListener('submit', event => {
    if (!event.target.dataset.bulkForm) return;
    event.preventDefault();
    run(event.target);
  });
  const still = JSON.parse(sessionStorage.getItem(STILL) || '[]');
  sessionStorage.removeItem(STILL);
  boxes().filter(box => still.includes(box.dataset.choose)).forEach(box => { box.checked = true; });
  show();
}
