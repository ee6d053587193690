/* The bell: what the server says is unread, at once, and in words for who does not see it. */
const badge = document.getElementById('non-lues');
if (badge && window.EventSource) {
  let known = Number(badge.textContent.trim()) || 0;
  const source = new EventSource('/notifications/flux');
  source.addEventListener('unread', event => {
    const unread = Number(event.data);
    badge.textContent = unread;
    badge.hidden = unread === 0;
    if (unread > known) {
      const said = document.getElementById('dit');
      const link = badge.closest('a');
      said?.replaceChildren(Object.assign(document.createElement('a'), { className: 'j-callout soon', href: link.href, textContent: document.body.dataset.told }));
    }
    known = unread;
  });
  addEventListener('pagehide', () => source.close());
}
