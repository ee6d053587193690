/* The arrows go from a search into what it finds, through it, and back. */
const listOf = field => document.querySelector(field.getAttribute('hx-target'));

document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const field = event.target.closest?.('input[type=search][hx-target]');
  const list = field ? listOf(field) : event.target.closest?.('.hits, .found');
  if (!list || (!field && !event.target.matches('a'))) return;
  const links = [...list.querySelectorAll('a, [type=radio]')];
  const at = links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
  const above = document.querySelector(`input[hx-target="#${list.id}"]`);
  const next = at < 0 ? above : links[Math.min(at, links.length - 1)];
  if (!next || (field && event.key === 'ArrowUp')) return;
  event.preventDefault();
  next.focus();
});
