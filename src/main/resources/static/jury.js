// A judge's sheet: kept in this browser from the first key on, sent when there is a network, marks by press, slide or key.
(() => {
  const form = document.querySelector('form.sheet');
  const at = `sheet ${location.pathname}`;
  if (!form) {
    // signed or closed: nothing is waiting any more
    if (document.querySelector('[data-locked]')) localStorage.removeItem(at);
    return;
  }
  const state = document.querySelector('.sheet-state');
  const typed = () => [...new FormData(form)].filter(([name]) => /^(m_|b_|note$)/.test(name));
  const number = (text) => (/^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN);
  const words = (value) => String(Math.round(value * 1e6) / 1e6).replace('.', form.dataset.point);
  const say = (what) => {
    state.textContent = state.dataset[what];
    state.dataset.is = what;
  };

  const count = () => {
    let total = 0;
    let given = 0;
    form.querySelectorAll('.criterion').forEach((one) => {
      const mark = number(one.querySelector('[name^=m_]').value);
      if (Number.isNaN(mark)) return;
      given += 1;
      total += one.dataset.weight ? (mark / Number(one.dataset.max)) * Number(one.dataset.weight) : mark;
    });
    document.querySelector('.sheet-total b').textContent = words(Math.round(total * 100) / 100);
    document.querySelector('.sheet-given').textContent = `${given}/${form.querySelectorAll('.criterion').length}`;
  };

  let edits = 0;
  let sending = false;
  const send = async () => {
    if (sending) return;
    sending = true;
    const sent = edits;
    say('saving');
    const body = new URLSearchParams([...typed(), ['_csrf', form._csrf.value], ['_version', form._version.value], ['_key', crypto.randomUUID()]]);
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
    sending = false;
    const done = answer?.type === 'opaqueredirect';
    if (done) form._version.value = Number(form._version.value) + 1;
    // typed meanwhile: that goes out too before anything is forgotten here
    if (sent !== edits) send();
    else if (done) {
      localStorage.removeItem(at);
      say('saved');
    } else say(!answer || answer.status >= 500 ? 'local' : answer.status === 422 ? 'wrong' : 'other');
  };

  let waiting;
  const changed = () => {
    edits += 1;
    localStorage.setItem(at, JSON.stringify(typed()));
    say('saving');
    count();
    clearTimeout(waiting);
    waiting = setTimeout(send, 700);
  };

  form.querySelectorAll('.criterion').forEach((one) => {
    const mark = one.querySelector('[name^=m_]');
    const step = Number(one.dataset.step);
    const slide = Object.assign(document.createElement('input'), { type: 'range', tabIndex: -1, min: 0, max: one.dataset.max, step });
    slide.setAttribute('aria-hidden', 'true');
    const range = () => {
      const level = one.querySelector('[type=radio]:checked');
      slide.min = level ? level.dataset.from : 0;
      slide.max = level ? level.dataset.to : one.dataset.max;
      const value = number(mark.value);
      slide.value = Number.isNaN(value) ? slide.min : value;
    };
    const put = (value) => {
      mark.value = words(Math.min(Number(slide.max), Math.max(Number(slide.min), value)));
      range();
      changed();
    };
    const press = (sign, by) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: sign });
      button.setAttribute('aria-label', `${sign} ${words(step)}`);
      button.addEventListener('click', () => put((number(mark.value) || Number(slide.min)) + by));
      return button;
    };
    slide.addEventListener('input', () => put(Number(slide.value)));
    mark.addEventListener('input', range);
    one.querySelectorAll('[type=radio]').forEach((level) => level.addEventListener('change', range));
    one.querySelector('.stepper').prepend(press('−', -step), slide);
    one.querySelector('.stepper').append(press('+', step));
    range();
  });

  // what was typed without a network comes back, and goes out
  const kept = JSON.parse(localStorage.getItem(at) ?? 'null');
  if (kept) {
    kept.forEach(([name, value]) => {
      const field = form.elements[name];
      if (field) field.value = value;
    });
    send();
  }
  count();
  form.addEventListener('input', changed);
  addEventListener('online', () => localStorage.getItem(at) && send());
  setInterval(() => state.dataset.is === 'local' && send(), 20000);
  form.addEventListener('submit', (e) => {
    clearTimeout(waiting);
    if (navigator.onLine) return;
    e.preventDefault();
    localStorage.setItem(at, JSON.stringify(typed()));
    say('local');
  });
})();
