// Before the first paint: docs/decisions/0012-languages.md
(() => {
  const known = ['en', 'de'];
  let chosen = null;
  try {
    chosen = localStorage.getItem('unfurl.language');
  } catch {
    // Blocked storage remembers nothing.
  }
  const tags = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const language = [chosen, ...tags].find((tag) => known.includes(tag)) ?? 'en';
  if (language === 'en') return;
  document.documentElement.lang = language;
  document.documentElement.dataset.translating = '';
})();
