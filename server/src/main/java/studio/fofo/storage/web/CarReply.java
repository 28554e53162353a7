package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.Car;
import studio.fofo.storage.unixfs.FileTree;

/** Serves an archive of the blocks of a file, {@code application/vnd.ipld.car;version=1}, streamed depth first. */
final class CarReply {

  private final BlockStore blocks;
  private final FileTree tree;

  CarReply(BlockStore blocks) {
    this.blocks = blocks;
    this.tree = new FileTree(blocks);
  }

  void write(Cid root, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var wanted = CarRequest.of(request);
    if (wanted.scope() != CarRequest.Scope.BLOCK) {
      tree.requireFile(root);
    }
    if (Immutable.begin(root, root + "." + wanted.tag(), request, response)) {
      return;
    }
    response.setContentType("application/vnd.ipld.car; version=1; order=dfs; dups=" + (wanted.duplicates() ? "y" : "n"));
    response.setHeader("Content-Disposition", Disposition.attachment(request, root + ".car"));
    if (!Immutable.isHead(request)) {
      archive(root, wanted, response);
    }
  }

  private void archive(Cid root, CarRequest wanted, HttpServletResponse response) throws IOException {
    var block = blocks.get(root).orElseThrow(() -> IpfsController.unknown(root.toString()));
    var bytes = wanted.entityBytes();
    var range = bytes == null ? null : ByteRange.entityBytes(bytes, tree.size(root));
    var car = new Car(response.getOutputStream(), root);
    if (wanted.scope() == CarRequest.Scope.BLOCK || range != null && range.length() == 0) {
      car.block(root, block);
      return;
    }
    var writing = new Writing(car, wanted.duplicates(), new HashSet<>());
    if (range == null) {
      tree.walk(root, writing);
    } else {
      tree.walk(root, range.from(), range.to(), writing);
    }
  }

  private record Writing(Car car, boolean duplicates, Set<Cid> seen) implements FileTree.Visitor {
    @Override
    public void block(Cid cid, byte[] block) throws IOException {
      if (duplicates || seen.add(cid)) {
        car.block(cid, block);
      }
    }
  }
}
