/*
 * "Voir en entier": the diagram of the page gets the whole window, at a size that one can read, and goes
 * back to its place when the window closes.
 */
export function inWindow(opener, drawing, container, { shown, back }) {
  const dialog = document.getElementById('en-entier');
  const place = document.createComment('');
  const press = { larger: () => drawing.grow(1), smaller: () => drawing.grow(-1), all: drawing.all };
  dialog.querySelector('[data-title]').textContent = container.dataset.title || container.getAttribute('aria-label');
  dialog.addEventListener('click', event => press[event.target.closest('[data-zoom]')?.dataset.zoom]?.());
  dialog.addEventListener('close', () => {
    place.replaceWith(container);
    back();
  });
  opener.addEventListener('click', () => {
    container.replaceWith(place);
    dialog.querySelector('[data-drawing]').append(container);
    dialog.showModal();
    drawing.read(shown());
  });
}
