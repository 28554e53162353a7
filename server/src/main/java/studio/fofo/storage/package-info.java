/**
 * Content-addressed storage and media.
 *
 * <p>Two stores with different guarantees. {@link studio.fofo.storage.ContentStore} keeps what tokens point to: original pictures and
 * metadata, under exact UnixFS CIDs (IPIP-499 profiles), readable by any IPFS tool, served at {@code /ipfs/{cid}} as a trustless
 * gateway. {@link studio.fofo.storage.MediaStore} keeps what pages show: WebP renditions and thumbnails under immutable URLs.
 *
 * <p>Both are built on ports: blocks ({@code blocks.BlockStore}), files ({@code media.MediaFiles}) and pins ({@code pins.Pins}). The
 * embedded adapters keep files under {@code FOFO_HOME}; Kubo's RPC, an S3 bucket or a pinning service can replace them if they pass the
 * same contract tests. Processes of all roles share the stores, so there are no tables here.
 *
 * <p>Invariants:
 * <ol>
 *   <li>Files that a module restricts ({@link studio.fofo.storage.Exposure}) are 404 for others, and files taken down are 410.
 *   <li>The same bytes under the same profile have the CID that every other implementation computes.
 *   <li>A completed put survives {@code kill -9} and power loss; an interrupted one leaves no partial file to be read.
 *   <li>No bytes are served that do not hash to the requested name.
 *   <li>The gateway serves only what this studio stored, or what the requested name contains; it never fetches anything for a client.
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
