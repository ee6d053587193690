// Jalon has one login page. This application's own form opens when the session is over and would
// refuse the right password: whoever is sent to it is sent on.
const login = document.querySelector('base').getAttribute('app-root') + '/../login';

function sendOn() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace(login);
  }
}

for (const name of ['pushState', 'replaceState']) {
  const original = history[name];
  history[name] = function (...args) {
    original.apply(this, args);
    sendOn();
  };
}
addEventListener('hashchange', sendOn);
sendOn();
