/** Mails that came back or were reported as spam, and the addresses that get none any more. */
@NullMarked
package studio.fofo.notification.bounces;

import org.jspecify.annotations.NullMarked;
