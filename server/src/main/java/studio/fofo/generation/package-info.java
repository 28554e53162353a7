/**
 * Image generation: prompt → style enhancement → engine → post-processing → content store → artworks.
 *
 * <p>A request becomes a job: {@code queued → running → succeeded | failed}, or {@code cancelled} from either of the first two. Jobs wait
 * in a table, one lane per engine; workers pick the most urgent with {@code for update skip locked} under a lease. The lease carries a
 * fencing token: a worker that lost its lease can no longer write, whatever it finished meanwhile. Progress is stored in rows and announced
 * with NOTIFY, so a page can follow a job that runs in another process, and resume where it stopped.
 *
 * <p>Engines are local, and work in a worker's thread, or remote, and are asked from time to time without holding one. The embedded one is
 * our procedural painter, labelled as such; {@code fofo.generation.engines} is the order in which engines are tried.
 *
 * <p>Invariants:
 * <ol>
 *   <li>The same idempotent request creates one job, and one job creates each variant once, despite crashes.
 *   <li>Variant i has seed s + i; seed, prompt, style and engine version together reproduce the picture.
 *   <li>A remote engine is paid once for a job, unless it loses the order: the intent is stored before it is asked, and no other engine
 * that charges is asked while it may have it. A lane's daily limit is never exceeded.
 *   <li>A cancelled job produces nothing after the reply to its cancellation; variants recorded before remain.
 *   <li>A person has at most {@code fofo.generation.waiting-per-user} jobs waiting or running.
 *   <li>Other people's jobs are 404.
 * </ol>
 *
 * <p>Publishes nothing and listens to nothing: pictures are handed to {@link studio.fofo.artworks.FinishedPictures}. It does not price,
 * sell or mint.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "storage", "artworks", "painter", "inference"})
package studio.fofo.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
