/**
 * Tells people what happened: mails, and notices on the site.
 *
 * <p>An order event leaves a row in {@code mails}, in a reaction after the commit that caused it, unique for its kind and order, and
 * schedules a task. A login code's row is written in the very transaction that makes the code, since a secret cannot wait in an event. The
 * task reads the order, writes the letter, hands it to the transport and marks it sent. The Message-ID is made from the row's id, so that a
 * mail server which gets it twice after a crash can tell.
 *
 * <p><b>Letters</b> are composed of a few blocks once and rendered twice, as HTML that mail clients bear (tables, inline styles, no
 * image, no script) and as text.
 *
 * <p><b>Transports</b> stand behind one port. Without {@code spring.mail.host} it is the mailbox, which operators read in the console, all
 * but login codes: those are struck out, and lie in a folder of {@code FOFO_HOME} for whoever has the machine. With it, SMTP. A server that
 * does not answer is tried again with growing pauses, for five days; what it refuses for good is not.
 *
 * <p>Invariants:
 * <ol>
 *   <li>There is exactly one mail for each kind and order, however often an event comes.
 *   <li>Addresses, letters and login codes are sealed with their person's key wherever they are stored; a code is not kept
 *       once it was sent, and not sent once it has expired. No page and no endpoint shows it, to operators neither.
 *   <li>Nothing is sent inside a database transaction.
 *   <li>Nobody reads another person's notices.
 * </ol>
 *
 * <p>Listens to {@code OrderPaid, OrderShipped, OrderDelivered, OrderRefunded} and to identity's {@code EmailCodeIssued}. Publishes
 * nothing, changes no order, sends no advertising.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "ordering", "identity"})
package studio.fofo.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
