/**
 * Notices to people's devices (Web Push: RFC 8030, encrypted as in RFC 8291, identified as in RFC 8292).
 *
 * <p>A notice's row and one task per device are written together; the task encrypts the notice and hands it to the device's push service.
 * Endpoints are URLs that browsers, and so anybody, can post: requests go to known push services only, over TLS, to public addresses, and
 * redirects are not followed. Endpoints and keys are sealed. A device gets notices as long as the session in which it asked for them.
 */
@NullMarked
package studio.fofo.notification.push;

import org.jspecify.annotations.NullMarked;
