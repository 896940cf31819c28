// Photographs one page after the other: each is made smaller, sent in parts, and goes on where it stopped after a cut.
(() => {
  const form = document.querySelector('form[data-phone]');
  if (!form) return;
  const PART = 256 * 1024;
  // A4 at 220 dpi; more helps nobody read and costs time on a weak line.
  const LONG = 2600;
  const { phone: token, device } = form.dataset;
  const words = JSON.parse(form.dataset.words);
  const input = form.querySelector('input[type=file]');
  const fault = form.querySelector('[role=alert]');
  const state = form.querySelector('[data-state]');
  const count = form.querySelector('[data-sent]');
  form.querySelector('[data-send]').hidden = true;
  form.classList.add('with-script');

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const api = async (path, options) => {
    const reply = await fetch(`/api/v1/phone-capture${path}`, {
      ...options,
      headers: { 'x-motcua': '1', ...options.headers },
    }).catch((error) => Promise.reject(Object.assign(error, { cut: true })));
    const body = await reply.json().catch(() => undefined);
    if (reply.ok && body) return body;
    const { status } = reply;
    const cut = reply.ok || status >= 500 || status === 429;
    throw Object.assign(new Error(body?.detail ?? reply.statusText), { status, cut });
  };
  /** A line that is down is waited for; a refusal of the server ends it. */
  const patiently = async (act) => {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 20000)) {
      try {
        return await act();
      } catch (error) {
        if (!error.cut) throw error;
        state.textContent = words.waiting;
        await pause(wait);
      }
    }
  };
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };

  /** Upright and no larger than is needed to read it; a browser that cannot do that sends the camera's own picture. */
  async function smaller(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
    if (!picture) {
      if (file.type === 'image/jpeg') return file;
      throw new Error(words.noPicture);
    }
    const share = Math.min(1, LONG / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
    return made ?? file;
  }

  async function send(picture) {
    const pageId = uuid();
    const body = JSON.stringify({ token, device, pageId, size: picture.size });
    const begin = () =>
      api('/pages', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    let page = await patiently(begin);
    while (!page.complete) {
      state.textContent = `${words.sending} ${Math.floor((page.offset / page.size) * 100)}%`;
      const { offset } = page;
      const part = await picture.slice(offset, offset + PART).arrayBuffer();
      page = await patiently(() =>
        api(`/pages/${pageId}?device=${device}&offset=${offset}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream' },
          body: part,
        }).catch((error) =>
          error.status === 409
            ? api(`/pages/${pageId}?device=${device}`, { method: 'GET' })
            : Promise.reject(error),
        ),
      );
    }
    const sent = Number(count.dataset.sent) + 1;
    count.dataset.sent = sent;
    count.textContent = words.sent.replace('-1', sent);
  }

  // one after the other, so that pages arrive in their order
  let turn = Promise.resolve();
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    fault.textContent = '';
    for (const file of files)
      turn = turn
        .then(() => smaller(file))
        .then(send)
        .then(() => {
          state.textContent = '';
        })
        .catch((error) => {
          state.textContent = '';
          fault.textContent = error.message;
        });
  });
})();
