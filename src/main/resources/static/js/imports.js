/* Imports of files, as the REST interface tells them; what a file says is only ever shown as text. */
import { request, show } from './commands.js';

const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? '' });
const json = async (method, path, body) => {
  const answer = await request(method, path, body);
  if (!answer.ok) throw Object.assign(new Error(), { problem: await answer.json().catch(() => ({})) });
  return answer.json();
};
const moment = text => (text ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text)) : '');

const find = selector => document.querySelector(selector);
const word = code => find('#mots').content.querySelector(`[data-word="${CSS.escape(code)}"]`)?.textContent || code;

async function list(host) {
  const all = await json('GET', '/api/v1/imports');
  host.replaceChildren(...all.map(one => {
    const line = make('li');
    const left = make('div');
    const link = Object.assign(make('a', 'strong', one.name), { href: '/parametres/imports/' + one.id });
    left.append(link, make('p', 'note', [word(one.kind), moment(one.dates?.created)].filter(Boolean).join(' · ')));
    line.append(left, make('div', 'end note', word(one.state)));
    return line;
  }));
  if (!all.length) host.append(make('li', 'note', host.dataset.none));
}

const tone = result => (result === 'REFUSED' ? 'late' : /UNCHANGED/.test(result) ? '' : 'done');

function lines(host, shown) {
  host.append(...shown.map(line => {
    const row = make('li');
    const left = make('div');
    left.append(make('span', 'strong', find('[data-import]').dataset.line.replace('#', line.number) + ' '), make('span', 'note', line.cells.join(' · ')));
    if (line.reason) left.append(make('p', 't-late', line.reason));
    const end = make('div', 'end');
    end.append(make('span', 'j-tag ' + tone(line.result), line.text || word(line.result)));
    row.append(left, end);
    return row;
  }));
}

function columns(one) {
  const host = find('[data-columns]');
  host.replaceChildren(...one.columns.map((column, n) => {
    const part = make('div');
    const label = Object.assign(make('label', 'form-label', column.heading), { htmlFor: 'colonne-' + n });
    const select = Object.assign(make('select', 'form-select'), { id: 'colonne-' + n });
    select.dataset.heading = column.heading;
    select.append(new Option(host.closest('[data-import]').dataset.unused, ''));
    one.fields.forEach(field => select.append(new Option(field.label + (field.required ? ' *' : ''), field.id, false, field.id === column.field)));
    part.append(label, select);
    return part;
  }));
  find('[data-missing]').textContent = one.missing.join(', ');
}

function fill(one) {
  find('[data-name]').textContent = one.name;
  find('[data-about]').textContent = [word(one.kind), word(one.state), one.charset, moment(one.dates?.created)].filter(Boolean).join(' · ');
  find('[data-counts]').replaceChildren(...Object.entries(one.counts).map(([result, count]) => {
    const figure = make('a');
    figure.append(make('b', result === 'REFUSED' && count ? 't-late' : '', String(count)), word(result));
    return figure;
  }));
  const fresh = one.state === 'PREVIEWED';
  find('[data-apply]').hidden = !(fresh || one.state === 'APPLYING');
  find('[data-undo]').hidden = fresh || one.state === 'UNDONE';
  find('[data-reread]').hidden = !fresh;
  columns(one);
  find('[data-lines]').replaceChildren();
  lines(find('[data-lines]'), one.lines);
  more(one.id, one.lines);
}

function more(id, shown) {
  const next = find('[data-next]');
  next.hidden = shown.length < 100;
  next.onclick = async () => {
    const page = await json('GET', `/api/v1/imports/${id}/lines?after=${shown[shown.length - 1].number}`);
    lines(find('[data-lines]'), page);
    more(id, page);
  };
}

const host = find('[data-import]');
if (host) {
  const path = '/api/v1/imports/' + host.dataset.import;
  json('GET', path).then(fill).catch(({ problem }) => { find('[data-about]').textContent = problem?.detail || document.body.dataset.failed; });
  find('[data-mapping]').addEventListener('submit', async event => {
    event.preventDefault();
    const mapping = {};
    event.target.querySelectorAll('select').forEach(select => { if (select.value) mapping[select.dataset.heading] = select.value; });
    try {
      event.target.querySelector('.form-error').replaceChildren();
      fill(await json('PUT', path + '/mapping', { mapping }));
    } catch (refused) {
      show(event.target, { text: refused.problem?.detail || document.body.dataset.unreachable, lines: [] });
    }
  });
} else {
  const all = find('[data-imports]');
  if (all) list(all).catch(() => { all.textContent = document.body.dataset.failed; });
}
