// Uploads in parts, and goes on where it stopped after a cut, also when the page was closed in between.
(() => {
  const PART = 1024 * 1024;
  const api = async (path, options = {}) => {
    const reply = await fetch(`/api/v1${path}`, {
      ...options,
      headers: { 'x-motcua': '1', ...options.headers },
    });
    const body = await reply.json().catch(() => ({}));
    if (reply.ok) return body;
    throw Object.assign(new Error(body.detail ?? reply.statusText), { status: reply.status });
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const online = () =>
    navigator.onLine
      ? Promise.resolve()
      : new Promise((done) => addEventListener('online', done, { once: true }));

  async function sha256(file) {
    if (!globalThis.crypto?.subtle) return undefined;
    try {
      const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      return undefined;
    }
  }

  const remembered = (name) => `tai-len:${name}`;

  async function begin(dossier, component, file, hash) {
    const name = remembered([dossier, component, file.name, file.size, file.lastModified].join('/'));
    const known = localStorage.getItem(name);
    if (known) {
      const upload = await api(`/uploads/${known}`).catch((error) => {
        if (error.status) return undefined;
        throw error;
      });
      if (upload && !upload.file) return { name, upload };
    }
    const upload = await api(`/dossiers/${dossier}/uploads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
      },
      body: JSON.stringify({
        ...(component && { component }),
        name: file.name,
        size: file.size,
        ...(hash && { sha256: hash }),
      }),
    });
    localStorage.setItem(name, upload.uploadId);
    return { name, upload };
  }

  /** A line that is down is waited for; a refusal of the server ends it. */
  async function patiently(act, show) {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
      try {
        return await act();
      } catch (error) {
        if (error.status && error.status < 500) throw error;
        show();
        await online();
        await pause(wait);
      }
    }
  }

  async function send(form, file, state) {
    const { uploading, waiting, checking, uploaded } = JSON.parse(form.dataset.words);
    const bar = document.createElement('progress');
    const text = document.createElement('p');
    bar.max = file.size;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    state.replaceChildren(text, bar);
    text.textContent = `${checking}: ${file.name}`;
    const hash = await sha256(file);
    const say = (offset) => {
      bar.value = offset;
      text.textContent = `${uploading} ${file.name}: ${Math.floor((offset / file.size) * 100)}%`;
    };
    const wait = () => {
      text.textContent = waiting;
    };
    const { name, upload: first } = await patiently(
      () => begin(form.dataset.upload, form.dataset.component, file, hash),
      wait,
    );
    let upload = first;
    while (!upload.file) {
      say(upload.offset);
      const { uploadId, offset } = upload;
      upload = await patiently(
        () =>
          api(`/uploads/${uploadId}?offset=${offset}`, {
            method: 'PUT',
            headers: { 'content-type': 'application/octet-stream' },
            body: file.slice(offset, offset + PART),
          }).catch((error) => (error.status === 409 ? api(`/uploads/${uploadId}`) : Promise.reject(error))),
        wait,
      );
      if (upload.offset === offset && !upload.file) await pause(500);
    }
    localStorage.removeItem(name);
    state.replaceChildren(text);
    text.textContent = `${uploaded}: ${file.name}`;
  }

  // Files still on their way; the page is left when the last has arrived, to where the person asked meanwhile.
  let running = 0;
  let wayOn;
  let failed = false;

  /** What went wrong stays to be read. */
  function leave() {
    if (!failed) return wayOn ? wayOn() : location.reload();
    failed = false;
    wayOn = undefined;
  }

  /** What would leave the page waits for the files. */
  function hold(event, act) {
    if (running === 0) return;
    event.preventDefault();
    event.stopPropagation();
    wayOn = act;
    for (const form of document.querySelectorAll('form[data-busy]')) {
      const { thenOn } = JSON.parse(form.dataset.words);
      form.querySelector('.upload-then').textContent = thenOn;
    }
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('main a[href]:not([target], [href^="#"])');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey)
      hold(event, () => location.assign(link.href));
  });
  document.addEventListener(
    'submit',
    (event) => {
      const { target, submitter } = event;
      if (!target.matches('[data-upload]')) hold(event, () => target.requestSubmit(submitter));
    },
    { capture: true },
  );
  addEventListener('beforeunload', (event) => {
    if (running > 0) event.preventDefault();
  });

  for (const form of document.querySelectorAll('form[data-upload]')) {
    const state = form.querySelector('.upload-state');
    const input = form.querySelector('input[type=file]');
    const start = async () => {
      const files = [...input.files].filter((file) => file.size > 0);
      if (files.length === 0 || form.dataset.busy) return;
      form.dataset.busy = '1';
      running += 1;
      try {
        for (const file of files) await send(form, file, state);
      } catch (error) {
        const fault = document.createElement('p');
        fault.className = 'field-error';
        fault.textContent = error.message;
        state.replaceChildren(fault);
        failed = true;
      }
      input.value = '';
      delete form.dataset.busy;
      form.querySelector('.upload-then').textContent = '';
      running -= 1;
      if (running === 0) leave();
    };
    input.addEventListener('change', start);
    form.addEventListener('submit', (event) => {
      if (input.files.length === 0) return;
      event.preventDefault();
      start();
    });
  }
})();
