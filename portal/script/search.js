// Suggestions under the search box while one types. Without this script the form searches as it is.
(() => {
  const form = document.querySelector('form[data-suggest]');
  const input = form?.querySelector('input[type=search]');
  if (!input) return;
  const box = document.createElement('div');
  box.className = 'suggestions';
  box.hidden = true;
  input.closest('.search-row').after(box);
  let timer;
  let asked;

  const hide = () => {
    box.hidden = true;
  };
  const links = () => [...box.querySelectorAll('a')];

  async function suggest() {
    const q = input.value.trim();
    asked?.abort();
    if (q.length < 2) return hide();
    asked = new AbortController();
    try {
      const reply = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(q)}`, {
        signal: asked.signal,
      });
      if (!reply.ok) return hide();
      box.innerHTML = await reply.text();
      box.hidden = links().length === 0;
    } catch {
      hide();
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 180);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.hidden) return;
    event.preventDefault();
    const all = links();
    const at = all.indexOf(document.activeElement) + step;
    (all[at] ?? input).focus();
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) hide();
  });
})();
