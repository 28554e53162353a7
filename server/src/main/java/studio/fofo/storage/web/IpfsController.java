package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.StorageErrors;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.unixfs.FileTree;

/**
 * A trustless IPFS gateway for the content of this studio: {@code /ipfs/{cid}} as the file, as one raw block, or as a CAR archive; for a
 * directory, {@code /ipfs/{cid}/{name}}.
 *
 * <p>Sources: the path and trustless gateway specifications, {@code specs.ipfs.tech/http-gateways}. A directory itself has no page.
 */
@RestController
@NeedsNoScope(owner = Scope.GENERATE)
@ConditionalOnRole(Role.GATEWAY)
class IpfsController {

  private final BlockStore blocks;
  private final ContentStore content;
  private final FileReply files;
  private final RawReply raws;
  private final CarReply cars;
  private final Showing showing;

  IpfsController(BlockStore blocks, ContentStore content, Showing showing) {
    this.blocks = blocks;
    this.content = content;
    this.showing = showing;
    this.files = new FileReply(blocks);
    this.raws = new RawReply(blocks);
    this.cars = new CarReply(blocks);
  }

  /** Also serves HEAD: Spring maps it to GET, and each reply omits the body. */
  @GetMapping("/ipfs/{cid}")
  void content(@PathVariable String cid, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var form = ResponseForm.of(request.getParameter("format"), ResponseForm.accept(request));
    var root = parse(cid);
    if (!blocks.has(root)) {
      throw onlyIfCached(request) ? new Refusal(StorageErrors.STORAGE_NOT_AT_HAND, "this studio does not hold " + cid) : unknown(cid);
    }
    if (!showing.isForEverybody(Showing.block(root, unknown(cid)), request)) {
      request.setAttribute(Immutable.FOR_ONE, true);
    }
    response.addHeader("Vary", "Accept");
    form.locate(root, request, response);
    try {
      switch (form) {
        case FILE -> files.write(root, request, response);
        case RAW -> raws.write(root, request, response);
        case CAR -> cars.write(root, request, response);
      }
    } catch (FileTree.NoFile other) {
      throw unknown(cid + " as a file");
    }
  }

  @GetMapping("/ipfs/{cid}/{*path}")
  void below(@PathVariable String cid, @PathVariable String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (path.equals("/")) {
      content(cid, request, response);
      return;
    }
    var directory = parse(cid);
    var name = path.substring(1);
    if (!showing.isForEverybody(Showing.block(directory, unknown(cid)), request)) {
      request.setAttribute(Immutable.FOR_ONE, true);
    }
    var file = content.entry(directory, name).orElseThrow(() -> unknown(cid + path));
    request.setAttribute(Immutable.WITHIN, new Immutable.Within(directory, name));
    content(file.toString(), request, response);
  }

  private static boolean onlyIfCached(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Cache-Control")).stream().flatMap(line -> Arrays.stream(line.split(",")))
        .anyMatch(directive -> directive.strip().equalsIgnoreCase("only-if-cached"));
  }

  private static Cid parse(String text) {
    try {
      return Cid.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(StorageErrors.STORAGE_CID_INVALID, String.valueOf(malformed.getMessage()));
    }
  }

  static Refusal unknown(String cid) {
    return new Refusal(StorageErrors.STORAGE_CONTENT_UNKNOWN, "this studio does not hold " + cid);
  }
}
