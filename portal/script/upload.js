// Uploads in parts, and goes on where it stopped after a cut, also when the page was closed in between.
(() => {
  const PART = 1024 * 1024;
  // Files still on their way; the page is left when the last has arrived, to where the person asked meanwhile.
  let running = 0;
  let wayOn;
  let failed = false;

  /** `cut`: the line or the server is down, and the same may be asked again. */
  const api = async (path, options = {}) => {
    const reply = await fetch(`/api/v1${path}`, {
      ...options,
      headers: { 'x-motcua': '1', ...options.headers },
    }).catch((error) => Promise.reject(Object.assign(error, { cut: true })));
    const body = await reply.json().catch(() => undefined);
    if (reply.ok && body) return body;
    const { status } = reply;
    throw Object.assign(new Error(body?.detail ?? reply.statusText), {
      status,
      cut: reply.ok || status >= 500,
    });
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
  /** Full or forbidden, it remembers nothing, and the file goes up all the same. */
  const memory = (act) => {
    try {
      return act(localStorage);
    } catch {
      return undefined;
    }
  };

  async function begin(dossier, component, file, hash) {
    const name = remembered([dossier, component, file.name, file.size, file.lastModified].join('/'));
    const known = memory((kept) => kept.getItem(name));
    if (known) {
      const upload = await api(`/uploads/${known}`).catch((error) => {
        if (error.cut) throw error;
        return undefined;
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
    memory((kept) => kept.setItem(name, upload.uploadId));
    return { name, upload };
  }

  /** A line that is down is waited for; a refusal of the server ends it, and so does what goes wrong here. */
  async function patiently(act, show) {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
      try {
        return await act();
      } catch (error) {
        if (!error.cut) throw error;
        show();
        await online();
        await pause(wait);
      }
    }
  }

  async function send(form, file, text, bar) {
    const { uploading, waiting, checking, uploaded, unreadable } = JSON.parse(form.dataset.words);
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
      const body = await file
        .slice(offset, offset + PART)
        .arrayBuffer()
        .catch(() => Promise.reject(new Error(unreadable)));
      upload = await patiently(
        () =>
          api(`/uploads/${uploadId}?offset=${offset}`, {
            method: 'PUT',
            headers: { 'content-type': 'application/octet-stream' },
            body,
          }).catch((error) => (error.status === 409 ? api(`/uploads/${uploadId}`) : Promise.reject(error))),
        wait,
      );
      if (upload.offset === offset && !upload.file) await pause(500);
    }
    memory((kept) => kept.removeItem(name));
    text.textContent = `${uploaded}: ${file.name}`;
  }

  /** Sends one file under those that have arrived; what went wrong takes the place of its line. */
  async function sendOne(form, file, state) {
    const text = document.createElement('p');
    const bar = document.createElement('progress');
    const fault = (message) => {
      text.className = 'field-error';
      text.textContent = message;
      failed = true;
    };
    state.append(text);
    if (file.size === 0) {
      const { emptyFile } = JSON.parse(form.dataset.words);
      fault(emptyFile.replace('{name}', () => file.name));
      return;
    }
    bar.max = file.size;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    state.append(bar);
    await send(form, file, text, bar).catch((error) => fault(`${file.name}: ${error.message}`));
    bar.remove();
  }

  /** A page that stays does not show yet what has arrived. */
  function offerReload(form, state) {
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = JSON.parse(form.dataset.words).reload;
    state.append(link);
  }

  /** A page of questions keeps what is written on it meanwhile. */
  function showAnew() {
    const stay = document.querySelector('[data-stay]');
    if (!stay) return location.reload();
    stay.value = '';
    stay.form.requestSubmit(stay);
  }

  /** What went wrong stays to be read. */
  function leave() {
    if (!failed) return wayOn ? wayOn() : showAnew();
    failed = false;
    wayOn = undefined;
  }

  /** What would leave the page waits for the files. */
  function hold(event, act) {
    if (running === 0) return;
    event.preventDefault();
    event.stopPropagation();
    wayOn = act;
    for (const form of document.querySelectorAll('[data-busy]')) {
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

  for (const form of document.querySelectorAll('[data-upload]')) {
    const state = form.querySelector('.upload-state');
    const input = form.querySelector('input[type=file]');
    const start = async () => {
      const files = [...input.files];
      if (files.length === 0 || form.dataset.busy) return;
      form.dataset.busy = '1';
      running += 1;
      for (const old of state.querySelectorAll('.field-error, a')) old.remove();
      for (const file of files) await sendOne(form, file, state);
      if (state.querySelector('.field-error')) offerReload(form, state);
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
