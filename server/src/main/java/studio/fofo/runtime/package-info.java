/**
 * The infrastructure of all modules: roles, tasks, HTTP conventions, database, embedded services.
 *
 * <p><b>Roles.</b> One artifact runs as {@code gateway}, {@code business}, {@code ai}, {@code chain} or all of them
 * ({@code fofo.roles}). Domain beans load everywhere; only adapters (controllers, task handlers, pollers) carry
 * {@link studio.fofo.runtime.ConditionalOnRole}.
 *
 * <p><b>Tasks.</b> {@link studio.fofo.runtime.Tasks} schedules work in the caller's transaction; a process with the task's role executes
 * it, outside any transaction, at least once.
 *
 * <p><b>Reactions.</b> A method with {@link studio.fofo.runtime.Reaction} receives an event after the commit that published it, in a
 * separate transaction, at least once ({@code reactions}).
 *
 * <p><b>HTTP.</b> One handler renders every {@link studio.fofo.kernel.Refusal} as problem+json;
 * {@link studio.fofo.runtime.Idempotent} makes a POST take effect once; {@link studio.fofo.runtime.Caller} identifies the caller;
 * {@link studio.fofo.runtime.Cursor} pages through lists; {@link studio.fofo.runtime.MultipartForm} is a body with a file, which a
 * {@link studio.fofo.runtime.LargerBody} lets through.
 *
 * <p><b>Endpoints</b> declare what they need: {@link studio.fofo.runtime.NeedsScope}, {@link studio.fofo.runtime.NeedsNoScope} or
 * {@link studio.fofo.runtime.ForPeople}, and {@link studio.fofo.runtime.CountsAs}; {@link studio.fofo.runtime.web.Endpoints} reads it.
 *
 * <p><b>Public text.</b> {@link studio.fofo.runtime.FieldChecks} reviews public text ({@code review}), so that no form can forget to.
 *
 * <p><b>Money.</b> {@link studio.fofo.runtime.MoneyMode} is play or real; with a {@link studio.fofo.runtime.MoneyCheck}, each module
 * refuses to start with settings that belong to the other kind.
 *
 * <p><b>Turns.</b> {@link studio.fofo.runtime.Turns} lets transactions that work on the same thing go one after another.
 *
 * <p><b>Signals.</b> {@link studio.fofo.runtime.Signals} tells all processes that something changed. They wake live pages, and invalidate
 * the public replies cached by {@link studio.fofo.runtime.web.HotReads} and the rows cached by
 * {@link studio.fofo.runtime.signals.Remembered}.
 *
 * <p><b>Embedded services.</b> Without {@code fofo.database.url} an embedded PostgreSQL runs in {@code FOFO_HOME}; processes of the same
 * home share it, and the last one stops it. After {@code kill -9} the next start attaches to the services that are still running.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A task scheduled in a transaction that rolls back does not exist.
 *   <li>The same (kind, id) is scheduled at most once while it waits or runs.
 *   <li>A POST with the same idempotency key and body never takes effect twice, even when the process dies between commit and reply.
 *   <li>An event is stored for its reactions in the transaction that published it, or not at all; a failing reaction rolls back only
 *   itself.
 *   <li>No stack trace leaves the process.
 * </ol>
 *
 * <p>It contains no business logic: no module is named here except in the list of schemas to migrate.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package studio.fofo.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
