package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.unixfs.FileTree;

/** Serves the file itself, completely or one range of it, a chunk at a time. */
final class FileReply {

  private static final int SNIFFED = 512;

  private final FileTree tree;

  FileReply(BlockStore blocks) {
    this.tree = new FileTree(blocks);
  }

  void write(Cid root, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var size = size(root);
    if (Immutable.begin(root, root.toString(), request, response)) {
      return;
    }
    response.setHeader("Accept-Ranges", "bytes");
    try {
      var range = ByteRange.parse(wantedRange(root, request), size);
      announce(root, size, range, request, response);
      if (!Immutable.isHead(request)) {
        send(root, range == null ? new ByteRange(0, size) : range, response.getOutputStream());
      }
    } catch (ByteRange.Unsatisfiable outside) {
      response.setHeader("Content-Range", "bytes */" + size);
      throw new Refusal(HttpErrors.RANGE_UNSATISFIABLE, "the range is beyond the end: the file has " + size + " bytes");
    }
  }

  private long size(Cid root) throws IOException {
    try {
      return tree.size(root);
    } catch (IllegalArgumentException noFile) {
      throw IpfsController.unknown(root + " as a file");
    }
  }

  /** The Range header, unless If-Range names another version. */
  private static @Nullable String wantedRange(Cid root, HttpServletRequest request) {
    var condition = request.getHeader("If-Range");
    return condition == null || condition.equals(Immutable.quoted(root.toString())) ? request.getHeader("Range") : null;
  }

  private void announce(Cid root, long size, @Nullable ByteRange range, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(ContentType.of(beginning(root)));
    response.setHeader("Content-Disposition", Disposition.ofFile(request));
    response.setContentLengthLong(range == null ? size : range.length());
    if (range != null) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.in(size));
    }
  }

  private byte[] beginning(Cid root) throws IOException {
    var bytes = new ByteArrayOutputStream(SNIFFED);
    tree.walk(root, 0, SNIFFED, new Copying(bytes));
    return bytes.toByteArray();
  }

  private void send(Cid root, ByteRange range, OutputStream target) throws IOException {
    tree.walk(root, range.from(), range.to(), new Copying(target));
  }

  private record Copying(OutputStream target) implements FileTree.Visitor {
    @Override
    public void bytes(byte[] source, int offset, int length) throws IOException {
      target.write(source, offset, length);
    }
  }
}
