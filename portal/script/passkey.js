// Lets the browser ask the authenticator, and posts what it answers with the form as any other field.
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (!form) return;
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
  const words = JSON.parse(form.dataset.words);
  const fault = form.querySelector('[role=alert]');
  form.querySelector('[data-without]').remove();
  const button = form.querySelector('button[hidden]');
  if (!browserSupportsWebAuthn()) {
    fault.textContent = words.unsupported;
    return;
  }
  button.hidden = false;
  const ask = form.dataset.passkey === 'ADD' ? startRegistration : startAuthentication;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fault.textContent = '';
    try {
      const credential = await ask({ optionsJSON: JSON.parse(form.dataset.options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      fault.textContent = error.name === 'InvalidStateError' ? words.already : words.failed;
    }
  });
})();
