/* The fields of a call of another program. */
import { cross, h, icon, input, labelled, select, t, word } from './editor-words.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WITH_BODY = ['POST', 'PUT', 'PATCH'];
const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'application/xml', 'text/plain', 'text/xml'];
const ANSWERS = ['text', 'number', 'money', 'date', 'date-time', 'boolean'];

/* Lines of two parts, e.g. the headers; a new line begins with what add says. */
function lines(label, hint, entries, { row, add, more, path }) {
  return h('fieldset', { class: 'fieldset' }, h('legend', { class: 'form-label' }, label), ...entries.map(row),
    h('button', { type: 'button', class: 'btn btn-sm btn-quiet', 'data-path': path, onclick: add }, icon('plus'), more), h('p', { class: 'hint' }, hint));
}

/* A map with one of its entries said otherwise, in its place; null takes it away. */
const renewed = (map, old, entry) => Object.fromEntries(Object.entries(map).flatMap(one => (one[0] !== old ? [one] : entry ? [entry] : [])));
/* A header's name that no other has, whatever its capitals. */
function free(name, others) {
  const taken = others.map(one => one.toLowerCase());
  let found = name;
  for (let n = 2; taken.includes(found.toLowerCase()); n++) found = `${name}-${n}`;
  return found;
}
const orNothing = map => (Object.keys(map).length ? map : '');

export function call(write, withTags) {
  const body = ctx => WITH_BODY.includes(ctx.value.method);
  return {
    url: (context, ctx) => withTags(context, ctx.path + '.url', labelled(t('http.url'), input(ctx.value.url, value => write(ctx, 'url', value), { class: 'form-control mono', 'data-path': ctx.path + '.url' }), t('http.url.hint'))),
    method: (context, ctx) => labelled(t('http.method'), select(METHODS.map(one => [one, one]), ctx.value.method ?? 'GET', value => write(ctx, 'method', value === 'GET' ? '' : value), { 'data-path': ctx.path + '.method' })),
    headers,
    body: (context, ctx) => (!body(ctx) ? '' : withTags(context, ctx.path + '.body', labelled(t('http.body'), input(ctx.value.body, value => write(ctx, 'body', value), { class: 'form-control mono', rows: '4', 'data-path': ctx.path + '.body' })))),
    'content-type': (context, ctx) => (!body(ctx) ? '' : labelled(t('http.type'), select(TYPES.map(one => [one, one]), ctx.value['content-type'] ?? TYPES[0], value => write(ctx, 'content-type', value === TYPES[0] ? '' : value), { 'data-path': ctx.path + '.content-type' }))),
    timeout: (context, ctx) => labelled(t('http.timeout'), input((ctx.value.timeout || '').split(' ')[0], value => write(ctx, 'timeout', value && value + ' seconds'), { type: 'number', min: '1', max: '60', placeholder: '20', 'data-path': ctx.path + '.timeout' })),
    retries: (context, ctx) => labelled(t('http.retries'), input(ctx.value.retries, value => write(ctx, 'retries', value), { type: 'number', min: '0', max: '10', placeholder: '4', 'data-path': ctx.path + '.retries' })),
    answer
  };

  function headers(context, ctx) {
    const all = ctx.value.headers || {};
    const set = map => write(ctx, 'headers', orNothing(map));
    return lines(t('http.headers'), t('http.headers.hint'), Object.entries(all), {
      path: ctx.path + '.headers', more: t('http.headers.add'), add: () => set({ ...all, [free(Object.keys(all).length ? 'X-En-Tete' : 'Accept', Object.keys(all))]: 'application/json' }),
      row: ([name, text], n) => h('div', { class: 'pair' },
        input(name, value => set(renewed(all, name, value && [free(value, Object.keys(all).filter(one => one !== name)), text])), { 'aria-label': t('http.header.name'), 'data-path': `${ctx.path}.headers#${n}` }),
        input(text, value => set(renewed(all, name, [name, value])), { class: 'form-control mono', 'aria-label': t('value'), 'data-path': `${ctx.path}.headers.${name}` }),
        cross(t('http.remove', name), () => set(renewed(all, name, null))))
    });
  }

  function answer(context, ctx) {
    const all = ctx.value.fields || {};
    const set = map => write(ctx, 'fields', orNothing(map));
    return lines(t('http.fields'), t('http.fields.hint'), Object.entries(all), {
      path: ctx.path + '.fields', more: t('http.fields.add'), add: () => set({ ...all, [word(t('http.field'), Object.keys(all))]: 'text' }),
      row: ([name, said], n) => {
        const [, type, at] = String(said).match(/^(\S+)(?:\s+at\s+(.*))?$/) || [null, 'text', ''];
        const written = (type, at) => [name, at ? `${type} at ${at.startsWith('/') ? at : '/' + at}` : type];
        return h('div', { class: 'trio-row' },
          input(name, value => set(renewed(all, name, value && [word(value, Object.keys(all).filter(one => one !== name)), said])), { 'aria-label': t('http.field.name'), 'data-path': `${ctx.path}.fields#${n}` }),
          select(ANSWERS.map(one => [one, t('http.' + one)]), type, value => set(renewed(all, name, written(value, at))), { 'aria-label': t('http.field.type'), 'data-path': `${ctx.path}.fields.${name}` }),
          input(at, value => set(renewed(all, name, written(type, value))), { class: 'form-control mono', placeholder: '/' + name, 'aria-label': t('http.field.at'), 'data-path': `${ctx.path}.fields#at${n}` }),
          cross(t('http.remove', name), () => set(renewed(all, name, null))));
      }
    });
  }
}
