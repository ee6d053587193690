/* Lists and Ma journée by keys: J and K go from row to row, X chooses the row one is on; Enter opens it by itself. */
const LINK = 'th[scope=row] a, .t';

const rows = () => [...document.querySelectorAll('main .list > tbody > tr, main .todo > li')].filter(row => row.querySelector(LINK));

export const hasRows = () => rows().length > 0;

export const canChoose = () => rows().some(row => row.querySelector('[data-choose]'));

const here = all => all.findIndex(row => row.contains(document.activeElement));

function move(step) {
  const all = rows();
  const at = here(all);
  const to = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  to?.querySelector(LINK).focus();
  return to !== undefined;
}

function choose() {
  const all = rows();
  const box = all[here(all)]?.querySelector('[data-choose]');
  box?.click();
  return Boolean(box);
}

/* Whether a key was a command of a list. */
export function rowKey(key) {
  if (key === 'J') return move(1);
  if (key === 'K') return move(-1);
  return key === 'X' && choose();
}
