// Shows notices that the studio sends to this device, and opens their page when one is pressed. It controls no page, handles no fetch and
// caches nothing: the site loads as if it were not there.
self.addEventListener("push", (event) => {
  const { id, title = "FOFO Studio", text = "You have a new notice.", page = "/account/notices" } = read(event.data);
  event.waitUntil(self.registration.showNotification(title, { body: text, tag: id, icon: "/icon-192.png", data: { page } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.page));
});

/** A browser expects a notification for each message, even for one that cannot be read. */
function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

/** The page in the window that shows it, or else in a new one; only of this site. */
async function open(page) {
  const url = new URL(page ?? "/account/notices", self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((one) => one.url === url.href);
  await (there ? there.focus() : self.clients.openWindow(url.href));
}
