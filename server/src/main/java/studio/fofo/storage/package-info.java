/**
 * Content-addressed storage and media.
 *
 * <p>Two stores with two promises. {@link studio.fofo.storage.ContentStore} keeps what tokens point to: original pictures and
 * metadata, under exact UnixFS CIDs (IPIP-499 profiles), readable by any IPFS tool, served at {@code /ipfs/{cid}} as a trustless
 * gateway. {@link studio.fofo.storage.MediaStore} keeps what pages show: WebP renditions and thumbnails under immutable URLs.
 *
 * <p>Both rest on ports: blocks ({@code blocks.BlockStore}), files ({@code media.MediaFiles}) and pins ({@code pins.Pins}). The
 * embedded adapters keep files under {@code FOFO_HOME}; Kubo's RPC, an S3 bucket or a pinning service take their place by passing the
 * same contract tests. Processes of all roles share the stores, so there are no tables here.
 *
 * <p>Invariants:
 * <ol>
 *   <li>What a module keeps for some people ({@link studio.fofo.storage.Exposure}) is not there for others, and what was taken down is
 *       gone.
 *   <li>The same bytes under the same profile have the CID that every other implementation computes.
 *   <li>A put that returned survives {@code kill -9} and power loss; one that did not leaves nothing half-written to be read.
 *   <li>No byte leaves that does not hash to the name it was asked under.
 *   <li>The gateway serves only what this studio stored, or what the name asked for holds itself; it never fetches on a stranger's behalf.
 *   <li>No path from outside reaches the file system: names are parsed into digests first.
 * </ol>
 *
 * <p>It depends on no other module, publishes no events, and does not delete: content that a token points to must stay.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime"})
package studio.fofo.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
