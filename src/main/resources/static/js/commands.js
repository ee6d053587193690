/*
 * Forms that are commands of the REST interface: data-api="POST /api/v1/runs/42/pause".
 *
 * What is entered becomes JSON: a name with dots is a place in it, an empty field is left out
 * (data-empty keeps it), data-type="number|decimal|moment|boolean|list|json" says how to read it;
 * _match is the tag of what was read, which nobody may have changed since. A form keeps one
 * key until it has an answer, so that neither a double click nor a lost connection does it twice.
 * Another button of a form, data-api="DELETE …", is no type=submit: Enter must do what the form asks.
 * A refusal is written beneath the fields that it is about, else into .form-error, and keeps what was
 * entered; a success goes to data-then, or shows the page anew, and says data-done there.
 */
import { markAll } from './fields.js';

const FLASH = 'jalon-flash';
const LANDING = 'jalon-landing';

const cookie = name =>
  decodeURIComponent((document.cookie.match(new RegExp('(?:^|; )' + name + '=([^;]*)')) || [])[1] || '');

const texts = () => document.body.dataset;

/* A number or an amount as people write it, as one of JSON is written. */
const decimal = text => text.replace(/[\s€]/g, '').replace(',', '.');

/* What is no number goes as it was written, so that it is refused and takes nothing away. */
function number(text) {
  const value = Number(decimal(text));
  return Number.isNaN(value) ? text : value;
}

/* A day with its time in a zone, as REST takes it: with the offset that the zone has then. */
function moment(text, zone) {
  const there = Date.parse(text + 'Z');
  if (Number.isNaN(there)) return text;
  const words = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = at => words.formatToParts(at).find(part => part.type === 'timeZoneName').value.slice(3) || '+00:00';
  const minutes = sign => Number(sign[0] + '1') * (Number(sign.slice(1, 3)) * 60 + Number(sign.slice(4, 6)));
  return text + offset(there - minutes(offset(there)) * 60000);
}

/* What is entered in a field, as REST takes it. */
export function read(field) {
  if (field.dataset.type === 'number') return number(field.value);
  if (field.dataset.type === 'decimal') return decimal(field.value);
  if (field.dataset.type === 'moment') return moment(field.value, field.dataset.zone);
  if (field.dataset.type === 'boolean') return field.type === 'checkbox' ? field.checked : field.value === 'true';
  if (field.dataset.type === 'list') return field.value.split(/[\n,]/).map(one => one.trim()).filter(Boolean);
  if (field.dataset.type === 'json') return JSON.parse(field.value);
  return field.value;
}

function place(into, path, value) {
  const last = path.pop();
  const parent = path.reduce((at, key) => (at[key] ??= {}), into);
  parent[last] = value;
}

function body(form) {
  const json = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.name.startsWith('_')) continue;
    if ((field.type === 'radio' || (field.type === 'checkbox' && !field.dataset.type)) && !field.checked) continue;
    if (field.value === '' && field.dataset.empty === undefined) continue;
    if (field.name.endsWith('[]')) {
      (json[field.name.slice(0, -2)] ??= []).push(read(field));
    } else {
      place(json, field.name.split('.'), field.value === '' && field.dataset.empty === 'null' ? null : read(field));
    }
  }
  return json;
}

/* Sends what is written already, as the person who is signed in; parting lets it arrive when the page is left. */
export function send(method, path, written, headers, parting = false) {
  const ours = { 'X-JALON-XSRF-TOKEN': cookie('JALON-XSRF-TOKEN'), Accept: 'application/json, application/problem+json' };
  return fetch(path, { method, headers: { ...ours, ...headers }, body: written, keepalive: parting });
}

/* Sends values as JSON, or a form with its files. */
export function request(method, path, values, headers) {
  if (values === undefined || values instanceof FormData) return send(method, path, values, headers);
  return send(method, path, JSON.stringify(values), { 'Content-Type': 'application/json', ...headers });
}

/* What is wrong, each with its field; the value of a repère has but one, which may say itself what it takes. */
const errorsOf = (form, problem) =>
  problem?.errors ||
  (/^repere\.value\./.test(problem?.code) ? [{ field: 'value', message: form.elements.value?.dataset.wrong || problem.detail }] : []);

