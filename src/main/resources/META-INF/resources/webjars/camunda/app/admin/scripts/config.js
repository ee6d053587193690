import '../../tasklist/scripts/one-login.js';

export default { locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' } };
