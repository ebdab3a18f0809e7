// Everything here makes pages quicker; every page works without it.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);

  // the one gesture: a figure opens its list beside the text
  const open = async (link) => {
    const answer = await fetch(link.href, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) { location.href = link.href; return; }
    const drawer = document.createElement('dialog');
    drawer.className = 'drawer';
    drawer.innerHTML = await answer.text();
    document.body.append(drawer);
    link.setAttribute('aria-expanded', 'true');
    drawer.addEventListener('close', () => {
      link.removeAttribute('aria-expanded');
      drawer.remove();
      link.focus();
    });
    drawer.addEventListener('click', (e) => {
      if (e.target === drawer || e.target.closest('.close')) drawer.close();
    });
    drawer.showModal();
  };
  document.addEventListener('click', (e) => {
    const link = e.target.closest('a.figure');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || link.closest('dialog')) return;
    e.preventDefault();
    open(link);
  });

  document.addEventListener('keydown', (e) => {
    if (e.key !== '/' || e.target.closest('input, textarea, select')) return;
    const search = find('input[type=search]');
    if (search) { e.preventDefault(); search.focus(); }
  });

  const summary = find('.summary');
  if (summary) summary.focus();

  // a sent form says so and cannot be sent twice by a nervous finger; its key would make that harmless anyway
  document.addEventListener('submit', (e) => {
    const button = e.submitter;
    if (button && e.target.method === 'post') setTimeout(() => { button.disabled = true; }, 0);
  });
  addEventListener('pageshow', () => document.querySelectorAll('button:disabled').forEach((b) => { b.disabled = false; }));
})();
