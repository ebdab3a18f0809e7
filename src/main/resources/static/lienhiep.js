// Everything here makes pages quicker or kinder; every page works without it.
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const words = find('#words')?.dataset;
  const told = (look, text, way) => {
    const line = document.createElement('p');
    line.className = look;
    line.setAttribute('role', look === 'warn' ? 'alert' : 'status');
    line.append(text, ' ', way || '');
    return line;
  };
  const typing = (e) => e.target.closest?.('input, textarea, select, [contenteditable]');

  // the one gesture: a figure opens its list beside the text; below 900 px the list is a page of its own
  const load = async (drawer, href) => {
    drawer.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(href, { headers: { 'HX-Request': 'true' } });
      if (answer.redirected || !answer.ok) { location.href = href; return; }
      drawer.innerHTML = await answer.text();
      drawer.scrollTop = 0;
    } catch {
      const whole = document.createElement('a');
      whole.href = href;
      whole.append(words.whole);
      find('.wait', drawer)?.remove();
      drawer.append(told('warn', words.lost, whole));
    }
    drawer.removeAttribute('aria-busy');
    find('.close', drawer)?.focus();
  };
  const open = (link) => {
    const drawer = document.createElement('dialog');
    drawer.className = 'drawer';
    drawer.setAttribute('aria-label', link.textContent);
    drawer.innerHTML = words.wait;
    find('b', drawer).textContent = link.textContent;
    document.body.append(drawer);
    link.setAttribute('aria-expanded', 'true');
    drawer.addEventListener('close', () => {
      link.removeAttribute('aria-expanded');
      drawer.remove();
      link.focus();
    });
    drawer.addEventListener('click', (e) => {
      const inside = e.target.closest('.tabs a, .pager a');
      if (e.target === drawer || e.target.closest('.close')) drawer.close();
      else if (inside && !e.ctrlKey && !e.metaKey) { e.preventDefault(); load(drawer, inside.href); }
    });
    drawer.showModal();
    load(drawer, link.href);
  };
  document.addEventListener('click', (e) => {
    const link = e.target.closest('a.figure');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || link.closest('dialog') || innerWidth < 900) return;
    if (!words) return;
    e.preventDefault();
    open(link);
  });

  // keys
  document.addEventListener('keydown', (e) => {
    if (typing(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    const search = find('input[type=search]');
    if (e.key === '/' && search) { e.preventDefault(); location.hash = 'find'; search.focus(); }
    if (e.key === '?') find('#keys')?.showModal();
  });
  find('.find')?.addEventListener('click', () => setTimeout(() => find('#find input').focus()));
  find('#contents')?.addEventListener('click', (e) => { if (e.target.closest('.close-side')) find('#main').focus(); });

  // what must be moved sideways can be moved by the keys
  document.querySelectorAll('.scroll').forEach((box) => { if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; });

  find('.summary')?.focus();

  // what was typed is kept in this tab until the server has answered; it comes back under its own key, so it counts once
  const drafts = sessionStorage;
  const place = (form) => `draft ${document.body.dataset.who} ${new URL(form.action).pathname}`;
  const kept = (form) => form.matches('.form') && !find('[type=password]', form);
  const keep = (form) => {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf');
    drafts.setItem(place(form), JSON.stringify(fields));
    drafts.setItem('sent', place(form));
  };
  const fill = (form, fields) => {
    const left = [...fields];
    for (const field of form.elements) {
      if (!field.name || field.name === '_csrf' || field.type === 'file') continue;
      const i = left.findIndex(([name, value]) => name === field.name && (!/radio|checkbox/.test(field.type) || value === field.value));
      if (/radio|checkbox/.test(field.type)) field.checked = i >= 0;
      else if (i >= 0) field.value = left[i][1];
      if (i >= 0) left.splice(i, 1);
    }
  };
  const arrived = performance.getEntriesByType('navigation')[0]?.type === 'navigate' && document.referrer !== '';
  const sent = drafts.getItem('sent');
  if (sent && arrived && !/^(error\/(?!409)|identity\/sign-in)/.test(find('main')?.dataset.page)) drafts.removeItem(sent);
  drafts.removeItem('sent');
  document.querySelectorAll('form.form[method=post]').forEach((form) => {
    const draft = drafts.getItem(place(form));
    if (!draft || !kept(form) || find('.summary', form) || !words) return;
    fill(form, JSON.parse(draft));
    const drop = document.createElement('button');
    Object.assign(drop, { type: 'button', className: 'plain', textContent: words.drop });
    drop.addEventListener('click', () => { drafts.removeItem(place(form)); location.reload(); });
    form.prepend(told('notice', words.kept, drop));
  });

  // a sent form says so and cannot be sent twice by a nervous finger; its key would make that harmless anyway
  document.addEventListener('submit', (e) => {
    const form = e.target;
    if (form.method !== 'post') return;
    if (form.matches('.out')) drafts.clear();
    if (kept(form)) keep(form);
    find('.no-signal', form)?.remove();
    if (!navigator.onLine && words && kept(form)) {
      e.preventDefault();
      form.append(told('warn', words.noSignal));
      form.lastElementChild.classList.add('no-signal');
      return;
    }
    const button = e.submitter;
    if (button) setTimeout(() => {
      button.disabled = true;
      if (!button.dataset.busy) return;
      button.dataset.rest = button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', 'true');
    }, 0);
  });
  addEventListener('online', () => find('.no-signal')?.remove());
  addEventListener('pageshow', () => document.querySelectorAll('form[method=post] button:disabled:not([data-held])').forEach((button) => {
    button.disabled = false;
    button.removeAttribute('aria-busy');
    if (button.dataset.rest) button.textContent = button.dataset.rest;
  }));

  // a date typed in any way is read back in words
  document.addEventListener('change', async (e) => {
    const field = e.target;
    if (!field.dataset?.date) return;
    const said = find('.heard', field.parentElement);
    try {
      said.textContent = await (await fetch(`${field.dataset.date}?text=${encodeURIComponent(field.value)}`)).text();
    } catch { said.textContent = ''; }
  });

  // a password may be looked at
  document.querySelectorAll('form[data-show]').forEach((form) => {
    const field = find('[type=password]', form);
    const button = document.createElement('input');
    Object.assign(button, { type: 'button', className: 'plain', value: form.dataset.show });
    button.addEventListener('click', () => {
      const hidden = field.type === 'password';
      field.type = hidden ? 'text' : 'password';
      button.value = hidden ? form.dataset.hide : form.dataset.show;
    });
    const box = document.createElement('div');
    box.className = 'reveal';
    field.replaceWith(box);
    box.append(field, button);
  });
})();
