// Reads the page aloud with a voice of the device itself: what stands on it goes nowhere.
(() => {
  const button = document.querySelector('button[data-read]');
  const speech = window.speechSynthesis;
  if (!button || !speech) return;
  const BLOCK = 'h1,h2,h3,h4,p,li,dt,dd,th,td,label,legend,summary,button,caption';
  const label = button.textContent;
  let reading = false;

  const voiceOf = (lang) =>
    speech.getVoices().find((one) => one.localService && one.lang.slice(0, 2).toLowerCase() === lang);
  const pageLang = document.documentElement.lang;
  const offer = () => (button.hidden = voiceOf(pageLang) === undefined);

  /** What is seen, in its order: a piece for every block and language, with the element it stands in. */
  function pieces() {
    const found = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement: at } = texts.currentNode;
      const text = data.replace(/\s+/g, ' ');
      if (!text.trim() || at.closest('script,style,[aria-hidden=true]') || !at.checkVisibility?.()) continue;
      const block = at.closest(BLOCK) ?? at;
      const { lang } = at.closest('[lang]');
      const last = found.at(-1);
      if (last && last.block === block && last.lang === lang) last.text += text;
      else found.push({ block, lang, text });
    }
    return found;
  }

  function stop() {
    reading = false;
    speech.cancel();
    document.querySelector('.being-read')?.classList.remove('being-read');
    button.textContent = label;
  }

  function start() {
    reading = true;
    button.textContent = button.dataset.stop;
    const all = pieces();
    for (const [at, { block, lang, text }] of all.entries()) {
      const said = new SpeechSynthesisUtterance(text.trim());
      said.voice = voiceOf(lang) ?? voiceOf(pageLang);
      said.lang = said.voice.lang;
      said.onstart = () => {
        document.querySelector('.being-read')?.classList.remove('being-read');
        block.classList.add('being-read');
        block.scrollIntoView({ block: 'nearest' });
      };
      said.onend = () => at === all.length - 1 && stop();
      speech.speak(said);
    }
  }

  button.addEventListener('click', () => (reading ? stop() : start()));
  addEventListener('keydown', (event) => event.key === 'Escape' && reading && stop());
  addEventListener('pagehide', stop);
  speech.addEventListener?.('voiceschanged', offer);
  offer();
})();
