/** Where the service worker lives. No page lies below its scope, so it controls none. */
const worker = "/push.js";
const scope = "/push/";

/** What a studio needs to send messages to this browser. */
export type BrowserSubscription = { endpoint: string; keys: { p256dh: string; auth: string } };

/** Whether this browser can show notices: perhaps only from the home screen, or only if its owner takes a refusal back. */
export type PushSupport = "ready" | "blocked" | "homeScreen" | "unsupported";

export function pushSupport(): PushSupport {
  if ("serviceWorker" in navigator && "PushManager" in window && "Notification" in window) return Notification.permission === "denied" ? "blocked" : "ready";
  return /iPhone|iPad/.test(navigator.userAgent) ? "homeScreen" : "unsupported";
}

/** Asks for permission, and binds this browser to the studio's key. Call it only when somebody pressed a button. */
export async function subscribe(publicKey: string): Promise<BrowserSubscription> {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("Your browser was not allowed to show notices.");
  const { pushManager } = await activeRegistration();
  const wanted = bytes(publicKey);
  const current = await pushManager.getSubscription();
  if (current && !isBoundTo(current, wanted)) await current.unsubscribe();
  const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted })).toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("Your browser's push service gave no address.");
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
}

/** Takes this browser's address back from its push service. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

async function activeRegistration(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: "none" });
  const coming = registration.active ? null : (registration.installing ?? registration.waiting);
  if (coming) await activated(coming);
  return registration;
}

function activated(coming: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (coming.state === "activated") resolve();
      if (coming.state === "redundant") reject(new Error("Your browser could not start the part that shows notices."));
    };
    coming.addEventListener("statechange", look);
    look();
  });
}

function isBoundTo(subscription: PushSubscription, key: Uint8Array): boolean {
  const bound = subscription.options.applicationServerKey;
  return bound !== null && String(new Uint8Array(bound)) === String(key);
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
