// A passkey is made, or used, and its answer put into the form, which then goes its way like any other.
(() => {
  const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && !/^[\d.]+$|:/.test(location.hostname);
  const asked = async (form, path) => {
    const token = form.querySelector('[name=_csrf]').value;
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const failed = (form) => {
    form.querySelector('.no-answer')?.remove();
    const line = document.createElement('p');
    line.className = 'warn no-answer';
    line.setAttribute('role', 'alert');
    line.append(form.dataset.failed);
    form.append(line);
    form.querySelectorAll('button').forEach((button) => { button.disabled = false; });
  };
  const use = async (form) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked(form, form.dataset.passkey));
    return navigator.credentials.get({ publicKey });
  };
  const make = async (form) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked(form, form.dataset.passkeyNew));
    return navigator.credentials.create({ publicKey });
  };
  document.querySelectorAll('form[data-passkey], form[data-passkey-new]').forEach((form) => {
    const field = form.querySelector('[name=passkey], [name=_proof-passkey]');
    const only = form.querySelector('.by-passkey');
    const note = document.querySelector('.no-passkey');
    if (!can) {
      if (note) note.hidden = false;
      return;
    }
    form.hidden = false;
    if (only) only.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (field.value || (only && event.submitter !== only)) return;
      event.preventDefault();
      event.stopPropagation();
      try {
        const credential = await (form.dataset.passkeyNew ? make(form) : use(form));
        field.value = JSON.stringify(credential.toJSON());
        form.requestSubmit(event.submitter);
      } catch { failed(form); }
    });
  });
})();
