/* What every page does: search, theme, dialogs, keys. */
import './found.js';
import './ordinals.js';
import './references.js';
import { land } from './commands.js';
import { canChoose, hasRows, rowKey } from './rows.js';

/* Where letters are entered; a radio or a checkbox takes none. */
const WRITES = 'input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable]';
const inField = target => target.closest?.(WRITES);

/* Brings the current tab into view where the row of tabs scrolls. */
document.fonts.ready.then(() => document.querySelectorAll('.tabs [aria-current]').forEach(tab => {
  const row = tab.parentElement;
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}));

document.getElementById('theme')?.addEventListener('click', () => {
  const now = document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.bsTheme = now;
  document.cookie = 'jalon-theme=' + now + '; path=/; max-age=31536000; samesite=lax';
});

const FIRST_FIELD = ':is(input:not([type=hidden]), select, textarea):not(:disabled)';

/* A dialog begins at its first field; where it only asks, at the button that changes nothing. */
function begin(dialog) {
  const shown = [...dialog.querySelectorAll(FIRST_FIELD)].find(field => field.offsetParent);
  (shown || dialog.querySelector('.keys [data-close]'))?.focus();
}

function openDialog(dialog) {
  dialog.showModal();
  begin(dialog);
}

/* Contents that come once it is open may bring its first field, where nobody has gone elsewhere since. */
document.addEventListener('htmx:afterSettle', event => {
  const dialog = event.target.closest?.('dialog[open]');
  if (dialog && document.activeElement?.matches('body, dialog, .keys [data-close]')) begin(dialog);
});

/* Dialogs: data-open="id" opens one; its opener gets the focus back by itself. */
document.addEventListener('click', event => {
  const opener = event.target.closest?.('[data-open]');
  if (opener) {
    event.preventDefault();
    opener.closest('details.menu')?.removeAttribute('open');
    opener.closest('dialog')?.close();
    openDialog(document.getElementById(opener.dataset.open));
  }
  const closer = event.target.closest?.('[data-close]');
  if (closer) closer.closest('dialog').close();
  document.querySelectorAll('details.menu[open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.removeAttribute('open');
  });
});

/* "?" lists the keys that are commands on this page. */
function listKeys() {
  const dialog = document.getElementById('touches');
  if (!dialog) return;
  const lines = [...document.querySelectorAll('[data-hotkey]')].map(target => {
    const line = document.createElement('div');
    const key = document.createElement('dt');
    key.append(Object.assign(document.createElement('kbd'), { textContent: target.dataset.hotkey }));
    const text = [...target.childNodes].filter(node => node.nodeName !== 'KBD').map(node => node.textContent).join('').trim();
    line.append(key, Object.assign(document.createElement('dd'), { textContent: text }));
    return line;
  });
  dialog.querySelector('[data-keys-here]').replaceChildren(...lines);
  dialog.querySelector('[data-keys-rows]').hidden = !hasRows();
  dialog.querySelector('[data-keys-choose]').hidden = !canChoose();
  dialog.showModal();
}

/* A link may lead to a dialog of its page: /dossiers/D-1/sequence#consigner. */
if (/^#[\w-]+$/.test(location.hash)) {
  const dialog = document.querySelector('dialog' + location.hash);
  if (dialog && !dialog.open) openDialog(dialog);
}

/* Single letters work outside fields only (WCAG 2.1.4): data-hotkey="R". */
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    document.getElementById('chercher')?.focus();
    return;
  }
  if (event.key === 'Escape') {
    document.querySelectorAll('details.menu[open]').forEach(menu => menu.removeAttribute('open'));
    const found = document.getElementById('trouve');
    if (found?.contains(document.activeElement)) document.getElementById('chercher').focus();
    found?.replaceChildren();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || document.querySelector('dialog[open]')) return;
  if (document.body.dataset.keys === 'off') return;
  if (event.key === '?') {
    event.preventDefault();
    listKeys();
    return;
  }
  const target = document.querySelector(`[data-hotkey="${CSS.escape(event.key.toUpperCase())}"]`);
  if (target) {
    event.preventDefault();
    if (target.matches('a')) land();
    target.click();
  } else if (rowKey(event.key.toUpperCase())) {
    event.preventDefault();
  }
});
