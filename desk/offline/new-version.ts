import { createStore } from '../store.ts';

/** Takes the new version that lies ready; undefined while there is none. The desk offers it and never takes it by itself. */
export const newVersion = createStore<(() => void) | undefined>(undefined);

/** How often a desk that stays open all day asks whether there is a newer one. */
const ASK_MS = 3_600_000;

/**
 * Installs the program of the desk on this computer, so that it starts without network, and looks out for newer versions.
 * A browser that has no service worker, or refuses it, works as before, online only.
 */
export async function installDesk(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/desk/sw.js', { scope: '/desk/' });
  const offer = (waiting: ServiceWorker | null): void => {
    // without a controller this is the first version, which needs nobody's leave
    if (waiting === null || serviceWorker.controller === null) return;
    newVersion.set(() => {
      serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' }, []);
    });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(registration.waiting);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), ASK_MS);
}
