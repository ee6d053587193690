import './one-login.js';

export default {
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'prend la tâche choisie' },
    focusFilter: { key: 'ctrl+shift+f', description: 'va au premier filtre' },
    focusList: { key: 'ctrl+alt+l', description: 'va à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'va au premier champ du formulaire' }
  }
};
