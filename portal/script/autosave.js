// Keeps what one types, shows questions only when they are asked, and lets a button act once.
(() => {
  const form = document.querySelector('form[data-autosave]');
  if (form) {
    const said = form.querySelector('[data-saved]');
    let timer;
    let saving = Promise.resolve();
    const save = async () => {
      const body = new URLSearchParams(new FormData(form));
      body.set('tu-luu', '1');
      try {
        const reply = await fetch(form.action, { method: 'POST', body });
        if (reply.ok && !reply.redirected) said.innerHTML = await reply.text();
        for (const now of said.querySelectorAll('[data-computed]'))
          document.getElementById(now.dataset.computed).textContent = now.textContent;
      } catch {
        said.textContent = '';
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        saving = saving.then(save);
      }, 1500);
    });
    form.addEventListener('submit', () => clearTimeout(timer));

    const conditional = [...form.querySelectorAll('[data-when]')];
    const show = () => {
      const answers = new FormData(form);
      for (const part of conditional)
        part.hidden = !answers.getAll(part.dataset.when).includes(part.dataset.equals);
    };
    form.addEventListener('change', show);
    for (const part of conditional) part.querySelector('.only-if')?.remove();
    show();
  }

  for (const once of document.querySelectorAll('form[data-once]'))
    once.addEventListener('submit', (event) => {
      if (once.dataset.sent) event.preventDefault();
      once.dataset.sent = '1';
      setTimeout(() => delete once.dataset.sent, 8000);
    });

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();
