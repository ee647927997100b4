import { settingsIn } from "./host/settings.js";

/**
 * Keeps page, engine and rules for use without a network; not where a host says `offline=off`, and not from a file. Calls back
 * when a new version is ready: it is used once the page has been closed.
 */
export async function keepOffline(renewed: () => void): Promise<void> {
  const container = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (
    !import.meta.env.PROD ||
    container === undefined ||
    !/^https?:$/.test(location.protocol) ||
    settingsIn(location.hash).offline === "off"
  )
    return;
  try {
    const registration = await container.register("./worker.js");
    const tell = (): void => {
      if (registration.waiting !== null && container.controller !== null) renewed();
    };
    tell();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  } catch {
    // A host's own policy may forbid it; the page works all the same.
    return;
  }
}
