// Writing an article: what a word processor pastes becomes plain text with light marks; marks are put in with a press; drafts are kept.
(() => {
  const text = document.getElementById('f-body');
  if (!text) return;
  const form = text.form;
  const put = (words) => {
    text.focus();
    // keeps the browser's own undo
    if (!document.execCommand('insertText', false, words)) text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };

  text.addEventListener('paste', async (e) => {
    const html = e.clipboardData.getData('text/html');
    const plain = e.clipboardData.getData('text/plain');
    if (!/<(p|h\d|ul|ol|table|b|strong|i|em|a)\b/i.test(html) || html.length > 1500000) return;
    e.preventDefault();
    const body = new URLSearchParams({ html, _csrf: form._csrf.value });
    const answer = await fetch(text.dataset.paste, { method: 'POST', body }).catch(() => null);
    put(answer?.ok ? await answer.text() : plain);
  });

  document.querySelectorAll('.pick code').forEach((code) => {
    const press = document.createElement('button');
    Object.assign(press, { type: 'button', className: 'plain', textContent: code.textContent });
    press.addEventListener('click', () => put(/^\{ảnh /.test(code.textContent) ? `\n\n${code.textContent}\n\n` : code.textContent));
    code.replaceWith(press);
  });

  // kept in this tab while one writes; the page brings it back when the form is opened again
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf');
      sessionStorage.setItem(`draft ${document.body.dataset.who} ${new URL(form.action).pathname}`, JSON.stringify(fields));
    }, 800);
  });
})();
