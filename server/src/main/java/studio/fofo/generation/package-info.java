/**
 * The Neural Mint's engine room: prompt → style enhancement → engine → post-processing → content store → artworks. A picture that somebody
 * brings along joins the way at post-processing.
 *
 * <p>A request becomes a job: {@code queued → running → succeeded | failed}, or {@code cancelled} from either of the first two. Jobs
 * wait in their own table, one lane for each engine; workers pick the most urgent with {@code for update skip locked} under a lease.
 * The lease carries a fencing token: a worker that lost its lease can no longer write, whatever it has finished meanwhile.
 * Progress is rows and a NOTIFY, so a page can follow a job that another process works on, and resume where it stopped.
 *
 * <p>Engines stand behind one port (submit, observe, cancel, capabilities). The embedded one is our procedural painter, labelled as
 * such; {@code fofo.generation.engines} is the order in which engines are tried.
 *
 * <p>Invariants:
 * <ol>
 *   <li>The same idempotent request makes one job, and one job makes each variant once, whatever crashes.
 *   <li>Variant i has seed s + i; seed, prompt, style and engine version together reproduce the picture.
 *   <li>What a variant shows is stored before its row says so: an artwork's CIDs and URLs always resolve.
 *   <li>A cancelled job produces nothing after its cancellation was answered, except variants recorded before.
 *   <li>A person has at most {@code fofo.generation.waiting-per-user} jobs waiting or running.
 *   <li>An artwork that looks like an earlier one, of somebody else or by another recipe, is flagged as its near-duplicate; of several that
 *       come at once, all but one are.
 *   <li>Other people's jobs do not exist for a caller (404).
 *   <li>The same idempotent upload makes one artwork. No header of a file is believed but by the decoder, none is decoded that claims more than
 *       40 million pixels, and nothing of a file is kept but its pixels.
 *   <li>A picture is private, a 404 for all but its maker and operators, until its maker shows or offers it, or its mint is confirmed; its prompt until its maker
 *       shows that or mints or offers the picture. The landing page shows what an operator chose of what hangs.
 *   <li>A file that shows an artwork is for whom the artwork is, whatever address it is asked under; one that holds its prompt, for whom that is.
 *   <li>What an operator took down is shown to nobody but operators, cannot be minted or offered, and is not taken in again. Each decision has a row.
 *   <li>There are at most {@code fofo.generation.uploads.per-day} of a person in 24 hours.
 *   <li>Every artwork says how it came to be (IPTC's digital source types); of an upload there is no seed, model or enhanced prompt to tell.
 * </ol>
 *
 * <p>Publishes {@link studio.fofo.generation.ArtworkCreated} and {@link studio.fofo.generation.ArtworkTakenDown}; listens to nothing. It does not price, sell or mint.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "storage"})
package studio.fofo.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
