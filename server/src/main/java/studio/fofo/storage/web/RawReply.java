package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;

/** Serves one block unchanged, {@code application/vnd.ipld.raw}. */
final class RawReply {

  private final BlockStore blocks;

  RawReply(BlockStore blocks) {
    this.blocks = blocks;
  }

  void write(Cid root, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Immutable.begin(root, root + ".raw", request, response)) {
      return;
    }
    var block = blocks.get(root).orElseThrow(() -> IpfsController.unknown(root.toString()));
    response.setContentType("application/vnd.ipld.raw");
    response.setHeader("Content-Disposition", Disposition.attachment(request, root + ".bin"));
    response.setContentLengthLong(block.length);
    if (!Immutable.isHead(request)) {
      response.getOutputStream().write(block);
    }
  }
}