function refuse(form, problem, status) {
  const errors = errorsOf(form, problem);
  const left = markAll(form, errors);
  const text = problem?.detail || problem?.title || texts().failed;
  if (errors.length && !left.length) {
    form.querySelector('.form-error').replaceChildren();
  } else {
    const lines = left.map(one => one.message || one.detail || one.text || String(one));
    show(form, { text: status === 401 ? texts().signedOut : text, lines });
  }
}

export function show(form, { text, lines }) {
  const place = form.querySelector('.form-error');
  place.setAttribute('role', 'alert');
  place.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
  if (lines.length) {
    const list = document.createElement('ul');
    lines.forEach(line => list.append(Object.assign(document.createElement('li'), { textContent: line })));
    place.append(list);
  }
  place.scrollIntoView({ block: 'nearest' });
}

/* What a link says, or its words alone where it leads nowhere. */
function linked({ text, href }) {
  return href ? Object.assign(document.createElement('a'), { textContent: text, href }) : document.createTextNode(text);
}

export function say(text, tone = 'ok', links = []) {
  const callout = document.createElement('div');
  const said = Object.assign(document.createElement('div'), { textContent: text });
  callout.className = 'j-callout ' + tone;
  links.forEach((link, at) => said.append(at ? ', ' : ' ', linked(link)));
  callout.append(said);
  document.getElementById('dit')?.replaceChildren(callout);
}

export function later(text, links = []) {
  sessionStorage.setItem(FLASH, JSON.stringify({ text, links }));
}

/* The next page that has one begins at the heading of its item, not at its top. */
export function land() {
  sessionStorage.setItem(LANDING, '');
}

function busy(form, on) {
  form.querySelectorAll('[type=submit], [data-api]').forEach(button => {
    if (on) button.setAttribute('aria-busy', 'true');
    else button.removeAttribute('aria-busy');
  });
}

/* What has begun by it, where a form knows whom to ask. */
async function sequel(form) {
  const answer = form.dataset.sequel && await fetch(form.dataset.sequel).catch(() => null);
  return (answer?.ok && await answer.json().catch(() => null)) || { text: '', links: [] };
}

/* What an answer has at a path, « transfer.id ». */
function at(answer, path) {
  return path.split('.').reduce((value, name) => value?.[name], answer) ?? '';
}

async function go(form, answer) {
  const { text, links } = await sequel(form);
  if (form.dataset.done) later((form.dataset.done + ' ' + text).trim(), links);
  land();
  const then = (form.dataset.then || '').replace(/\{([\w.]+)\}/g, (place, path) => encodeURIComponent(at(answer, path)));
  if (then) location.assign(then);
  else location.reload();
}

async function submit(form, submitter) {
  const [method, path] = (submitter?.dataset.api || form.dataset.api).split(' ');
  if (form.dataset.key === undefined) form.dataset.key = crypto.randomUUID?.() || String(Math.random()).slice(2);
  busy(form, true);
  try {
    const sent = form.dataset.upload !== undefined ? new FormData(form) : method === 'DELETE' ? undefined : body(form);
    const match = form.elements._match ? { 'If-Match': form.elements._match.value } : {};
    const answer = await request(method, path, sent, { 'Idempotency-Key': form.dataset.key, ...match });
    const json = await answer.json().catch(() => null);
    if (answer.ok) {
      delete form.dataset.key;
      form.dispatchEvent(new CustomEvent('jalon:done', { detail: json, bubbles: true, cancelable: true })) && go(form, json);
    } else {
      delete form.dataset.key;
      refuse(form, json, answer.status);
      busy(form, false);
    }
  } catch (unreachable) {
    show(form, { text: texts().unreachable, lines: [] });
    busy(form, false);
  }
}

function once(form, button) {
  if (!form.querySelector('[aria-busy=true]')) submit(form, button);
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-api]')) return;
  event.preventDefault();
  once(form, null);
});

document.addEventListener('click', event => {
  const button = event.target.closest?.('form[data-api] button[data-api]');
  if (button) once(button.form, button);
});

const landing = sessionStorage.getItem(LANDING) !== null;
sessionStorage.removeItem(LANDING);

const flash = sessionStorage.getItem(FLASH);
if (flash) {
  sessionStorage.removeItem(FLASH);
  const { text, links } = JSON.parse(flash);
  say(text, 'ok', links);
}

/* Who has done something goes on at the next item, or where what was done is told. */
if (landing) {
  const told = document.querySelector('#dit > .j-callout');
  const at = document.querySelector('[data-lands]') || told;
  if (at === told) told?.setAttribute('tabindex', '-1');
  at?.focus();
}
