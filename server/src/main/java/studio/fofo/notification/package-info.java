/**
 * Informs people: mails, and notices on the site.
 *
 * <p>A reaction to an order's or a parcel's event adds a row to {@code mails}, unique per kind, subject and person, and schedules a task. A
 * login code's row is written in the transaction that creates the code, since a secret must not be stored in an event. The task reads the
 * order, writes the letter in its reader's language, hands it to the transport and marks it sent. The Message-ID is derived from the row's
 * id, so that a mail server that gets it twice after a crash can drop the copy.
 *
 * <p><b>Letters</b> ({@code letter}) are an outline, texts in five languages and values: a few blocks that are rendered twice, as HTML for
 * mail clients (tables, inline styles, a style sheet for the dark, no image, no script) and as text. The console shows each kind.
 *
 * <p><b>Preferences.</b> People choose the language and the optional kinds; one request without signing in ends a kind (RFC 8058).
 *
 * <p><b>Transports</b> implement one port. Without {@code spring.mail.host} it is the mailbox, which operators read in the console, except
 * login codes: those are redacted there, and written to a folder of {@code FOFO_HOME} for the owner of the machine. With it, SMTP:
 * encrypted, over reused connections, signed (DKIM) if there is a key. If the server does not respond, delivery is retried with back-off
 * for five days; permanent rejections are not retried.
 *
 * <p><b>Bounces</b> come by IMAP or are posted. An address that does not exist, or whose reader complained, gets no more mail.
 *
 * <p>Invariants:
 * <ol>
 *   <li>There is exactly one mail per kind, subject and person, however often an event arrives.
 *   <li>Addresses, letters and login codes are sealed with their person's key wherever they are stored; a code is deleted once it is sent,
 *   and never sent once it has expired. No page or endpoint shows it, not even to operators. Suppressed addresses are blind indexes.
 *   <li>Nothing is sent inside a database transaction.
 *   <li>Nobody reads another person's notices, and no device gets them once its session has ended.
 *   <li>Requests go to known push services only, however an endpoint is written.
 *   <li>A mail that was not reported is not known to have arrived: {@code sent} means that the mail server took it.
 * </ol>
 *
 * <p><b>Devices</b> ({@code push}) get the same notices by Web Push, if the studio has a key for it ({@code docs/notices.md}).
 *
 * <p><b>Sales.</b> A creator gets a notice of each paid order with their work, and a mail if they linked an e-mail address. Neither names
 * the buyer.
 *
 * <p>Listens to {@code OrderPaid, OrderShipped, OrderDelivered, OrderRefunded, OrderPutOnHold}, to fulfilment's {@code ParcelMoved} and to
 * identity's {@code EmailCodeIssued}. Publishes nothing, changes no order, sends no advertising.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "ordering", "identity", "catalog", "fulfilment", "points"})
package studio.fofo.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
