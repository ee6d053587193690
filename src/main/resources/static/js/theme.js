/* Runs before the page is drawn: the theme that was chosen, else the one of the system. */
{
  const chosen = document.cookie.match(/(?:^|; )jalon-theme=(light|dark)/);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.bsTheme = chosen ? chosen[1] : dark ? 'dark' : 'light';
}
