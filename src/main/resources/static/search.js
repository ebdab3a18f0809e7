// Suggestions below the one box while somebody types; without this the box is a plain form.
(() => {
  const form = document.querySelector('form[data-suggest]');
  if (!form) return;
  const field = form.querySelector('input[type=search]');
  const wait = 140;
  let list = null;
  let timer = 0;
  let asked = '';

  const dressed = () => {
    if (document.querySelector(`link[href="${form.dataset.style}"]`)) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: form.dataset.style });
    document.head.append(link);
  };
  const close = () => {
    list?.remove();
    list = null;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const options = () => (list ? [...list.querySelectorAll('a')] : []);
  const chosen = () => options().find((a) => a.getAttribute('aria-selected') === 'true');
  const choose = (step) => {
    const all = options();
    if (!all.length) return;
    const at = all.indexOf(chosen());
    const next = all[(at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length];
    all.forEach((a) => a.setAttribute('aria-selected', String(a === next)));
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  };
  const show = (html) => {
    close();
    if (!html || document.activeElement !== field) return;
    list = document.createElement('div');
    list.className = 'hits';
    list.id = 'hits';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.getAttribute('aria-label'));
    list.innerHTML = html;
    options().forEach((a, i) => { a.id = `hit-${i}`; });
    form.append(list);
    field.setAttribute('aria-expanded', 'true');
  };
  const ask = async () => {
    const words = field.value.trim();
    asked = words;
    if (words.length < 2) { close(); return; }
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(words)}`);
      if (words !== asked) return;
      show(answer.status === 200 && !answer.redirected ? await answer.text() : '');
    } catch { close(); }
  };

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'hits');
  field.setAttribute('aria-expanded', 'false');
  field.addEventListener('focus', dressed);
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, wait); });
  field.addEventListener('keydown', (e) => {
    if (e.isComposing) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      if (!list) return;
      e.preventDefault();
      choose(e.key === 'ArrowDown' ? 1 : -1);
    } else if (e.key === 'Enter' && chosen()) {
      e.preventDefault();
      location.href = chosen().href;
    } else if (e.key === 'Escape' && list) {
      e.preventDefault();
      close();
    }
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
  form.addEventListener('submit', () => clearTimeout(timer));
})();
