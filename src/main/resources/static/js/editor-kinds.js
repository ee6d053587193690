/* The kinds of action: their fields, what a new one says, what they can answer. */
import { list, t, word } from './editor-words.js';

/* Each kind: its icon, the key that a text alone stands for, its fields; whether it can list results, be late, be sent. */
export const KINDS = {
  task: { icon: 'task', plain: 'title', fields: ['title', 'description', 'due'], results: true, late: true },
  check: { icon: 'check', plain: 'title', fields: ['title', 'description', 'due'], results: true, late: true },
  validation: { icon: 'check', plain: 'title', fields: ['title', 'description', 'due', 'by'], late: true },
  'request-document': { icon: 'clip', plain: 'document', fields: ['document', 'title', 'description', 'due'], results: true, late: true },
  'send-message': { icon: 'send', fields: ['to', 'message', 'validate', 'letter', 'attach', 'receipt'], sent: true },
  notify: { icon: 'bell', fields: ['to', 'text'], sent: true },
  appointment: { icon: 'cal', fields: ['title', 'at', 'minutes'] },
  'create-document': { icon: 'folder', fields: ['message'] },
  'set-field': { icon: 'pen', fields: ['field', 'value'] },
  'set-status': { icon: 'tag', fields: ['status'] },
  'launch-sequence': { icon: 'play', plain: 'sequence', fields: ['sequence', 'wait'] },
  await: { icon: 'clock', fields: ['event'] },
  'http-request': { icon: 'swap', fields: ['url', 'method', 'headers', 'body', 'content-type', 'timeout', 'retries', 'answer'], sent: true }
};

export const kindOf = action => Object.keys(KINDS).find(kind => action[kind] !== undefined) || 'task';

/* What a kind says, a text alone as a map. */
export const map = (action, kind) => {
  const value = action[kind];
  return value && typeof value === 'object' ? value : { [KINDS[kind].plain || 'value']: value ?? '' };
};

/* What the facts of a dossier are called. */
const facts = new Map(JSON.parse(document.getElementById('editeur').dataset.office).facts.map(one => [one.path, one.label]));

/* The message that an action sends or writes down. */
export const sends = action => (action['send-message'] ?? action['create-document'])?.template;

/* A text of the draft, its tags by their names. */
export const filled = text => text.replace(/\$\{\s*\(*([\w.]+)[^}]*}/g, (tag, path) => `[${facts.get(path) ?? path}]`);

/* What an action is called. */
export function titleOf(action, tree) {
  const kind = kindOf(action);
  const value = map(action, kind);
  const title = value.title || value.document || tree.messages?.[value.template]?.subject || value.text || value.value;
  return typeof title === 'string' && title ? filled(title) : action.id;
}

/* Whether one person answers it, who can be asked for more. */
export const answered = action => Boolean(action.task !== undefined || action.check !== undefined || action['request-document'] !== undefined
  || (action.validation !== undefined && (map(action, 'validation').by || []).length <= 1));

/* Adds a new action of a kind to a step. */
export function made(step, tree, kind, office) {
  const taken = tree.steps.flatMap(one => [one.id, ...list(one.actions).map(action => action.id)]);
  const role = Object.keys(tree.roles || {}).find(id => tree.roles[id] === 'internal') || (office.roles.find(one => one.id === 'gestionnaire' && !one.archived) || office.roles.find(one => !one.archived))?.id || '';
  const action = { id: word(t('kind.' + kind), taken), role };
  action[kind] = beginning(action, role, tree, kind, office);
  (step.actions ??= []).push(action);
  (tree.roles ??= {})[role] ??= 'internal';
  return action;
}

function beginning(action, role, tree, kind, office) {
  const dated = office.reperes.find(repere => repere.kind === 'DATE');
  const said = {
    'request-document': t('new.action'), notify: { to: role, text: t('new.action') }, appointment: { title: t('new.action'), at: '1 day after start' },
    'set-field': { field: dated ? 'repere.' + dated.id : 'dossier.statut', value: dated ? 'aujourdhui' : '"' + t('new.action') + '"' }, 'set-status': t('new.action'),
    'launch-sequence': { sequence: office.sequences.find(one => one.id !== tree.sequence)?.id || '' }, await: office.events[0], 'http-request': { url: 'https://api.example.org/' }
  }[kind];
  if (kind !== 'send-message' && kind !== 'create-document') return said ?? t('new.action');
  const template = message(tree, action.id);
  const contact = Object.keys(tree.roles || {}).find(one => tree.roles[one] === 'contact') || role;
  return kind === 'send-message' ? { template, to: contact, validate: 'true' } : { template };
}

/* Adds a new message, and tells its id. */
export function message(tree, name) {
  const id = word(name, Object.keys(tree.messages || {}));
  (tree.messages ??= {})[id] = { subject: t('new.subject'), body: t('new.body') };
  return id;
}

const OWN = {
  check: [['result', 'oui', 'yes'], ['result', 'non', 'no']],
  'request-document': [['result', 'recu', 'received'], ['result', 'non_recu', 'not-received']],
  'http-request': [['result', 'reussi', 'succeeded'], ['result', 'echec', 'failed']],
  validation: [['status', 'validated', 'approved'], ['status', 'refused', 'refused']],
  'send-message': [['status', 'refused', 'refused']]
};

/* [part, key, label] for each answer by which somebody may want to go on. */
export function answersOf(action, office) {
  if (action.results) return Object.entries(action.results).map(([key, label]) => ['result', key, label]);
  const kind = kindOf(action);
  if (kind === 'launch-sequence') return map(action, kind).wait === 'true' ? endsOf(map(action, kind).sequence, office) : [];
  return kind === 'send-message' && map(action, kind).validate !== 'true' ? [] : (OWN[kind] || []).map(([part, key, label]) => [part, key, t(label)]);
}

function endsOf(id, office) {
  const ends = office.sequences.find(one => one.id === id)?.ends || [];
  return [...ends.map(end => ['result', end.id, end.label]), ['result', 'already_running', t('already-running')]];
}
