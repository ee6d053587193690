/* The bell: what the server says is unread, at once, and in words for who does not see it. */
import { say } from './commands.js';

const badge = document.getElementById('non-lues');

/* What has just come, with where it leads; where it cannot be had, that something has. */
async function tell(all) {
  const answer = await fetch(all + '/derniere').catch(() => null);
  const told = answer?.ok && await answer.json().catch(() => null);
  if (told) say(told.text, 'soon', told.links);
  else say(document.body.dataset.told, 'soon', [{ text: badge.closest('a').getAttribute('aria-label'), href: all }]);
}

if (badge && window.EventSource) {
  let known = Number(badge.textContent.trim()) || 0;
  const all = badge.closest('a').getAttribute('href');
  const source = new EventSource(all + '/flux');
  source.addEventListener('unread', event => {
    const unread = Number(event.data);
    badge.textContent = unread;
    badge.hidden = unread === 0;
    if (unread > known) tell(all);
    known = unread;
  });
  addEventListener('pagehide', () => source.close());
}
