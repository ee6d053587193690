/* What was chosen for the PDF is what is marked as printed: the boxes belong to another form. */
document.addEventListener('submit', event => {
  const from = document.getElementById(event.target.dataset.letters);
  if (!from) return;
  event.target.querySelectorAll('[type=hidden]').forEach(old => old.remove());
  for (const message of new FormData(from).getAll('message')) {
    event.target.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'messages[]', value: message }));
  }
}, true);

/* Of one letter is said what became of it; of several, that those that could leave are marked. */
document.addEventListener('jalon:done', event => {
  const { doneOne, doneNone } = event.target.dataset;
  if (doneOne && event.detail?.length === 1) event.target.dataset.done = event.detail[0].outcome === 'PRINTED' ? doneOne : doneNone;
});
