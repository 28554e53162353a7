/** Mails: which are due, their texts, and delivery of each exactly once. */
@NullMarked
package studio.fofo.notification.mail;

import org.jspecify.annotations.NullMarked;
