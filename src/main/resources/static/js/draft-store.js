/*
 * Drafts over the REST interface. Each save says which draft it was made from, so that nobody
 * overwrites what somebody else has saved meanwhile.
 */
import { request, send } from './commands.js';

/* The entity tag of no draft at all: that of an empty text. */
export const NONE = '"0d41d8cd98f00b204e9800998ecf8427e"';

/* The tag of no draft over a version, from which the first one is made; over none, that of no draft at all. */
export const over = number => (number ? `"version-${number}"` : NONE);

/* The draft and its tag; null when there is none. */
export async function load(path) {
  const answer = await fetch(path, { headers: { Accept: 'text/yaml, application/problem+json' }, cache: 'no-store' });
  if (answer.status === 404) return { source: null, tag: answer.headers.get('ETag')?.replace(/^W\//, '') ?? NONE };
  if (!answer.ok) throw new Error(String(answer.status));
  return { source: await answer.text(), tag: answer.headers.get('ETag').replace(/^W\//, '') };
}

/* Saves a draft made from the one with this tag: { ok, status, problem, tag }. */
export async function save(path, source, tag) {
  const answer = await send('PUT', path, source, { 'Content-Type': 'text/yaml', 'If-Match': tag });
  if (!answer.ok) return { ok: false, status: answer.status, problem: await answer.json().catch(() => null) };
  const kept = await load(path);
  // Somebody else's save may have come between the two: theirs is the draft then.
  return kept.source === source ? { ok: true, tag: kept.tag } : { ok: false, status: 412, problem: null };
}

/* What the server reads in a draft: { source } as YAML, or { tree } as its parts. */
export async function read(path, written) {
  const answer = await request('POST', path, written);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
