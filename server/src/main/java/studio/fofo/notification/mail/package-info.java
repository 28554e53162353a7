/** Mails: which is due, what it says, and handing each to the transport once. */
@NullMarked
package studio.fofo.notification.mail;

import org.jspecify.annotations.NullMarked;
