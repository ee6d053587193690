/* What was chosen for the PDF is what is marked as printed: the boxes belong to another form. */
document.addEventListener('submit', event => {
  const from = document.getElementById(event.target.dataset.letters);
  if (!from) return;
  event.target.querySelectorAll('[type=hidden]').forEach(old => old.remove());
  for (const message of new FormData(from).getAll('message')) {
    event.target.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'messages[]', value: message }));
  }
}, true);
